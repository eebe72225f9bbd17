package warmline.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavTest {
    @TempDir
    Path folder;

    @Test
    void writes_what_asterisk_plays() throws Exception {
        var file = folder.resolve("tone.wav");
        Wav.write(Tones.sine(400, 0.5, 1, 8000), file);

        var header = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(1, header.getShort(20), "format tag");
        assertEquals(1, header.getShort(22), "channels");
        assertEquals(8000, header.getInt(24), "samples a second");
        assertEquals(16, header.getShort(34), "bits");
        assertEquals(44 + 16000, Files.size(file));
        try (var known = AudioSystem.getAudioInputStream(file.toFile())) { // the JDK reads it the same way
            assertEquals(8000, known.getFrameLength());
        }
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count(), "no half-written file is left");
        }
    }

    @Test
    void reads_every_uncompressed_kind_as_the_jdk_writes_it() throws Exception {
        var tone = Tones.sine(400, 0.5, 0.5, 44100);
        for (var bits : new int[] {8, 16, 24, 32})
            for (var channels : new int[] {1, 2}) {
                var file = folder.resolve(bits + "x" + channels + ".wav");
                write(tone, bits, channels, file);
                var read = Wav.read(file);
                assertEquals(44100, read.rate());
                assertEquals(tone.samples().length, read.samples().length);
                for (var i = 0; i < tone.samples().length; i++)
                    assertEquals(
                            tone.samples()[i], read.samples()[i], 2.5 / (1 << (bits - 1)) + 1e-6, file + " at " + i);
            }
    }

    @Test
    void reads_floating_point_the_extensible_header_extra_chunks_and_a_size_never_filled_in() throws Exception {
        var file = folder.resolve("float.wav");
        var bytes = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF")).putInt(-1).put(ascii("WAVE"));
        bytes.put(ascii("LIST")).putInt(3).put(new byte[] {1, 2, 3, 0}); // padded to an even size
        bytes.put(ascii("fmt ")).putInt(40).putShort((short) 0xFFFE).putShort((short) 1);
        bytes.putInt(48000).putInt(48000 * 4).putShort((short) 4).putShort((short) 32);
        bytes.putShort((short) 22)
                .putShort((short) 32)
                .putInt(4)
                .putShort((short) 3)
                .put(new byte[14]);
        bytes.put(ascii("data")).putInt(-1).putFloat(0.25f).putFloat(-0.5f);
        Files.write(file, Arrays.copyOf(bytes.array(), bytes.position()));

        var read = Wav.read(file);
        assertEquals(48000, read.rate());
        assertEquals(2, read.samples().length);
        assertEquals(-0.5f, read.samples()[1]);
    }

    @Test
    void says_what_is_wrong_with_a_file_and_what_to_do() throws Exception {
        assertTrue(refusal(folder.resolve("none.wav"))
                .endsWith("none.wav is not there; put it back, or have the text spoken instead."));
        assertTrue(refusal(file("text.wav", ascii("This is not audio at all, it is text")))
                .contains("is not a WAV file; export it again as WAV"));
        assertTrue(refusal(file("empty.wav", new byte[0])).contains("is cut short; copy or record it again"));
        var whole = folder.resolve("whole.wav");
        Wav.write(Tones.sine(400, 0.5, 1, 8000), whole);
        var half = Arrays.copyOf(Files.readAllBytes(whole), 9000);
        assertTrue(refusal(file("half.wav", half)).contains("half.wav is cut short; copy or record it again"));
        var slow = Files.readAllBytes(whole);
        ByteBuffer.wrap(slow).order(ByteOrder.LITTLE_ENDIAN).putInt(24, 4000);
        assertTrue(refusal(file("slow.wav", slow)).contains("has 4000 samples a second"));
        var squeezed = Files.readAllBytes(whole);
        squeezed[20] = 0x55; // MP3 in a WAV
        assertTrue(refusal(file("mp3.wav", squeezed)).contains("of a kind that is not read here"));
        var hour = Files.readAllBytes(whole);
        ByteBuffer.wrap(hour).order(ByteOrder.LITTLE_ENDIAN).putInt(40, 2 * 8000 * 3600);
        assertTrue(refusal(file("hour.wav", hour)).contains("is longer than 10 minutes; cut it in two"));
    }

    @Test
    void a_file_damaged_anywhere_is_read_or_refused_and_nothing_else() throws Exception {
        var seed = new SplittableRandom().nextLong();
        var dice = new SplittableRandom(seed);
        var whole = folder.resolve("whole.wav");
        Wav.write(Tones.sine(400, 0.5, 0.1, 8000), whole);
        for (var round = 0; round < 500; round++) {
            var bytes = Files.readAllBytes(whole);
            for (var hit = 0; hit < 3; hit++) bytes[dice.nextInt(48)] = (byte) dice.nextInt();
            var file = file("damaged.wav", bytes);
            try {
                assertTrue(Wav.read(file).rate() >= 8000);
            } catch (CannotSpeak refused) {
                assertTrue(refused.getMessage().contains("damaged.wav"), "seed " + seed + ": " + refused.getMessage());
            }
        }
    }

    @Test
    void a_full_disk_is_said_so() throws Exception {
        var file = folder.resolve("tone.wav");
        Files.createSymbolicLink(
                folder.resolve("tone.wav." + ProcessHandle.current().pid() + "-"
                        + Thread.currentThread().threadId() + ".part"),
                Path.of("/dev/full"));
        var refused = assertThrows(CannotSpeak.class, () -> Wav.write(Tones.sine(400, 0.5, 1, 8000), file));
        assertEquals(
                "The disk that holds " + file
                        + " is full; free some space and start again, what is already rendered stays.",
                refused.getMessage());
        assertFalse(Files.exists(file));
    }

    private static void write(Sound tone, int bits, int channels, Path file) throws IOException {
        var bytes =
                ByteBuffer.allocate(tone.samples().length * channels * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
        for (var sample : tone.samples())
            for (var channel = 0; channel < channels; channel++) {
                var value = Math.round(sample * (double) (1L << (bits - 1)));
                if (bits == 8) value += 128;
                for (var shift = 0; shift < bits; shift += 8) bytes.put((byte) (value >> shift));
            }
        var kind = bits == 8 ? AudioFormat.Encoding.PCM_UNSIGNED : AudioFormat.Encoding.PCM_SIGNED;
        var format = new AudioFormat(kind, tone.rate(), bits, channels, channels * bits / 8, tone.rate(), false);
        var stream = new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, tone.samples().length);
        AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static String refusal(Path file) {
        return assertThrows(CannotSpeak.class, () -> Wav.read(file)).getMessage();
    }
}
