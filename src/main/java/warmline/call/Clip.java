package warmline.call;

import java.util.Arrays;

/** A few seconds of a caller's own voice, as a WAV file's bytes. Health data: sealed at rest, never printed. */
public record Clip(byte[] wav) {
    /** Thirty seconds of 8 kHz 16 bit audio, one more for an exchange that ends them late, and the header. */
    public static final int LARGEST_BYTES = 44 + 31 * 16_000;

    public Clip {
        if (wav.length > LARGEST_BYTES) throw new IllegalArgumentException("a clip of " + wav.length + " bytes");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Clip(byte[] those) && Arrays.equals(wav, those);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(wav);
    }

    @Override
    public String toString() {
        return "Clip[" + wav.length + " bytes]";
    }
}
