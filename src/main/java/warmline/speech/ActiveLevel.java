package warmline.speech;

import java.util.Arrays;

/**
 * The level of speech while somebody speaks, pauses left out: ITU-T P.56 method B. The power of the whole is divided by the
 * time during which the envelope is above a threshold (or was, less than 200 ms ago), and the threshold sought that lies
 * 15.9 dB below the level so found.
 */
final class ActiveLevel {
    private static final double SMOOTHING_SECONDS = 0.03;
    private static final double HANGOVER_SECONDS = 0.2;
    private static final double MARGIN_DB = 15.9;

    /** From half of full scale down to one step of 16 bits. */
    private static final int THRESHOLDS = 15;

    /** What silence measures. */
    static final double NO_SPEECH = -100;

    private final long[] active = new long[THRESHOLDS];
    private double energy;

    private ActiveLevel() {}

    /** In dBov; {@link #NO_SPEECH} when nothing rises above one step of 16 bits. */
    static double of(float[] samples, int rate) {
        var level = new ActiveLevel();
        level.measure(samples, rate);
        return level.atMargin();
    }

    private void measure(float[] samples, int rate) {
        var keep = Math.exp(-1.0 / (rate * SMOOTHING_SECONDS));
        var hangover = (int) Math.round(rate * HANGOVER_SECONDS);
        var sinceAbove = new int[THRESHOLDS];
        Arrays.fill(sinceAbove, hangover);
        double once = 0, envelope = 0;
        for (var sample : samples) {
            energy += (double) sample * sample;
            once = keep * once + (1 - keep) * Math.abs(sample);
            envelope = keep * envelope + (1 - keep) * once;
            for (var j = 0; j < THRESHOLDS; j++) {
                sinceAbove[j] = envelope >= threshold(j) ? 0 : sinceAbove[j] + 1;
                if (sinceAbove[j] > hangover) break; // and so has every higher threshold
                active[j]++;
            }
        }
    }

    private double atMargin() {
        if (active[0] == 0) return NO_SPEECH;
        for (var j = 1; j < THRESHOLDS && active[j] > 0; j++) {
            var above = levelOver(j - 1) - thresholdDb(j - 1) - MARGIN_DB;
            var below = levelOver(j) - thresholdDb(j) - MARGIN_DB;
            if (below > 0) continue;
            var place = above <= 0 ? 0 : above / (above - below);
            return levelOver(j - 1) + place * (levelOver(j) - levelOver(j - 1));
        }
        return levelOver(0);
    }

    private double levelOver(int threshold) {
        return Decibels.ofPower(energy / active[threshold]);
    }

    private static double thresholdDb(int j) {
        return 20 * Math.log10(threshold(j));
    }

    private static double threshold(int j) {
        return Math.scalb(1.0, j - THRESHOLDS);
    }
}
