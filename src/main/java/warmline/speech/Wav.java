package warmline.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** WAV files: any uncompressed one is read; what is written is what Asterisk plays (format tag 1, mono, 16 bits). */
public final class Wav {
    static final int HEADER_BYTES = 44;

    private Wav() {}

    /**
     * Reads 8, 16, 24 or 32 bit or floating-point samples of any rate from 8000 Hz on, all channels mixed into one.
     *
     * @throws CannotSpeak with one sentence if the file is not there, damaged, of another kind, or too long
     */
    public static Sound read(Path file) {
        return WavReader.read(file);
    }

    /**
     * Writes a sound under its name all at once: whoever opens the file sees all of it or nothing.
     *
     * @throws CannotSpeak if it cannot be written, a full disk said in so many words
     */
    public static void write(Sound sound, Path file) {
        var writer =
                ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId();
        var part = file.resolveSibling(file.getFileName() + "." + writer + ".part");
        try {
            try {
                writeAll(encoded(sound), part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException broken) {
            throw CannotSpeak.notWritten(file, broken);
        }
    }

    private static void writeAll(ByteBuffer bytes, Path file) throws IOException {
        try (var out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) out.write(bytes);
            out.force(true); // a rename must not reach the disk before the samples do
        }
    }

    private static ByteBuffer encoded(Sound sound) {
        var data = sound.samples().length * 2;
        var bytes = ByteBuffer.allocate(HEADER_BYTES + data).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + data).put(ascii("WAVE"));
        bytes.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        bytes.putInt(sound.rate()).putInt(sound.rate() * 2).putShort((short) 2).putShort((short) 16);
        bytes.put(ascii("data")).putInt(data);
        for (var sample : sound.samples())
            bytes.putShort((short) Math.clamp(Math.round(sample * 32768.0), Short.MIN_VALUE, Short.MAX_VALUE));
        return bytes.flip();
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
