package warmline.telephone;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarsTest {
    @Test
    void finds_a_recording_where_it_was_played_at_any_volume() {
        var prompt = Sounds.recording(1, ofMillis(900));
        var quiet = prompt.clone();
        for (var i = 0; i < quiet.length; i++) quiet[i] = (short) (quiet[i] / 3);
        var heard = Sounds.joined(
                Sounds.words(2, ofMillis(700)),
                new short[123],
                G711.decode(G711.encode(quiet)),
                Sounds.words(3, ofMillis(300)));
        var match = Ears.find(prompt, heard);
        assertEquals(5_600 + 123, match.sample());
        assertEquals(1, match.correlation(), 0.01);
        assertEquals(715, match.at().toMillis());
        assertTrue(Ears.find(Sounds.recording(9, ofMillis(900)), heard).correlation() < 0.6);
    }

    @Test
    void finds_nothing_in_silence_or_in_less_than_the_reference() {
        var prompt = Sounds.recording(1, ofMillis(300));
        assertEquals(0, Ears.find(prompt, new short[8_000]).correlation());
        assertEquals(0, Ears.find(prompt, new short[100]).correlation());
        assertEquals(0, Ears.find(new short[0], prompt).correlation());
    }

    @Test
    void tells_a_tone_and_its_level() {
        var tone = Ears.tone(440, ofMillis(500));
        assertEquals(1, Ears.toneShare(tone, 440), 0.01);
        assertEquals(0, Ears.toneShare(tone, 1_000), 0.01);
        assertEquals(-9.2, Ears.level(tone), 0.1);
        assertEquals(Ears.SILENT, Ears.level(new short[100]));
    }

    @Test
    void codes_as_the_recommendation_says() {
        // ITU-T G.711, table 2a: the ends, zero and the first step of each segment.
        assertEquals(0, G711.decode((byte) 0xff));
        assertEquals(0, G711.decode((byte) 0x7f));
        assertEquals(32_124, G711.decode((byte) 0x80));
        assertEquals(-32_124, G711.decode((byte) 0x00));
        for (var code = 0; code < 256; code++) {
            if (code == 0x7f) continue; // Negative zero.
            assertEquals((byte) code, G711.encode(new short[] {G711.decode((byte) code)})[0]);
        }
        for (var value = -32_768; value < 32_768; value++) {
            var heard = G711.decode(G711.encode(new short[] {(short) value}))[0];
            assertEquals(value, heard, (Math.abs(value) + 132) / 32.0);
        }
    }

    @Test
    void reads_the_wav_file_it_wrote_and_refuses_others(@TempDir Path folder) throws IOException {
        var file = folder.resolve("prompt.wav");
        var pcm = Sounds.recording(1, ofMillis(100));
        Wav.write(file, pcm);
        assertArrayEquals(pcm, Wav.read(file));
        var bytes = Files.readAllBytes(file);
        for (var length = 0; length < 60; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThrows(IOException.class, () -> Wav.read(file));
        }
        bytes[22] = 2;
        Files.write(file, bytes);
        assertEquals(
                "prompt.wav is not PCM, mono, 16 bit, 8000 Hz; give a WAV file with PCM, mono, 16 bit, 8000 Hz.",
                assertThrows(IOException.class, () -> Wav.read(file)).getMessage());
    }

    @Test
    void puts_what_it_heard_on_a_time_line_across_pauses_and_disorder() {
        var hearing = new Hearing();
        hearing.answered(0);
        var words = G711.decode(G711.encode(Sounds.words(1, ofMillis(60))));
        var frames = new byte[3][];
        for (var i = 0; i < 3; i++) frames[i] = Arrays.copyOfRange(G711.encode(words), 160 * i, 160 * i + 160);
        hearing.hear(packet(100, 1, 1_000, frames[0]), 101);
        hearing.hear(packet(141, 3, 1_320, frames[2]), 101);
        hearing.hear(packet(142, 2, 1_160, frames[1]), 101);
        hearing.hear(packet(3_000, 4, 1_480, frames[0]), 101);
        assertArrayEquals(words, hearing.pcm(800, 1_280));
        assertArrayEquals(new short[800], hearing.pcm(0, 800));
        assertArrayEquals(new short[1_000], hearing.pcm(1_280, 2_280));
        assertEquals(24_160, hearing.pcm().length);
    }

    @Test
    void keeps_together_what_a_busy_machine_delivers_late() {
        var hearing = new Hearing();
        hearing.answered(0);
        var words = G711.decode(G711.encode(Sounds.words(1, ofMillis(40))));
        var codes = G711.encode(words);
        hearing.hear(packet(100, 1, 1_000, Arrays.copyOfRange(codes, 0, 160)), 101);
        hearing.hear(packet(1_700, 2, 1_160, Arrays.copyOfRange(codes, 160, 320)), 101);
        assertArrayEquals(words, hearing.pcm(800, 1_120));
    }

    private static RtpPacket packet(int milliseconds, int sequence, int timestamp, byte[] payload) {
        return new RtpPacket(milliseconds * 1_000_000L, sequence, timestamp, 7, RtpPacket.PCMU, false, payload);
    }
}
