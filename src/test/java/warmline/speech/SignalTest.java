package warmline.speech;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalTest {
    private static final int RATE = TelephoneAudio.RATE;

    @ParameterizedTest
    @ValueSource(ints = {8000, 11025, 16000, 22050, 44100, 48000, 96000, 44099})
    void resampling_keeps_the_telephone_band(int rate) {
        for (var hertz : new int[] {300, 1000, 3400}) {
            var heard = new Resampler(rate, RATE)
                    .resample(Tones.sine(hertz, 0.5, 1, rate).samples());
            assertEquals(RATE, heard.length);
            assertEquals(-9.03, Tones.powerDb(heard, 1000, 7000), 0.1, hertz + " Hz");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16000, 22050, 44100, 48000})
    void resampling_folds_nothing_back(int rate) {
        var sweep = sweep(4050, rate / 2 - 50, 4, rate);
        var heard = new Resampler(rate, RATE).resample(sweep.samples());
        var loudest = SpeechSpan.frameLevels(heard, RATE / 20);
        for (var i = 1; i < loudest.length - 1; i++)
            assertTrue(loudest[i] < -69, i + ": " + loudest[i] + " dBov of -9");
    }

    @Test
    void the_active_level_of_a_tone_is_its_power_whatever_the_pauses() {
        var tone = Tones.sine(1000, 0.1, 2, RATE);
        assertEquals(-23.01, ActiveLevel.of(tone.samples(), RATE), 0.1);
        var twice = Tones.together(tone, Tones.silence(20, RATE), tone);
        assertEquals(-23.5, ActiveLevel.of(twice.samples(), RATE), 0.5); // 200 ms after each end count as active
        assertEquals(ActiveLevel.NO_SPEECH, ActiveLevel.of(new float[RATE], RATE));
    }

    @Test
    void the_high_pass_takes_hum_and_offset_and_leaves_speech() {
        assertEquals(-9 - 38, afterHighPass(60), 0.5);
        assertEquals(-9 - 3, afterHighPass(180), 0.1);
        assertEquals(-9, afterHighPass(300), 0.3);
        assertEquals(-9, afterHighPass(1000), 0.1);
        assertTrue(afterHighPass(0.01) < -100, "offset");
    }

    private static double afterHighPass(double hertz) {
        var heard =
                TelephoneAudio.withoutRumble(Tones.sine(hertz, 0.5, 2, RATE)).samples();
        return Tones.powerDb(heard, RATE, 2 * RATE);
    }

    @Test
    void the_limiter_keeps_every_sample_under_its_ceiling_and_leaves_quiet_ones_alone() {
        var quiet = Tones.sine(440, 0.5, 1, RATE).samples();
        assertArrayEquals(quiet, new Limiter(RATE, -3).limit(quiet));
        var loud = new Limiter(RATE, -3)
                .limit(Tones.together(Tones.sine(440, 0.1, 1, RATE), Tones.sine(440, 3, 1, RATE))
                        .samples());
        assertTrue(Tones.peak(loud) <= Decibels.toAmplitude(-3) + 1e-6);
        assertTrue(Tones.powerDb(loud, 9000, 15000) > -7, "turned down, not away");
    }

    @Test
    void speech_is_found_between_its_ends_and_a_click_is_not_speech() {
        var click = Tones.sine(1000, 0.9, 0.02, RATE);
        var sound = Tones.together(
                Tones.silence(0.5, RATE),
                click,
                Tones.silence(0.48, RATE),
                Tones.sine(400, 0.3, 1, RATE),
                Tones.silence(1, RATE));
        assertEquals(Optional.of(new SpeechSpan(RATE, 2 * RATE)), SpeechSpan.in(sound.samples(), RATE));
        assertEquals(Optional.empty(), SpeechSpan.in(new float[RATE], RATE));
        assertEquals(Optional.empty(), SpeechSpan.in(new float[10], RATE));
    }

    @Test
    void a_single_word_in_a_minute_of_silence_is_found() {
        var sound = Tones.together(Tones.silence(30, RATE), Tones.sine(400, 0.3, 0.5, RATE), Tones.silence(30, RATE));
        assertEquals(
                Optional.of(new SpeechSpan(30 * RATE, 30 * RATE + RATE / 2)), SpeechSpan.in(sound.samples(), RATE));
    }

    @Test
    void a_long_silence_hisses_softly_and_a_short_one_does_not() {
        var tone = Tones.sine(400, 0.1, 1, RATE);
        var sound = Tones.together(tone, Tones.silence(3, RATE), tone, Tones.silence(4, RATE), tone)
                .samples();
        var heard = ComfortNoise.inSilencesOf(sound, RATE);
        assertEquals(Decibels.SILENCE_DB, Tones.powerDb(heard, RATE, 4 * RATE));
        assertEquals(-65, Tones.powerDb(heard, 6 * RATE, 8 * RATE), 0.5);
        assertArrayEquals(heard, ComfortNoise.inSilencesOf(sound, RATE));
    }

    private static Sound sweep(double from, double to, double seconds, int rate) {
        var samples = new float[(int) (seconds * rate)];
        var phase = 0.0;
        for (var i = 0; i < samples.length; i++) {
            phase += 2 * Math.PI * (from + (to - from) * i / samples.length) / rate;
            samples[i] = (float) (0.5 * Math.sin(phase));
        }
        return new Sound(samples, rate);
    }
}
