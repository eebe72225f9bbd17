package warmline.speech;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where speech begins and ends. A frame of 10 ms is speech when it is 9 dB above the background and no more than 30 dB below
 * the loudest speech; clicks under 40 ms do not count.
 *
 * @param from the first sample of speech
 * @param to one past the last
 */
record SpeechSpan(int from, int to) {
    private static final int FRAMES_PER_SECOND = 100;
    private static final double ABOVE_BACKGROUND_DB = 9;
    private static final double BELOW_LOUDEST_DB = 30;
    private static final double CLEARLY_BELOW_LOUDEST_DB = 10;
    private static final double LOWEST_DB = -70;
    private static final int SHORTEST_FRAMES = 4;

    /** At most 300 ms of the loudest are left out when the loudest is sought: a click is not speech, a lone word is. */
    private static final int LOUDEST_FRAMES = 30;

    /** Empty when there is no speech. */
    static Optional<SpeechSpan> in(float[] samples, int rate) {
        var frame = rate / FRAMES_PER_SECOND;
        var levels = frameLevels(samples, frame);
        if (levels.length == 0) return Optional.empty();
        var speech = clicksRemoved(levels, threshold(levels));
        var first = -1;
        var last = -1;
        for (var i = 0; i < speech.length; i++) {
            if (!speech[i]) continue;
            if (first < 0) first = i;
            last = i;
        }
        return first < 0 ? Optional.empty() : Optional.of(new SpeechSpan(first * frame, (last + 1) * frame));
    }

    /** The power of each whole frame, in dBov. */
    static double[] frameLevels(float[] samples, int frame) {
        var levels = new double[samples.length / frame];
        for (var i = 0; i < levels.length; i++) {
            double sum = 0;
            for (var k = i * frame; k < (i + 1) * frame; k++) sum += (double) samples[k] * samples[k];
            levels[i] = Decibels.ofPower(sum / frame);
        }
        return levels;
    }

    private static double threshold(double[] levels) {
        var sorted = levels.clone();
        Arrays.sort(sorted);
        var background = sorted[(int) (sorted.length * 0.15)];
        var loudest = sorted[sorted.length - 1 - Math.min((int) (sorted.length * 0.05), LOUDEST_FRAMES)];
        var quietest = Math.min(background + ABOVE_BACKGROUND_DB, loudest - CLEARLY_BELOW_LOUDEST_DB);
        return Math.max(Math.max(quietest, loudest - BELOW_LOUDEST_DB), LOWEST_DB);
    }

    private static boolean[] clicksRemoved(double[] levels, double threshold) {
        var speech = new boolean[levels.length];
        for (int i = 0, start = 0; i <= levels.length; i++) {
            if (i < levels.length && levels[i] > threshold) continue;
            if (i - start >= SHORTEST_FRAMES) Arrays.fill(speech, start, i, true);
            start = i + 1;
        }
        return speech;
    }
}
