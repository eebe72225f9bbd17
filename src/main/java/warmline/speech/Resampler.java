package warmline.speech;

import java.math.BigInteger;

/**
 * Changes the sample rate by a ratio of whole numbers with one windowed-sinc filter, evaluated only where an output sample
 * stands (polyphase). Flat to 3.5 kHz and at least 90 dB down from 4 kHz on when the target is 8 kHz, which keeps more than
 * the telephone band of 300 to 3400 Hz (ITU-T G.712) and folds nothing back into it. The JDK's own conversion has no such
 * filter.
 *
 * <p>Window: J. F. Kaiser, "Nonrecursive digital filter design using the I0-sinh window function", 1974.
 */
final class Resampler {
    private static final double ATTENUATION_DB = 90;
    private static final double PASS_BAND = 0.875;

    private final int up;
    private final int down;
    private final int half;
    private final float[] taps;

    Resampler(int from, int to) {
        var divisor = BigInteger.valueOf(from).gcd(BigInteger.valueOf(to)).intValue();
        up = to / divisor;
        down = from / divisor;

        var fineRate = (double) from * up;
        var nyquist = Math.min(from, to) / 2.0;
        var transition = 2 * Math.PI * (1 - PASS_BAND) * nyquist / fineRate;
        half = (int) Math.ceil((ATTENUATION_DB - 8) / (2.285 * transition) / 2);
        taps = taps(nyquist * (1 + PASS_BAND) / fineRate);
    }

    private float[] taps(double bandwidth) {
        var beta = 0.1102 * (ATTENUATION_DB - 8.7);
        var highest = bessel(beta);
        var window = new float[2 * half + 1];
        for (var i = -half; i <= half; i++) {
            var sinc = i == 0 ? bandwidth : Math.sin(Math.PI * bandwidth * i) / (Math.PI * i);
            var place = (double) i / half;
            var kaiser = bessel(beta * Math.sqrt(Math.max(0, 1 - place * place))) / highest;
            window[i + half] = (float) (up * sinc * kaiser);
        }
        return window;
    }

    /** Modified Bessel function of the first kind, order zero, by its power series. */
    private static double bessel(double x) {
        double sum = 1, term = 1;
        for (var k = 1; k < 60 && term > 1e-14 * sum; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    float[] resample(float[] samples) {
        if (up == down) return samples;
        var resampled = new float[(int) ((long) samples.length * up / down)];
        for (var i = 0; i < resampled.length; i++) {
            var centre = (long) i * down;
            var first = Math.max(0, Math.ceilDiv(centre - half, (long) up));
            var last = Math.min(samples.length - 1, (centre + half) / up);
            double sum = 0;
            for (var k = first; k <= last; k++) sum += samples[(int) k] * taps[(int) (centre - k * up) + half];
            resampled[i] = (float) sum;
        }
        return resampled;
    }
}
