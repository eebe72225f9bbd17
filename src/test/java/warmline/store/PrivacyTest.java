package warmline.store;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Event.*;
import warmline.callback.Lease;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.callback.Request;
import warmline.callback.Window;

/** Whoever has the database without the keys learns nothing private from it. */
class PrivacyTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Window HOUR = new Window(NOON, NOON.plus(Duration.ofHours(1)));
    private static final String ANAS = "6175550101";
    private static final String MARIAS = "5550111987";
    private static final String VOICE = "this is Ana's own voice";

    private final TestDatabase test = TestDatabase.fresh();
    private final Lease lease =
            new StoredLeases(test.database(), test.vault(), "this one", Duration.ofMinutes(5)).begin("door");
    private final StoredCallbacks book = new StoredCallbacks(
            test.database(),
            test.vault(),
            new Policy(Duration.ofMinutes(1), Duration.ZERO, Map.of(), QuietHours.NONE),
            () -> Optional.of(lease));
    private final StoredRoster team = new StoredRoster(test.database(), test.vault());

    @AfterEach
    void close() {
        test.close();
    }

    private long everything() {
        var maria = team.add("11", "Maria", "246802", new Phone(MARIAS), NOON);
        team.goOnDuty(maria.id(), new Phone(MARIAS), NOON);
        team.signIn("11", "000000", NOON);
        var booked = (Booked.New) book.book(Request.soonest(new Phone(ANAS), ZoneOffset.UTC), HOUR, 1, NOON);
        long id = booked.callback().id();
        book.wishes().name(id, new Clip(VOICE.getBytes(StandardCharsets.UTF_8)));
        book.move(id, new Claimed(maria.id(), lease), NOON);
        book.move(id, new PeerAccepted(), NOON);
        book.move(id, new PatientDialled(), NOON);
        book.move(id, new LostSight("PJSIP/" + ANAS + "@trunk-00000001 \"gone\"}"), NOON);
        return id;
    }

    @Test
    void no_table_holds_a_number_a_name_or_a_voice() throws SQLException {
        everything();

        var dump = String.join("\n", dump());

        assertTrue(dump.contains("LostSight"), "the dump holds the events");
        assertTrue(dump.contains("PJSIP trunk gone"), "and their reasons");
        for (var secret : List.of(ANAS, ANAS.substring(3), MARIAS, MARIAS.substring(0, 7), "Maria", "246802", VOICE)) {
            assertFalse(dump.contains(secret), secret);
            assertFalse(dump.contains(hex(secret)), secret + " as bytes");
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> dump() throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = test.connection();
                var sql = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = sql.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (names.next()) tables.add(names.getString(1));
            }
            assertTrue(tables.size() > 10, tables::toString);
            for (var table : tables)
                try (var rows = sql.executeQuery("select cast(t as text) from " + table + " t")) {
                    while (rows.next()) lines.add(table + " " + rows.getString(1));
                }
        }
        return lines;
    }

    @Test
    void a_row_moved_to_another_telephone_does_not_open() throws SQLException {
        long ana = everything();
        var tomas = (Booked.New) book.book(Request.soonest(new Phone("6175550102"), ZoneOffset.UTC), HOUR, 10, NOON);
        try (var connection = test.connection();
                var sql = connection.createStatement()) {
            sql.execute("update callback set telephone = (select telephone from callback where id = " + ana
                    + ") where id = " + tomas.callback().id());
        }

        assertThrows(
                IllegalStateException.class, () -> book.get(tomas.callback().id()));
        assertEquals(0, test.database().busy());
    }

    @Test
    void a_refused_row_does_not_speak_of_its_values() {
        everything();

        var refused = assertThrows(
                RuntimeException.class,
                () -> test.database()
                        .sql("account.create")
                        .with("name", ANAS)
                        .with("role", warmline.account.Role.LEAD)
                        .with("passwordHash", "x".repeat(10))
                        .with("peer", 4711L)
                        .with("now", NOON)
                        .list(row -> row));

        for (Throwable cause = refused; cause != null; cause = cause.getCause())
            assertFalse(String.valueOf(cause.getMessage()).matches("(?s).*(4711|" + ANAS + ").*"), cause::toString);
    }

    @Test
    void values_are_not_logged_even_when_everything_is() {
        Logger.getLogger("io.helidon").setLevel(Level.FINEST);
        try {
            assertFalse(
                    System.getLogger("io.helidon.dbclient.jdbc.JdbcStatement").isLoggable(System.Logger.Level.TRACE));
            assertFalse(
                    Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl").isLoggable(Level.FINEST));
        } finally {
            Logger.getLogger("io.helidon").setLevel(null);
        }
    }
}
