package warmline.speech;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class FreeTtsVoiceTest {
    private final Voice voice = new FreeTtsVoice();

    @Test
    void speaks_without_a_sound_card_at_a_calm_pace() {
        var sound = voice.say("To talk with a peer, press one. To hear a breathing exercise, press two.");
        assertEquals(16000, sound.rate());
        var span = SpeechSpan.in(sound.samples(), sound.rate()).orElseThrow();
        var wordsPerMinute = 15 * 60.0 * sound.rate() / (span.to() - span.from());
        assertTrue(wordsPerMinute > 110 && wordsPerMinute < 165, wordsPerMinute + " words a minute");
    }

    @Test
    void says_the_same_with_the_same_samples_whichever_voice_and_thread() throws Exception {
        var sentence = "Breathe in, and don't hurry.";
        var expected = voice.say(sentence).samples();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var each = new ArrayList<Callable<float[]>>();
            for (var thread = 0; thread < 8; thread++)
                each.add(() -> {
                    var own = new FreeTtsVoice();
                    for (var other = 0; other < 10; other++) voice.say("Something else, number " + other);
                    assertArrayEquals(expected, own.say(sentence).samples());
                    return voice.say(sentence).samples();
                });
            for (var said : threads.invokeAll(each)) assertArrayEquals(expected, said.get());
        }
    }

    @Test
    void waits_at_a_comma() {
        assertTrue(voice.say("Yes, please").seconds() - voice.say("Yes please").seconds() > 0.35);
    }

    @Test
    void speaks_five_hundred_words_without_a_stop() {
        assertTrue(voice.say("and on ".repeat(250).strip()).seconds() > 60);
    }

    @Test
    void refuses_what_makes_no_sound() {
        var refused = assertThrows(CannotSpeak.class, () -> voice.say(""));
        assertEquals("FreeTTS made no sound of “”; write it as words.", refused.getMessage());
        assertTrue(voice.say("And speaks on.").seconds() > 0.5);
    }

    @Test
    void knows_how_contractions_are_said() {
        assertTrue(voice.say("don't").seconds() != voice.say("dahnt").seconds(), "the lexicon has it, not the guesser");
        assertTrue(voice.identity().startsWith("freetts 1.2.2 kevin16"), voice.identity());
    }
}
