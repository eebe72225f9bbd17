package warmline.speech;

import java.util.SplittableRandom;

/**
 * A very soft hiss of -65 dBov in every silence longer than 3 seconds, as a quiet room has: with nothing at all on the line
 * a caller thinks that it is dead. Always the same hiss, so that the same text makes the same file.
 */
final class ComfortNoise {
    private static final double LEVEL_DB = -65;
    private static final double SILENT_BELOW_DB = -75;
    private static final int LONG_SECONDS = 3;
    private static final int FRAMES_PER_SECOND = 100;
    private static final double FADE_SECONDS = 0.2;
    private static final long SEED = 0x5741524D4C494E45L;

    private ComfortNoise() {}

    /** The same sound with its long silences filled. */
    static float[] inSilencesOf(float[] samples, int rate) {
        var filled = samples.clone();
        var hiss = new SplittableRandom(SEED);
        var frame = rate / FRAMES_PER_SECOND;
        var levels = SpeechSpan.frameLevels(samples, frame);
        for (int i = 0, start = 0; i <= levels.length; i++) {
            if (i < levels.length && levels[i] < SILENT_BELOW_DB) continue;
            if (i - start > LONG_SECONDS * FRAMES_PER_SECOND) fill(filled, start * frame, i * frame, rate, hiss);
            start = i + 1;
        }
        return filled;
    }

    private static void fill(float[] samples, int from, int to, int rate, SplittableRandom hiss) {
        var fade = rate * FADE_SECONDS;
        var peak =
                Decibels.toAmplitude(LEVEL_DB) * Math.sqrt(3); // evenly spread values have a third of the peak's power
        for (var i = from; i < to; i++) {
            var edge = Math.min(1, Math.min(i - from, to - 1 - i) / fade);
            samples[i] += (float) (hiss.nextDouble(-peak, peak) * edge);
        }
    }
}
