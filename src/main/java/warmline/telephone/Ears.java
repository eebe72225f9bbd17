package warmline.telephone;

import java.time.Duration;
import java.util.Arrays;

/** What a listener can tell of telephone audio: 16-bit PCM, mono, 8 kHz. */
public final class Ears {
    /** Samples per second. */
    public static final int RATE = 8_000;
    /** The level given for digital silence, dBov. */
    public static final double SILENT = -100;

    private Ears() {}

    /**
     * Where in the audio something was heard.
     *
     * @param correlation 1 for the same audio at any volume, 0 for none of it
     * @param sample where it begins
     */
    public record Match(double correlation, int sample) {
        /** Where it begins, from the first sample on. */
        public Duration at() {
            return Duration.ofNanos(sample * 125_000L);
        }
    }

    /**
     * Finds the place that is most like the reference by normalised cross-correlation. What was heard counts as followed by 20 ms of silence; correlation 0
     * when even so it is shorter than the reference.
     */
    public static Match find(short[] reference, short[] audio) {
        // Asterisk leaves out the last 22 samples of a WAV file; a recording that ends the call would never be whole.
        var heard = Arrays.copyOf(audio, audio.length + 160);
        if (reference.length == 0 || heard.length < reference.length) return new Match(0, 0);
        var products = correlate(reference, heard);
        var referenceEnergy = energy(reference, 0, reference.length);
        var energy = energy(heard, 0, reference.length);
        var best = new Match(0, 0);
        for (var at = 0; at + reference.length <= heard.length; at++) {
            var correlation =
                    energy < 1 || referenceEnergy < 1 ? 0 : products[at] / Math.sqrt(energy * referenceEnergy);
            if (correlation > best.correlation) best = new Match(correlation, at);
            if (at + reference.length < heard.length)
                energy += square(heard[at + reference.length]) - square(heard[at]);
        }
        return best;
    }

    private static double[] correlate(short[] reference, short[] heard) {
        var size = Integer.highestOneBit(reference.length + heard.length) * 2;
        var re = new double[size];
        var im = new double[size];
        // Two real signals in one complex transform: their spectra are its even and odd parts.
        for (var i = 0; i < heard.length; i++) re[i] = heard[i];
        for (var i = 0; i < reference.length; i++) im[i] = reference[i];
        Fft.forward(re, im);
        var productRe = new double[size];
        var productIm = new double[size];
        for (var i = 0; i < size; i++) {
            var mirror = (size - i) & (size - 1);
            var heardRe = (re[i] + re[mirror]) / 2;
            var heardIm = (im[i] - im[mirror]) / 2;
            var referenceRe = (im[i] + im[mirror]) / 2;
            var referenceIm = (re[mirror] - re[i]) / 2;
            productRe[i] = heardRe * referenceRe + heardIm * referenceIm;
            productIm[i] = heardIm * referenceRe - heardRe * referenceIm;
        }
        Fft.inverse(productRe, productIm);
        return productRe;
    }

    /** The root-mean-square level in dBov: 0 for a full-scale square wave, {@link #SILENT} for nothing. */
    public static double level(short[] pcm) {
        var energy = energy(pcm, 0, pcm.length);
        return energy == 0 ? SILENT : 10 * Math.log10(energy / pcm.length / square(Short.MAX_VALUE));
    }

    /** The share of the audio's power that a tone of this frequency holds (Goertzel), 0 to 1. */
    public static double toneShare(short[] pcm, int hertz) {
        var energy = energy(pcm, 0, pcm.length);
        if (energy == 0) return 0;
        var turn = 2 * Math.cos(2 * Math.PI * hertz / RATE);
        var last = 0.0;
        var beforeLast = 0.0;
        for (var sample : pcm) {
            var now = sample + turn * last - beforeLast;
            beforeLast = last;
            last = now;
        }
        return 2 * (last * last + beforeLast * beforeLast - turn * last * beforeLast) / (energy * pcm.length);
    }

    /** The part of the audio from then on, this long; silence where the audio ends earlier. */
    public static short[] part(short[] pcm, Duration from, Duration length) {
        return Arrays.copyOfRange(pcm, Math.min(samples(from), pcm.length), samples(from.plus(length)));
    }

    /** A steady tone at half of full scale. */
    public static short[] tone(int hertz, Duration length) {
        var pcm = new short[samples(length)];
        for (var i = 0; i < pcm.length; i++) pcm[i] = (short) (16_000 * Math.sin(2 * Math.PI * hertz * i / RATE));
        return pcm;
    }

    static int samples(Duration duration) {
        return Math.toIntExact(duration.toNanos() / 125_000);
    }

    static double energy(short[] pcm, int from, int to) {
        var sum = 0.0;
        for (var i = from; i < to; i++) sum += square(pcm[i]);
        return sum;
    }

    private static double square(double value) {
        return value * value;
    }
}
