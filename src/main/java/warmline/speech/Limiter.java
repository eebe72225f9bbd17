package warmline.speech;

import java.util.ArrayDeque;

/**
 * Keeps every sample under a ceiling. It looks 5 ms ahead, so that the gain has come down before a peak arrives, and lets
 * go within 80 ms: peaks are turned down, not cut off.
 */
final class Limiter {
    private static final double AHEAD_SECONDS = 0.005;
    private static final double RELEASE_SECONDS = 0.08;

    private final float ceiling;
    private final int ahead;
    private final double attack;
    private final double release;

    Limiter(int rate, double ceilingDb) {
        ceiling = (float) Decibels.toAmplitude(ceilingDb);
        ahead = (int) (rate * AHEAD_SECONDS);
        attack = 1 - Math.exp(-5.0 / ahead);
        release = Math.exp(-1.0 / (rate * RELEASE_SECONDS));
    }

    float[] limit(float[] samples) {
        var limited = new float[samples.length];
        var loudestAhead = new ArrayDeque<Integer>(); // peaks still to come, each quieter than the one before it
        var gain = 1.0;
        for (int i = 0, next = 0; i < samples.length; i++) {
            for (; next < samples.length && next <= i + ahead; next++) {
                while (!loudestAhead.isEmpty() && Math.abs(samples[loudestAhead.getLast()]) <= Math.abs(samples[next]))
                    loudestAhead.removeLast();
                loudestAhead.addLast(next);
            }
            if (loudestAhead.getFirst() < i) loudestAhead.removeFirst();
            var needed = Math.min(1, ceiling / Math.abs(samples[loudestAhead.getFirst()]));
            gain = needed < gain ? gain + (needed - gain) * attack : Math.min(needed, 1 - (1 - gain) * release);
            limited[i] = Math.clamp((float) (samples[i] * gain), -ceiling, ceiling);
        }
        return limited;
    }
}
