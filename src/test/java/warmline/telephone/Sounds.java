package warmline.telephone;

import java.time.Duration;
import java.util.Random;

/** Audio that is as distinct as speech is: voiced syllables of a pitch and colour drawn from a seed. */
final class Sounds {
    private Sounds() {}

    /** A recording as our prompts are: 100 ms of silence, the words, 200 ms of silence. */
    static short[] recording(long seed, Duration words) {
        return joined(new short[800], words(seed, words), new short[1_600]);
    }

    static short[] words(long seed, Duration length) {
        var dice = new Random(seed);
        var pcm = new short[Ears.samples(length)];
        var phase = 0.0;
        var pitch = 0.0;
        var colour = 0.0;
        for (var i = 0; i < pcm.length; i++) {
            if (i % 1_200 == 0) {
                pitch = 90 + 160 * dice.nextDouble();
                colour = 3 + 12 * dice.nextDouble();
            }
            phase += 2 * Math.PI * pitch / Ears.RATE;
            var syllable = Math.sin(Math.PI * (i % 1_200) / 1_200);
            pcm[i] = (short) (syllable
                    * (6_000 * Math.sin(phase) + 4_000 * Math.sin(colour * phase) + 300 * dice.nextGaussian()));
        }
        return pcm;
    }

    static short[] joined(short[]... parts) {
        var length = 0;
        for (var part : parts) length += part.length;
        var pcm = new short[length];
        var at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, pcm, at, part.length);
            at += part.length;
        }
        return pcm;
    }
}
