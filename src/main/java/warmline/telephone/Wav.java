package warmline.telephone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** WAV files as telephones use them: PCM, mono, 16 bit, 8 kHz, nothing else. */
public final class Wav {
    private static final int RIFF = tag("RIFF");
    private static final int WAVE = tag("WAVE");
    private static final int FORMAT = tag("fmt ");
    private static final int DATA = tag("data");

    private Wav() {}

    /**
     * Reads the samples.
     *
     * @throws IOException if the file cannot be read or is not such a WAV file
     */
    public static short[] read(Path file) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < 12 || bytes.getInt() != RIFF || bytes.getInt() < 0 || bytes.getInt() != WAVE)
            throw refused(file, "no WAV file");
        var formatSeen = false;
        while (bytes.remaining() >= 8) {
            var chunk = bytes.getInt();
            var length = bytes.getInt();
            if (length < 0 || length > bytes.remaining()) throw refused(file, "cut short");
            if (chunk == DATA && formatSeen)
                return samples(bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN));
            if (chunk == FORMAT) {
                checkFormat(file, bytes, length);
                formatSeen = true;
            }
            // Chunks are padded to even lengths.
            bytes.position(Math.min(bytes.limit(), bytes.position() + length + (length & 1)));
        }
        throw refused(file, "without audio");
    }

    private static void checkFormat(Path file, ByteBuffer bytes, int length) throws IOException {
        var at = bytes.position();
        if (length < 16
                || bytes.getShort(at) != 1
                || bytes.getShort(at + 2) != 1
                || bytes.getInt(at + 4) != Ears.RATE
                || bytes.getShort(at + 14) != 16) {
            throw refused(file, "not PCM, mono, 16 bit, 8000 Hz");
        }
    }

    private static short[] samples(ByteBuffer data) {
        var pcm = new short[data.remaining() / 2];
        data.asShortBuffer().get(pcm);
        return pcm;
    }

    private static IOException refused(Path file, String why) {
        return new IOException(
                file.getFileName() + " is " + why + "; give a WAV file with PCM, mono, 16 bit, 8000 Hz.");
    }

    public static void write(Path file, short[] pcm) throws IOException {
        var bytes = ByteBuffer.allocate(44 + 2 * pcm.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(RIFF).putInt(36 + 2 * pcm.length).putInt(WAVE);
        bytes.putInt(FORMAT)
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(Ears.RATE)
                .putInt(2 * Ears.RATE)
                .putShort((short) 2)
                .putShort((short) 16);
        bytes.putInt(DATA).putInt(2 * pcm.length).asShortBuffer().put(pcm);
        Files.write(file, bytes.array());
    }

    private static int tag(String four) {
        return ByteBuffer.wrap(four.getBytes(StandardCharsets.US_ASCII))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    }
}
