package warmline.speech;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads one WAV file (RIFF, with the extensible header too) from front to back. */
final class WavReader implements AutoCloseable {
    /** The longest resource is six minutes. */
    static final int MOST_MINUTES = 10;

    private static final int LOWEST_RATE = 8000;
    private static final int HIGHEST_RATE = 192_000;
    private static final int MOST_CHANNELS = 8;
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int MOST_CHUNKS = 100;
    private static final int FRAMES_AT_ONCE = 4096;
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    private final Path file;
    private final InputStream in;
    private int encoding;
    private int channels;
    private int rate;
    private int bits;

    private WavReader(Path file) throws IOException {
        this.file = file;
        in = new BufferedInputStream(Files.newInputStream(file));
    }

    static Sound read(Path file) {
        try (var wav = new WavReader(file)) {
            return wav.sound();
        } catch (NoSuchFileException missing) {
            throw new CannotSpeak(
                    "The recording %s is not there; put it back, or have the text spoken instead.".formatted(file),
                    missing);
        } catch (EOFException shorter) {
            throw new CannotSpeak("The recording %s is cut short; copy or record it again.".formatted(file), shorter);
        } catch (IOException broken) {
            throw new CannotSpeak(
                    "The recording %s cannot be read (%s); copy or record it again.".formatted(file, broken), broken);
        }
    }

    private Sound sound() throws IOException {
        if (!word().equals("RIFF")) throw refused("is not a WAV file");
        size();
        if (!word().equals("WAVE")) throw refused("is not a WAV file");
        for (var chunk = 0; chunk < MOST_CHUNKS; chunk++) {
            var name = word();
            var size = size();
            switch (name) {
                case "fmt " -> format(size);
                case "data" -> {
                    return samples(size);
                }
                default -> in.skipNBytes(even(size)); // titles, cue points, pictures
            }
        }
        throw refused("has no samples");
    }

    private void format(long size) throws IOException {
        if (size < 16 || size > 1024) throw refused("has a damaged header");
        var fields = ByteBuffer.wrap(exactly((int) even(size))).order(ByteOrder.LITTLE_ENDIAN);
        encoding = Short.toUnsignedInt(fields.getShort(0));
        channels = Short.toUnsignedInt(fields.getShort(2));
        rate = fields.getInt(4);
        bits = Short.toUnsignedInt(fields.getShort(14));
        if (encoding == EXTENSIBLE && size >= 26) encoding = Short.toUnsignedInt(fields.getShort(24));

        var known = (encoding == PCM && (bits == 8 || bits == 16 || bits == 24 || bits == 32))
                || (encoding == FLOAT && (bits == 32 || bits == 64));
        if (!known) throw refused("holds samples of a kind that is not read here");
        if (channels < 1 || channels > MOST_CHANNELS) throw refused("has " + channels + " channels");
        if (rate < LOWEST_RATE || rate > HIGHEST_RATE) throw refused("has " + rate + " samples a second");
    }

    private Sound samples(long size) throws IOException {
        if (rate == 0) throw refused("has a damaged header");
        var frameBytes = channels * bits / 8;
        var most = (long) MOST_MINUTES * 60 * rate;
        var frames = size == UNKNOWN ? most : size / frameBytes;
        if (frames > most) throw tooLong();

        var mono = new float[(int) Math.min(frames, rate)];
        var done = 0;
        while (done < frames) {
            var block = in.readNBytes((int) Math.min(frames - done, FRAMES_AT_ONCE) * frameBytes);
            var read = block.length / frameBytes;
            if (read == 0 && size != UNKNOWN) throw new EOFException();
            if (read == 0) break;
            if (done + read > mono.length) mono = Arrays.copyOf(mono, (int) Math.min(frames, 2L * mono.length + read));
            mix(ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN), mono, done, read);
            done += read;
        }
        if (size == UNKNOWN && in.read() >= 0) throw tooLong();
        return new Sound(Arrays.copyOf(mono, done), rate);
    }

    private void mix(ByteBuffer block, float[] mono, int from, int frames) {
        for (var i = from; i < from + frames; i++) {
            double sum = 0;
            for (var channel = 0; channel < channels; channel++) sum += sample(block);
            mono[i] = (float) (sum / channels);
            if (!Float.isFinite(mono[i])) throw refused("holds samples that are not numbers");
        }
    }

    private double sample(ByteBuffer block) {
        if (encoding == FLOAT) return bits == 32 ? block.getFloat() : block.getDouble();
        return switch (bits) {
            case 8 -> ((block.get() & 0xFF) - 128) / 128.0;
            case 16 -> block.getShort() / 32768.0;
            case 24 -> ((block.get() & 0xFF) | (block.get() & 0xFF) << 8 | block.get() << 16) / 8_388_608.0;
            default -> block.getInt() / 2_147_483_648.0;
        };
    }

    private String word() throws IOException {
        return new String(exactly(4), StandardCharsets.US_ASCII);
    }

    private long size() throws IOException {
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(exactly(4)).order(ByteOrder.LITTLE_ENDIAN).getInt());
    }

    private static long even(long size) {
        return size + size % 2;
    }

    private byte[] exactly(int bytes) throws IOException {
        var read = in.readNBytes(bytes);
        if (read.length < bytes) throw new EOFException();
        return read;
    }

    private CannotSpeak tooLong() {
        return new CannotSpeak(
                "The recording %s is longer than %d minutes; cut it in two.".formatted(file, MOST_MINUTES));
    }

    private CannotSpeak refused(String what) {
        return new CannotSpeak("The recording %s %s; export it again as WAV (PCM, 16 bits, 16000 Hz or more, mono)."
                .formatted(file, what));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
