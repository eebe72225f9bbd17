package warmline.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.dispatch.LeftMessage;
import warmline.prompt.Language;

/** The files that the dialplan writes, as messages. */
class LeftFolderTest {
    private static final String KEY = "1795435200-1795435190.7";
    private static final Instant LEFT = Instant.ofEpochSecond(1795435200);
    private static final Phone TYPED = new Phone("6175550199");
    private static final Phone OWN = new Phone("+16175550123");

    @TempDir
    Path folder;

    private final AtomicReference<Instant> clock = new AtomicReference<>(LEFT.plusSeconds(10));

    private LeftFolder left() {
        return new LeftFolder(folder, clock::get);
    }

    private void write(String ending, String words) throws IOException {
        Files.writeString(folder.resolve(KEY + ending), words);
    }

    @Test
    void a_message_is_read_whole_and_deleted_whole() throws IOException {
        write(".number", "es 6175550199 +16175550123");
        Files.write(folder.resolve(KEY + ".wav"), wav(1_000));
        write(".done", "1");
        Files.createDirectory(folder.resolve(KEY));

        var message = new LeftMessage(KEY, LEFT, List.of(TYPED, OWN), Optional.of(new Clip(wav(1_000))), Language.ES);
        assertEquals(List.of(message), left().complete(10));
        left().delete(message);
        assertEmpty();
    }

    @Test
    void the_callers_own_number_is_one_and_nothing_said_is_no_name() throws IOException {
        write(".number", "en 6175550199 6175550199");
        Files.write(folder.resolve(KEY + ".wav"), wav(0));
        write(".done", "1");

        assertEquals(
                List.of(new LeftMessage(KEY, LEFT, List.of(TYPED), Optional.empty(), Language.EN)),
                left().complete(10));
    }

    @Test
    void one_that_is_being_written_is_left_alone() throws IOException {
        write(".number", "6175550199 ");
        write(".wav", "RIFF");
        clock.set(LEFT.plusSeconds(120));

        assertEquals(List.of(), left().complete(10));
    }

    @Test
    void one_that_asterisk_did_not_live_to_end_is_taken_all_the_same() throws IOException {
        write(".number", "6175550199 ");
        clock.set(LEFT.plusSeconds(121));

        assertEquals(
                List.of(new LeftMessage(KEY, LEFT, List.of(TYPED), Optional.empty(), Language.EN)),
                left().complete(10));
    }

    @Test
    void what_a_crash_left_undeleted_is_found_again() throws IOException {
        write(".number", "6175550199 ");
        write(".done", "1");
        Files.write(folder.resolve(KEY + ".wav"), wav(1_000));
        for (var gone : List.of(".wav", ".done")) {
            Files.delete(folder.resolve(KEY + gone));
            clock.set(LEFT.plusSeconds(600));
            assertEquals(KEY, left().complete(10).getFirst().key(), "without " + gone);
        }
    }

    @Test
    void no_number_is_no_telephone() throws IOException {
        write(".number", "");
        write(".done", "1");

        assertEquals(List.of(), left().complete(10).getFirst().phones());
    }

    @Test
    void a_voice_that_is_longer_than_any_name_is_not_read() throws IOException {
        write(".number", "6175550199 ");
        Files.write(folder.resolve(KEY + ".wav"), new byte[Clip.LARGEST_BYTES + 1]);
        write(".done", "1");

        assertEquals(Optional.empty(), left().complete(10).getFirst().name());
    }

    @Test
    void other_files_are_none_of_ours() throws IOException {
        for (var name : List.of("notes.txt", ".number", "x-1.done", "1795435200-1.7.done.old", "1795435200.done"))
            Files.writeString(folder.resolve(name), "6175550199");

        assertEquals(List.of(), left().complete(10));
    }

    @Test
    void the_oldest_come_first() throws IOException {
        for (var key : List.of("1795435203-1.1", "1795435201-1.1", "1795435202-1.1"))
            Files.writeString(folder.resolve(key + ".done"), "1");

        assertEquals(
                List.of("1795435201-1.1", "1795435202-1.1"),
                left().complete(2).stream().map(LeftMessage::key).toList());
    }

    private void assertEmpty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    /** Half a second of a constant level, as Asterisk writes it. */
    private static byte[] wav(int level) {
        var bytes = ByteBuffer.allocate(44 + 8_000).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes()).position(44);
        while (bytes.hasRemaining()) bytes.putShort((short) level);
        return bytes.array();
    }
}
