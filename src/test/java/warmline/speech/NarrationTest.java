package warmline.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import warmline.prompt.Language;

class NarrationTest {
    private static final int RATE = TelephoneAudio.RATE;
    private static final Voice VOICE = new FreeTtsVoice();

    @ParameterizedTest
    @FieldSource("warmline.speech.SamplePrompts#ALL")
    void every_text_has_the_level_and_the_edges_of_a_telephone_prompt(String text) {
        checkPrompt(narrated(text, VOICE));
    }

    /** What holds for every prompt, whoever speaks it. */
    static void checkPrompt(Sound sound) {
        var samples = sound.samples();
        assertEquals(RATE, sound.rate());
        checkLevel(sound);
        var span = SpeechSpan.in(samples, RATE).orElseThrow();
        assertEquals(0.1, span.from() / (double) RATE, 0.05);
        assertEquals(0.2, (samples.length - span.to()) / (double) RATE, 0.05);
    }

    static void checkLevel(Sound sound) {
        var samples = sound.samples();
        assertEquals(-26, ActiveLevel.of(samples, RATE), 1);
        assertTrue(Tones.peak(samples) <= Decibels.toAmplitude(-3) + 1e-4, "peak " + Tones.peak(samples));
        assertEquals(0, samples[0]);
        assertEquals(0, samples[samples.length - 1]);
    }

    @Test
    void any_sentence_is_heard_at_its_level() {
        var seed = new SplittableRandom().nextLong();
        var dice = new SplittableRandom(seed);
        for (var round = 0; round < 300; round++) {
            var parts = SpokenText.of(SpokenTextTest.randomText(dice), Language.EN);
            if (parts.isEmpty()) continue;
            var sound = Narration.of(parts, VOICE);
            assertEquals(-26, ActiveLevel.of(sound.samples(), RATE), 1, "seed " + seed + ": " + parts);
            assertTrue(Tones.peak(sound.samples()) <= Decibels.toAmplitude(-3) + 1e-4, "seed " + seed + ": " + parts);
        }
    }

    @Test
    void a_written_pause_is_heard_as_long_as_it_is_written() {
        for (var seconds : List.of(1.0, 2.0, 5.0, 20.0)) {
            var gaps = gaps(narrated("Breathe in. [%s s] Breathe out.".formatted(seconds), VOICE), 0.7);
            assertEquals(1, gaps.size(), "gaps " + gaps);
            assertEquals(seconds, gaps.getFirst(), 0.0201);
        }
    }

    @Test
    void a_long_pause_is_not_quite_silent() {
        var samples = narrated("Breathe in. [10 s] Breathe out.", VOICE).samples();
        assertEquals(-65, Tones.powerDb(samples, 5 * RATE, 8 * RATE), 0.5);
    }

    @Test
    void the_sentences_of_one_text_keep_their_levels_to_each_other() {
        Voice two = new Voice() {
            @Override
            public Sound say(String sentence) {
                return Tones.sine(1000, sentence.startsWith("Loud") ? 0.2 : 0.1, 1, 16000);
            }

            @Override
            public boolean pausesAtCommas() {
                return true;
            }

            @Override
            public Language language() {
                return Language.EN;
            }

            @Override
            public String identity() {
                return "two tones";
            }
        };
        var samples = narrated("Loud. [1 s] Soft.", two).samples();
        var loud = Tones.powerDb(samples, RATE / 2, RATE);
        var soft = Tones.powerDb(samples, RATE * 5 / 2, RATE * 3);
        assertEquals(6.02, loud - soft, 0.1);
    }

    @Test
    void a_voice_that_says_nothing_is_told_so() {
        Voice mute = new Voice() {
            @Override
            public Sound say(String sentence) {
                return Tones.silence(1, 16000);
            }

            @Override
            public boolean pausesAtCommas() {
                return true;
            }

            @Override
            public Language language() {
                return Language.EN;
            }

            @Override
            public String identity() {
                return "mute 1";
            }
        };
        var refused = assertThrows(CannotSpeak.class, () -> narrated("Hello.", mute));
        assertEquals("The voice mute 1 made no sound of “Hello.”; write it as words.", refused.getMessage());
    }

    static Sound narrated(String text, Voice voice) {
        return Narration.of(SpokenText.of(text, voice.language()), voice);
    }

    /** Silences inside of more than so many seconds, found by level alone. */
    static List<Double> gaps(Sound sound, double longerThan) {
        var found = new ArrayList<Double>();
        var silent = 0;
        for (var level : SpeechSpan.frameLevels(sound.samples(), RATE / 100)) {
            if (level < -50) silent++;
            else {
                if (silent > longerThan * 100) found.add(silent / 100.0);
                silent = 0;
            }
        }
        return found;
    }
}
