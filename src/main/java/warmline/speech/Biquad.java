package warmline.speech;

/**
 * A second-order filter section in direct form I, normalised so that the output's own coefficient is 1.
 *
 * @see <a href="https://www.w3.org/TR/audio-eq-cookbook/">R. Bristow-Johnson, Audio EQ Cookbook</a>
 */
record Biquad(double b0, double b1, double b2, double a1, double a2) {
    /** Bilinear transform of a second-order high-pass with its corner in Hz. */
    static Biquad highPass(int rate, double corner, double q) {
        var k = Math.tan(Math.PI * corner / rate);
        var a0 = 1 + k / q + k * k;
        return new Biquad(1 / a0, -2 / a0, 1 / a0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0);
    }

    /** Cookbook high shelf of slope 1: everything well above the corner (Hz) comes out that many dB louder. */
    static Biquad highShelf(int rate, double corner, double decibels) {
        var a = Math.pow(10, decibels / 40);
        var w = 2 * Math.PI * corner / rate;
        var cos = Math.cos(w);
        var alpha = Math.sin(w) / 2 * Math.sqrt(2);
        var root = 2 * Math.sqrt(a) * alpha;
        var a0 = (a + 1) - (a - 1) * cos + root;
        return new Biquad(
                a * ((a + 1) + (a - 1) * cos + root) / a0,
                -2 * a * ((a - 1) + (a + 1) * cos) / a0,
                a * ((a + 1) + (a - 1) * cos - root) / a0,
                2 * ((a - 1) - (a + 1) * cos) / a0,
                ((a + 1) - (a - 1) * cos - root) / a0);
    }

    float[] filter(float[] samples) {
        var filtered = new float[samples.length];
        double x1 = 0, x2 = 0, y1 = 0, y2 = 0;
        for (var i = 0; i < samples.length; i++) {
            double x = samples[i];
            var y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
            x2 = x1;
            x1 = x;
            y2 = y1;
            y1 = y;
            filtered[i] = (float) y;
        }
        return filtered;
    }
}
