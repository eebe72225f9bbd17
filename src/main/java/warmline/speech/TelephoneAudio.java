package warmline.speech;

import java.util.Optional;

/**
 * Makes a sound fit for a telephone: mono 8000 Hz, nothing under 180 Hz, 100 ms before and 200 ms after the speech, an active
 * speech level of -26 dBov and no peak above -3 dBFS.
 */
public final class TelephoneAudio {
    /** Samples a second on a telephone line (ITU-T G.711). */
    public static final int RATE = 8000;

    /** Changes whenever the same input would give other samples, so that caches are made anew. */
    static final String VERSION = "1";

    /** The customary level of speech on a line (ITU-T P.56 reading; about -26 LUFS). */
    static final double LEVEL_DB = -26;

    static final double CEILING_DB = -3;

    /** Speech under this level is only the noise of the microphone. */
    private static final double QUIETEST_DB = -55;

    private static final double CORNER_HZ = 180;

    /** Levelling and limiting move each other a little; the third round moves nothing any more. */
    private static final int ROUNDS = 3;

    private TelephoneAudio() {}

    /** A human recording as the telephone will play it; empty when no speech is in it. Pauses inside are kept whole. */
    public static Optional<Sound> of(Sound recording) {
        var band = resampled(withoutRumble(recording));
        if (ActiveLevel.of(band, RATE) < QUIETEST_DB) return Optional.empty();
        return SpeechSpan.in(band, RATE).map(span -> {
            var line = new Timeline();
            line.speech(band, span);
            return levelled(line.sound());
        });
    }

    /** What a synthetic voice said, at 8000 Hz; brightened, because little of its consonants passes a telephone. */
    static float[] brightened(Sound synthetic) {
        var shelf = Biquad.highShelf(synthetic.rate(), 1500, 6);
        return resampled(new Sound(shelf.filter(withoutRumble(synthetic).samples()), synthetic.rate()));
    }

    /** The last steps: level over the whole, peaks, and a soft hiss in long silences. */
    static Sound levelled(float[] samples) {
        var limiter = new Limiter(RATE, CEILING_DB);
        for (var round = 0; round < ROUNDS; round++) {
            var gain = LEVEL_DB - ActiveLevel.of(samples, RATE);
            samples = limiter.limit(Decibels.amplified(samples, gain));
        }
        return new Sound(ComfortNoise.inSilencesOf(samples, RATE), RATE);
    }

    /** Fourth-order Butterworth high-pass as two sections: takes out offset, hum and the thumps of handling. */
    static Sound withoutRumble(Sound sound) {
        var first = Biquad.highPass(sound.rate(), CORNER_HZ, 1 / (2 * Math.cos(Math.PI / 8)));
        var second = Biquad.highPass(sound.rate(), CORNER_HZ, 1 / (2 * Math.cos(3 * Math.PI / 8)));
        return new Sound(second.filter(first.filter(sound.samples())), sound.rate());
    }

    private static float[] resampled(Sound sound) {
        return new Resampler(sound.rate(), RATE).resample(sound.samples());
    }
}
