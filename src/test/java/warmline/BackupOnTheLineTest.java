package warmline;

import static org.junit.jupiter.api.Assertions.*;
import static warmline.LineUnderTest.SOON;
import static warmline.LineUnderTest.until;
import static warmline.prompt.Prompt.LINE_NAME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import warmline.SeparateService.Ended;

/** The operator saves a line that runs, loses the machine, and goes on with another. */
class BackupOnTheLineTest {
    @TempDir
    private Path folder;

    private Path file;
    private LineUnderTest line;
    private LineUnderTest other;
    private SeparateService service;

    @BeforeEach
    void up() throws IOException {
        file = folder.resolve("backup");
        line = new LineUnderTest();
        other = new LineUnderTest();
        service = SeparateService.up(line);
    }

    @AfterEach
    void down() throws IOException {
        line.close();
        other.close();
    }

    private static Ended command(LineUnderTest line, String... words) throws InterruptedException {
        return SeparateService.attempt(line.environment, SeparateService.java(words));
    }

    @Test
    void what_was_saved_goes_on_in_another_home_and_dials_nobody_from_before() throws Exception {
        line.onDuty();
        long cancelled = line.book("6175550171");
        line.cancel(cancelled);
        long open = line.book("6175550172");

        var saved = command(line, "backup", "--with-keys", file.toString());
        assertEquals(0, saved.code(), saved::toString);
        assertTrue(saved.output().contains("WARNING: this file holds the keys too."), saved::toString);
        assertTrue(command(line, "restore", "--replace", file.toString())
                .errors()
                .startsWith("warmline: A Warmline is already running on " + line.home));
        assertEquals(List.of(), HomeContents.unknown(line.home), "neither saved nor left out for a reason");
        service.close();

        var restored = command(other, "restore", file.toString());
        assertTrue(restored.output().contains("1 callback was open and waits for the lead"), restored::toString);
        SeparateService.up(other);

        var call = other.dial("6175550173", "100");
        other.hears(call, LINE_NAME);
        call.hangUp();
        other.onDuty("11");
        long next = other.book("6175550174");
        until("the next one is offered", SOON, () -> other.callback(next).contains("\"Claimed\""));
        assertTrue(other.callback(open).contains("\"state\":\"UNKNOWN\""), other.callback(open));
        assertTrue(other.callback(cancelled).contains("\"state\":\"CANCELLED\""), other.callback(cancelled));
    }

    /** A limit on the size of files is, for who writes one, a disk that is full. */
    @Test
    void on_a_full_disk_nothing_of_a_backup_is_left_and_the_line_goes_on() throws Exception {
        var limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 40; exec \"$0\" \"$@\""));
        limited.addAll(SeparateService.java("backup", file.toString()));
        limited.add(limited.indexOf("-Xmx512m"), "-XX:-UsePerfData"); // which would be the first file too large

        var refused = SeparateService.attempt(line.environment, limited);

        assertEquals(
                "warmline: The backup " + file + " cannot be written (File too large), and nothing of it is left;"
                        + " put that right, or name a file elsewhere.\n",
                refused.errors());
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
        assertEquals(0, command(line, "backup", file.toString()).code());
    }
}
