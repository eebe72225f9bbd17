package warmline.telephone;

/** The fast Fourier transform (Cooley-Tukey, radix 2), in place. */
final class Fft {
    private Fft() {}

    /** Transforms; the length of both parts is the same power of two. */
    static void forward(double[] re, double[] im) {
        reorder(re, im);
        for (var length = 2; length <= re.length; length <<= 1) butterflies(re, im, length);
    }

    /** Transforms back. */
    static void inverse(double[] re, double[] im) {
        // The inverse is the forward transform with real and imaginary parts exchanged.
        forward(im, re);
        for (var i = 0; i < re.length; i++) {
            re[i] /= re.length;
            im[i] /= re.length;
        }
    }

    private static void reorder(double[] re, double[] im) {
        for (int i = 1, j = 0; i < re.length; i++) {
            var bit = re.length >> 1;
            for (; (j & bit) != 0; bit >>= 1) j ^= bit;
            j ^= bit;
            if (i < j) {
                swap(re, i, j);
                swap(im, i, j);
            }
        }
    }

    private static void swap(double[] values, int i, int j) {
        var value = values[i];
        values[i] = values[j];
        values[j] = value;
    }

    private static void butterflies(double[] re, double[] im, int length) {
        var half = length / 2;
        for (var k = 0; k < half; k++) {
            var angle = -2 * Math.PI * k / length;
            var cos = Math.cos(angle);
            var sin = Math.sin(angle);
            for (var p = k; p < re.length; p += length) {
                var q = p + half;
                var real = re[q] * cos - im[q] * sin;
                var imaginary = re[q] * sin + im[q] * cos;
                re[q] = re[p] - real;
                im[q] = im[p] - imaginary;
                re[p] += real;
                im[p] += imaginary;
            }
        }
    }
}
