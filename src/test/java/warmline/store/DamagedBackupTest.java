package warmline.store;

import static org.junit.jupiter.api.Assertions.*;
import static warmline.store.Centre.NOON;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not, or no longer, what was written: refused before anything is touched, with one sentence. */
class DamagedBackupTest {
    @TempDir
    private static Path folder;

    private static byte[] sound;
    private static Manifest manifest;

    @BeforeAll
    static void a_backup() throws IOException {
        var file = folder.resolve("sound");
        try (var test = TestDatabase.fresh()) {
            new Centre(test.database(), test.vault()).withEveryEnd();
            var voice = new byte[4_000]; // as a recording, it does not become smaller
            new Random(1).nextBytes(voice);
            var text = Files.write(folder.resolve("text"), voice);
            Backup.write(test.address(), Map.of("prompts/en/text.txt", text), "1.2.3", NOON, file);
        }
        sound = Files.readAllBytes(file);
        try (var backup = BackupFile.open(file)) {
            manifest = backup.manifest();
        }
    }

    private static Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("damaged"), bytes);
    }

    private static String refused(Path file) {
        var refused =
                assertThrows(BackupRefused.class, () -> BackupFile.open(file).close());
        return String.valueOf(refused.getMessage());
    }

    /** Bytes that a ZIP file says twice, or for nobody, may change; what it holds is then read unchanged. */
    @Test
    void a_byte_that_flips_anywhere_is_noticed_or_means_nothing() throws IOException {
        int noticed = 0;
        for (int at = 0; at < sound.length; at++) {
            var flipped = sound.clone();
            flipped[at] ^= (byte) (1 << (at % 8));
            try (var backup = BackupFile.open(file(flipped))) {
                assertEquals(manifest, backup.manifest(), "byte " + at);
            } catch (BackupRefused damaged) {
                assertOneSentence(String.valueOf(damaged.getMessage()));
                noticed++;
            }
        }
        assertTrue(noticed > sound.length * 8 / 10, noticed + " of " + sound.length);
    }

    @Test
    void a_file_that_was_cut_off_anywhere_is_refused() throws IOException {
        for (int length = 0; length < sound.length; length += 13)
            assertOneSentence(refused(file(Arrays.copyOf(sound, length))));
    }

    private static void assertOneSentence(String sentence) {
        assertTrue(sentence.contains("is no backup of Warmline, or damaged"), sentence);
        assertTrue(sentence.endsWith("nothing was changed. Take another copy of it, or another backup."), sentence);
        assertFalse(sentence.contains("\n"), sentence);
    }

    @Test
    void a_file_of_something_else_is_refused() throws IOException {
        assertOneSentence(refused(file("Dear all,\n".getBytes(StandardCharsets.UTF_8))));
        assertOneSentence(refused(zip("letter.txt", "Dear all,")));
        assertOneSentence(refused(zip("manifest.json", "Dear all,")));
        assertOneSentence(refused(zip("manifest.json", "[]")));
        assertOneSentence(refused(zip("manifest.json", "{\"format\": 1}")));
    }

    @Test
    void a_name_that_leads_elsewhere_is_refused() throws IOException {
        for (var name : List.of("prompts/../../keys", "/keys", "..", "../keys", "prompts/.", "prompts//keys", "")) {
            var sentence = refused(zip("manifest.json", """
                    {"format": 1, "schema": "1", "warmline": "1", "made": "2026-11-23T12:00:00Z", "tables": [],
                     "sequences": [], "entries": [{"name": "%s", "bytes": 0, "sha256": ""}]}""".formatted(name)));
            assertOneSentence(sentence);
            assertTrue(sentence.contains("a name in it leads elsewhere"), sentence);
        }
    }

    @Test
    void a_table_that_was_taken_out_is_missed() throws IOException {
        assertOneSentence(refused(zip("manifest.json", """
                {"format": 1, "schema": "1", "warmline": "1", "made": "2026-11-23T12:00:00Z",
                 "tables": [{"name": "callback", "columns": ["id"], "rows": 0}], "sequences": [], "entries": []}""")));
    }

    @Test
    void one_of_a_newer_format_is_refused() throws IOException {
        assertEquals(
                "This backup has format 2, made by a newer Warmline than this (9.0); restore it with that one."
                        + " Nothing was changed.",
                refused(zip("manifest.json", "{\"format\": 2, \"warmline\": \"9.0\"}")));
    }

    private static Path zip(String name, String text) throws IOException {
        var file = folder.resolve("foreign.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    @Test
    void no_file_or_a_folder_is_refused() {
        var nothing = folder.resolve("nothing");
        assertEquals("There is no file " + nothing + "; name the backup to restore.", refused(nothing));
        assertEquals(
                folder + " is no file that this user may read; give it to this user, or name another.",
                refused(folder));
    }
}
