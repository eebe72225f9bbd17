package warmline.telephone;

/** ITU-T G.711 µ-law: one byte per sample at 8 kHz, as telephones speak it. */
public final class G711 {
    static final byte SILENCE = (byte) 0xff;

    private static final int BIAS = 132;
    private static final int LOUDEST = 32_635;
    private static final short[] LINEAR = new short[256];

    static {
        for (var code = 0; code < 256; code++) {
            var inverted = ~code & 0xff;
            var magnitude = ((((inverted & 0x0f) << 3) + BIAS) << ((inverted >> 4) & 7)) - BIAS;
            LINEAR[code] = (short) ((inverted & 0x80) != 0 ? -magnitude : magnitude);
        }
    }

    private G711() {}

    public static byte[] encode(short[] pcm) {
        var codes = new byte[pcm.length];
        for (var i = 0; i < pcm.length; i++) codes[i] = encode(pcm[i]);
        return codes;
    }

    private static byte encode(int sample) {
        var sign = sample < 0 ? 0x80 : 0;
        var biased = Math.min(Math.abs(sample), LOUDEST) + BIAS;
        var segment = 24 - Integer.numberOfLeadingZeros(biased);
        return (byte) ~(sign | (segment << 4) | ((biased >> (segment + 3)) & 0x0f));
    }

    public static short[] decode(byte[] codes) {
        var pcm = new short[codes.length];
        for (var i = 0; i < codes.length; i++) pcm[i] = decode(codes[i]);
        return pcm;
    }

    static short decode(byte code) {
        return LINEAR[code & 0xff];
    }
}
