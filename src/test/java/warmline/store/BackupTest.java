package warmline.store;

import static org.junit.jupiter.api.Assertions.*;
import static warmline.store.Centre.NOON;
import static warmline.store.Centre.ask;
import static warmline.store.Centre.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import warmline.call.Phone;
import warmline.callback.Request;
import warmline.callback.State;
import warmline.store.Restore.Restored;

/** What is saved comes back as it was, into a database where nothing has ever been; and nothing of it is dialled by itself. */
class BackupTest {
    private final TestDatabase test = TestDatabase.fresh();
    private final Centre centre = new Centre(test.database(), test.vault());
    private final Address empty = TestDatabase.empty();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        TestDatabase.drop(empty);
        assertEquals(0, test.database().busy());
        test.close();
    }

    private Path save(String name) {
        var file = folder.resolve(name);
        Backup.write(test.address(), Map.of(), "1.2.3", NOON, file);
        return file;
    }

    private Restored restore(Path file, Address into, boolean replace) throws Exception {
        try (var backup = BackupFile.open(file)) {
            return new Restore(into, backup, test.keys(), Centre.POLICY).run(replace, NOON.plusSeconds(86_400));
        }
    }

    @Test
    void every_row_of_every_table_comes_back_as_it_was() throws Exception {
        centre.withEveryEnd();

        var restored = restore(save("backup"), empty, false);

        var saved = rows(test.address());
        saved.replaceAll((table, was) -> was(table, was));
        var back = rows(empty);
        back.remove("flyway_schema_history");
        saved.remove("flyway_schema_history");
        assertEquals(saved, back);
        assertEquals(new Restored(back.values().stream().mapToLong(List::size).sum(), 0), restored);
        assertEquals(List.of(), ask(empty, "select nspname from pg_namespace where nspname like 'public\\_%'"));
    }

    private static List<String> was(String table, List<String> rows) {
        return Catalog.LEFT_OUT.containsKey(table) ? List.of() : rows;
    }

    /** A new table makes this fail: give it a row in {@link Centre}, or a reason in {@link Catalog#LEFT_OUT}. */
    @Test
    void every_table_is_saved_with_a_row_of_it_or_left_out_for_a_reason() throws Exception {
        centre.withEveryEnd();

        var unsaved = new HashSet<>(rows(test.address()).keySet());
        unsaved.removeAll(Catalog.LEFT_OUT.keySet());
        try (var backup = BackupFile.open(save("backup"))) {
            for (var table : backup.manifest().tables()) if (table.rows() > 0) unsaved.remove(table.name());
        }

        assertEquals(new HashSet<>(), unsaved);
        assertTrue(rows(test.address()).keySet().containsAll(Catalog.LEFT_OUT.keySet()), "a reason without a table");
    }

    @Test
    void numbers_go_on_where_they_were() throws Exception {
        centre.withEveryEnd();
        var question = "select sequencename || ' ' || coalesce(last_value, 0) from pg_sequences order by 1";
        var were = ask(test.address(), question);

        restore(save("backup"), empty, false);

        assertEquals(were, ask(empty, question));
        try (var database = Database.connect(empty)) {
            var book = new StoredCallbacks(database, test.vault(), Centre.POLICY);
            var next = book.book(Request.soonest(new Phone("6175550199"), ZoneOffset.UTC), Centre.HOUR, 10, NOON);
            assertInstanceOf(warmline.callback.Callbacks.Booked.New.class, next);
        }
    }

    @Test
    void what_was_open_waits_for_a_person_and_is_never_due() throws Exception {
        var open = centre.withEveryOpenState();

        var restored = restore(save("backup"), empty, false);

        assertEquals(open.size(), restored.unclear());
        try (var database = Database.connect(empty)) {
            var book = new StoredCallbacks(database, test.vault(), Centre.POLICY);
            var ledger = new StoredLedger(database, test.vault());
            for (var id : open.keySet()) {
                assertEquals(State.UNKNOWN, book.get(id).state(), open.get(id));
                assertEquals("Restored", ledger.history(id).getLast().event());
                assertEquals(
                        centre.ledger.history(id),
                        ledger.history(id).subList(0, ledger.history(id).size() - 1));
            }
            for (int days = 0; days < 3; days++)
                assertEquals(List.of(), book.due(NOON.plus(Duration.ofDays(days)), 100));
            assertEquals(List.of(), book.waiting(100));
            assertEquals(List.of(), book.running());
        }
    }

    @Test
    void what_has_ended_stays_ended() throws Exception {
        centre.withEveryEnd();
        var ended = centre.ledger.newest(100);

        restore(save("backup"), empty, false);

        try (var database = Database.connect(empty)) {
            var ledger = new StoredLedger(database, test.vault());
            assertEquals(ended, ledger.newest(100));
        }
    }

    @Test
    void nobody_is_on_duty_and_nobody_signed_in_afterwards() throws Exception {
        restore(save("backup"), empty, false);

        assertEquals(List.of(), rows(empty, "duty"));
        assertEquals(List.of(), rows(empty, "session"));
    }

    @Test
    void restored_twice_it_is_the_same_and_a_backup_of_it_too() throws Exception {
        centre.withEveryEnd().withEveryOpenState();
        var file = save("backup");
        restore(file, empty, false);
        var once = withoutHistory(rows(empty));

        restore(file, empty, true);
        assertEquals(once, withoutHistory(rows(empty)));

        Backup.write(empty, Map.of(), "1.2.3", NOON, folder.resolve("again"));
        var third = TestDatabase.empty();
        restore(folder.resolve("again"), third, false);
        assertEquals(once.get("peer"), rows(third, "peer"));
        assertEquals(rows(empty, "callback").size(), rows(third, "callback").size());
        TestDatabase.drop(third);
    }

    /** When each migration was made is no part of the state. */
    private static Map<String, List<String>> withoutHistory(Map<String, List<String>> rows) {
        rows.remove("flyway_schema_history");
        return rows;
    }

    @Test
    void what_a_line_held_is_gone_when_it_is_replaced() throws Exception {
        var file = save("backup");
        restore(file, empty, false);
        centre.withEveryEnd();

        restore(save("later"), empty, true);
        assertEquals(6, rows(empty, "callback").size());
        restore(file, empty, true);
        assertEquals(List.of(), rows(empty, "callback"));
    }

    @Test
    void the_first_schema_of_all_comes_back_as_todays() throws Exception {
        var old = TestDatabase.empty();
        Migrations.upTo(MigrationVersion.fromVersion("1"), old);
        long id = 7;
        var sealed = test.vault().seal(new Vault.Place("callback", "telephone", id), "6175550101");
        try (var connection = old.connect();
                var proof = connection.createStatement()) {
            var row = rows(test.address(), "key_proof").getFirst();
            proof.execute("insert into key_proof select (cast('" + row + "' as key_proof)).*");
            connection.setAutoCommit(false);
            try (var callback = connection.prepareStatement("""
                    insert into callback (id, version, telephone, telephone_hash, state, attempts,
                                          window_from, window_to, changed_at)
                    overriding system value values (7, 1, ?, 'hash', 'WAITING', 0, now(), now() + interval '1 hour', now())""")) {
                callback.setBytes(1, sealed);
                callback.execute();
            }
            proof.execute("""
                    insert into callback_event (callback_id, version, at, event, detail, state)
                    values (7, 1, now(), 'Booked', '{}', 'WAITING')""");
            connection.commit();
        }
        Backup.write(old, Map.of(), "1", NOON, folder.resolve("old"));

        assertEquals(1, restore(folder.resolve("old"), empty, false).unclear());

        try (var database = Database.open(empty)) {
            var book = new StoredCallbacks(database, test.vault(), Centre.POLICY);
            assertEquals("6175550101", book.get(id).patient().number());
        }
        TestDatabase.drop(old);
    }

    @Test
    void the_file_is_its_owners_alone_and_stands_alone() throws Exception {
        var file = save("backup");

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void files_come_back_byte_for_byte_and_private() throws Exception {
        var keys = Files.write(folder.resolve("keys"), new byte[] {0, -1, 10, 13});
        var odd = "prompts/en/resources/Atem holen, 4–7–8 (für Ana)..txt";
        var files = Map.of("home/keys/a.json", keys, odd, keys, "prompts/.hidden", keys);
        Backup.write(test.address(), files, "1.2.3", NOON, folder.resolve("backup"));

        try (var backup = BackupFile.open(folder.resolve("backup"))) {
            assertEquals(files.keySet(), new HashSet<>(backup.files()));
            assertTrue(backup.holds("home/keys/a.json", keys));
            backup.copy("home/keys/a.json", folder.resolve("there/a.json"));
        }
        assertArrayEquals(Files.readAllBytes(keys), Files.readAllBytes(folder.resolve("there/a.json")));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("there/a.json"))));
    }

    @Test
    void no_telephone_and_no_name_can_be_read_in_it() throws Exception {
        centre.withEveryEnd();
        var text = new StringBuilder();
        try (var backup = BackupFile.open(save("backup"))) {
            for (var table : backup.manifest().tables())
                try (var in = backup.open(table.entry())) {
                    text.append(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                }
        }

        assertTrue(text.toString().contains("PatientCancelled"), "there is something to look at");
        for (var secret : List.of("6175550100", "5550111", "Maria", "246802"))
            assertFalse(text.toString().contains(secret), secret);
    }
}
