package warmline.asterisk;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;

/** What Asterisk recorded, 8 kHz, 16 bit, mono, behind a 44 byte header: how long it is, and whether anybody spoke. */
final class Voice {
    private static final int HEADER_BYTES = 44;
    private static final int BYTES_A_MILLISECOND = 16;
    private static final int FRAME_SAMPLES = 160;

    /** About -40 dBov in one 20 ms frame: far above a quiet line, far below a whisper into the handset. */
    private static final double SPOKEN_RMS = 330;

    private static final int SPOKEN_FRAMES = 5;

    private Voice() {}

    static Duration length(byte[] wav) {
        return Duration.ofMillis(wav.length / BYTES_A_MILLISECOND);
    }

    static Optional<byte[]> in(byte[] wav) {
        if (wav.length <= HEADER_BYTES) return Optional.empty();
        var samples = ByteBuffer.wrap(wav, HEADER_BYTES, wav.length - HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        int spoken = 0;
        while (samples.remaining() >= FRAME_SAMPLES) {
            double energy = 0;
            for (int i = 0; i < FRAME_SAMPLES; i++) {
                double sample = samples.get();
                energy += sample * sample;
            }
            if (Math.sqrt(energy / FRAME_SAMPLES) > SPOKEN_RMS) spoken++;
        }
        return spoken >= SPOKEN_FRAMES ? Optional.of(wav) : Optional.empty();
    }
}
