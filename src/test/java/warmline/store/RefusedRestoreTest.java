package warmline.store;

import static org.junit.jupiter.api.Assertions.*;
import static warmline.store.Centre.NOON;
import static warmline.store.Centre.ask;
import static warmline.store.Centre.rows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be saved or restored says why in one sentence, and leaves everything as it was. */
class RefusedRestoreTest {
    private final TestDatabase test = TestDatabase.fresh();
    private final Address there = TestDatabase.empty();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void a_backup() {
        new Centre(test.database(), test.vault()).withEveryEnd().withEveryOpenState();
        file = folder.resolve("backup");
        Backup.write(test.address(), Map.of(), "1.2.3", NOON, file);
    }

    @AfterEach
    void close() {
        TestDatabase.drop(there);
        test.close();
    }

    private static void restore(Path file, Address into, Path keys, boolean replace) throws Exception {
        try (var backup = BackupFile.open(file)) {
            new Restore(into, backup, keys, Centre.POLICY).run(replace, NOON);
        }
    }

    private void refuses(String sentence, Path file, Address into, Path keys, boolean replace) throws SQLException {
        var before = rows(into);
        var refused = assertThrows(RuntimeException.class, () -> restore(file, into, keys, replace));
        assertTrue(String.valueOf(refused.getMessage()).contains(sentence), refused::toString);
        assertFalse(String.valueOf(refused.getMessage()).contains("\n"), refused::toString);
        assertEquals(before, rows(into));
        assertEquals(List.of(), ask(into, "select nspname from pg_namespace where nspname like 'public\\_%'"));
    }

    private static void run(Address address, String statement) throws SQLException {
        try (var connection = address.connect();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void a_database_that_holds_a_line_is_replaced_only_when_that_is_said() throws Exception {
        restore(file, there, test.keys(), false);

        refuses("holds a line already; restore into an empty WARMLINE_HOME", file, there, test.keys(), false);
    }

    @Test
    void a_line_that_runs_on_it_is_left_alone() throws Exception {
        restore(file, there, test.keys(), false);
        try (var running = Database.connect(there)) {
            assertTrue(running.answers());

            refuses("A Warmline is running on the database", file, there, test.keys(), true);
        }
    }

    @Test
    void somebody_elses_tables_are_left_alone() throws Exception {
        run(there, "create table somebody_elses (id int)");

        refuses("holds tables that are not Warmline's", file, there, test.keys(), true);
    }

    @Test
    void keys_that_did_not_seal_it_are_refused() throws Exception {
        restore(file, there, test.keys(), false);
        try (var other = TestDatabase.fresh()) {
            refuses("are not the ones this database was sealed with", file, there, other.keys(), true);
        }
        refuses("is missing, and the database holds data sealed with it", file, there, folder.resolve("none"), true);
    }

    @Test
    void a_newer_schema_is_refused() throws Exception {
        refuses(
                "This backup has schema 999, made by a newer Warmline than this (9.0); restore it with that one."
                        + " Nothing was changed.",
                backup("999", List.of(), ""),
                there,
                test.keys(),
                false);
    }

    @Test
    void what_breaks_off_half_way_leaves_the_line_as_it_was() throws Exception {
        restore(file, there, test.keys(), false);

        refuses(
                "nothing there was changed",
                backup("1", List.of("id", "name", "role", "password_hash", "created_at"), "1\tana\tLEAD\th\tnever\n"),
                there,
                test.keys(),
                true);
        refuses(
                "column \"shoe_size\" of relation \"account\" does not exist",
                backup("1", List.of("shoe_size"), ""),
                there,
                test.keys(),
                true);
    }

    /** One table, account, and what stands in it. */
    private Path backup(String schema, List<String> columns, String lines) throws Exception {
        var made = folder.resolve("made");
        Files.deleteIfExists(made);
        try (var writer = BackupWriter.to(made, NOON)) {
            writer.add("tables/account", out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
            var tables =
                    List.of(new Manifest.Table("account", columns, lines.lines().count()));
            writer.finish(new Manifest(schema, "9.0", NOON, tables, List.of(), writer.entries()));
        }
        return made;
    }

    @Test
    void what_a_killed_restore_left_behind_disturbs_no_later_one() throws Exception {
        run(there, "create schema public_restored");
        run(there, "create table public_restored.callback (id int)");

        restore(file, there, test.keys(), false);

        assertEquals(List.of(), ask(there, "select nspname from pg_namespace where nspname like 'public\\_%'"));
    }

    @Test
    void a_database_of_another_user_is_refused_and_one_of_our_own_needs_no_superuser() throws Exception {
        run(there, "create role ana login password 'secret'");
        var hers = new Address(there.jdbcUrl(), "ana", "secret");

        refuses("must belong to the user that Warmline has there", file, hers, test.keys(), false);

        run(there, "alter database " + there.jdbcUrl().replaceFirst(".*/", "") + " owner to ana");
        restore(file, hers, test.keys(), false);
        restore(file, hers, test.keys(), true);
        Backup.write(hers, Map.of(), "1.2.3", NOON, folder.resolve("hers"));
    }

    @Test
    void where_no_line_has_been_there_is_nothing_to_save() throws Exception {
        var refused = assertThrows(
                BackupRefused.class, () -> Backup.write(there, Map.of(), "1.2.3", NOON, folder.resolve("new")));

        assertEquals(
                "The database at " + there + " holds no line yet: start ./warmline up first.", refused.getMessage());
        assertOnlyTheFirst();
    }

    @Test
    void a_backup_overwrites_nothing_and_makes_no_folder() throws Exception {
        var before = Files.readAllBytes(file);

        assertEquals(
                file + " exists already, and no backup is ever overwritten; name another file.",
                assertThrows(BackupRefused.class, () -> Backup.write(test.address(), Map.of(), "1", NOON, file))
                        .getMessage());
        assertArrayEquals(before, Files.readAllBytes(file));

        var nowhere = folder.resolve("nowhere/backup");
        assertEquals(
                "The backup " + nowhere + " cannot be written (there is no such folder), and nothing of it is left;"
                        + " put that right, or name a file elsewhere.",
                assertThrows(BackupRefused.class, () -> Backup.write(test.address(), Map.of(), "1", NOON, nowhere))
                        .getMessage());
        assertOnlyTheFirst();
    }

    @Test
    void a_file_that_is_gone_meanwhile_leaves_no_half_backup() throws Exception {
        var gone = Map.of("home/warmline.yaml", folder.resolve("gone"));

        assertThrows(BackupRefused.class, () -> Backup.write(test.address(), gone, "1", NOON, folder.resolve("new")));

        assertOnlyTheFirst();
    }

    private void assertOnlyTheFirst() throws Exception {
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }
}
