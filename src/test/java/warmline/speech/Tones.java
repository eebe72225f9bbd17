package warmline.speech;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Made-up sounds with known properties. */
final class Tones {
    private Tones() {}

    static Sound sine(double hertz, double amplitude, double seconds, int rate) {
        var samples = new float[(int) (seconds * rate)];
        for (var i = 0; i < samples.length; i++)
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
        return new Sound(samples, rate);
    }

    static Sound silence(double seconds, int rate) {
        return new Sound(new float[(int) (seconds * rate)], rate);
    }

    static Sound together(Sound... sounds) {
        var all = new float
                [Arrays.stream(sounds).mapToInt(sound -> sound.samples().length).sum()];
        var at = 0;
        for (var sound : sounds) {
            System.arraycopy(sound.samples(), 0, all, at, sound.samples().length);
            at += sound.samples().length;
        }
        return new Sound(all, sounds[0].rate());
    }

    static double powerDb(float[] samples, int from, int to) {
        return Decibels.ofPower(IntStream.range(from, to)
                .mapToDouble(i -> (double) samples[i] * samples[i])
                .average()
                .orElse(0));
    }

    static double peak(float[] samples) {
        return IntStream.range(0, samples.length)
                .mapToDouble(i -> Math.abs(samples[i]))
                .max()
                .orElse(0);
    }
}
