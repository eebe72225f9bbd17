package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import warmline.account.Account;
import warmline.account.Role;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.Discretion;
import warmline.callback.Event;
import warmline.callback.Lease;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.callback.Request;
import warmline.callback.StandingCall;
import warmline.callback.Window;
import warmline.patient.Privacy.Forgetting;
import warmline.patient.Remembered;
import warmline.patient.Wellness.Check;
import warmline.store.Address;
import warmline.store.Database;
import warmline.store.EmbeddedPostgres;
import warmline.store.StoredAccounts;
import warmline.store.StoredBlockedCallers;
import warmline.store.StoredCallbacks;
import warmline.store.StoredLeases;
import warmline.store.StoredMemory;
import warmline.store.StoredPrivacy;
import warmline.store.StoredRoster;
import warmline.store.StoredStandingCalls;
import warmline.store.StoredWellness;
import warmline.store.Vault;

/** Whoever was forgotten is in no file of this home any more: neither in clear nor sealed, in no table and no journal. */
class ForgottenTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Window HOUR = new Window(NOON, NOON.plus(Duration.ofHours(1)));
    private static final Policy POLICY = new Policy(Duration.ofMinutes(1), Duration.ZERO, Map.of(), QuietHours.NONE);
    private static final Phone ANA = new Phone("6175550101");
    private static final Phone TOMAS = new Phone("6175550102");

    /** All columns in which a telephone leaves something of its own. */
    private static final List<String> TRACES = List.of(
            "select telephone from callback where telephone_hash = ?",
            "select telephone_hash from callback where telephone_hash = ?",
            "select clip from first_name join callback on id = callback_id where telephone_hash = ?",
            "select clip from trust_word join callback on id = callback_id where telephone_hash = ?",
            "select clip from medicine_note join callback on id = callback_id where telephone_hash = ?",
            "select clip from peer_note join callback on id = callback_id where telephone_hash = ?",
            "select telephone from standing_call where telephone_hash = ?",
            "select sealed from remembered where telephone_hash = ?",
            "select telephone_hash from wellness where telephone_hash = ?",
            "select sealed from wellness_check join wellness on wellness.id = wellness_id where telephone_hash = ?",
            "select sealed from blocked_caller where telephone_hash = ?",
            "select telephone_hash from waiting_caller where telephone_hash = ?");

    /** Rewrites what has been changed, and lets go of the journals: time does both, with use. */
    private static final List<String> TIME_PASSES = List.of(
            "vacuum (full) callback",
            "vacuum (full) first_name",
            "vacuum (full) discretion",
            "vacuum (full) trust_word",
            "vacuum (full) medicine_note",
            "vacuum (full) peer_note",
            "vacuum (full) left_message",
            "vacuum (full) standing_call",
            "vacuum (full) remembered",
            "vacuum (full) blocked_caller",
            "vacuum (full) wellness",
            "vacuum (full) wellness_check",
            "vacuum (full) waiting_caller",
            "vacuum (full) pg_statistic",
            "checkpoint",
            "select pg_switch_wal()",
            "checkpoint",
            "select pg_switch_wal()",
            "checkpoint");

    @TempDir
    Path home;

    @Test
    void no_byte_of_a_forgotten_number_is_left() throws Exception {
        var keepers = Thread.ofPlatform().daemon().factory();
        try (var postgres = EmbeddedPostgres.start(home, new SecureRandom(), keepers, _ -> {})) {
            List<String> anas;
            List<String> tomass;
            try (var database = Database.open(postgres.address())) {
                var vault = Vault.open(home.resolve("keys"), database);
                var lease = new StoredLeases(database, vault, "this one", Duration.ofMinutes(5)).begin("door");
                var lead = new StoredAccounts(database).add("lea", Role.LEAD, Optional.empty(), NOON);
                everythingOf(ANA, database, vault, lease, lead);
                everythingOf(TOMAS, database, vault, lease, lead);
                anas = traces(postgres.address(), 1);
                tomass = traces(postgres.address(), 3);
                run(postgres.address(), List.of("checkpoint"));
                assertAllAreFound(anas);

                var privacy = new StoredPrivacy(database, vault, POLICY);
                assertEquals(Forgetting.FORGOTTEN, privacy.forget(ANA, NOON));
            }
            run(postgres.address(), TIME_PASSES);
            assertEquals(List.of(), InClear.wordsIn(home, inEveryForm(ANA.number())));
            assertEquals(0, InClear.wordsIn(home, anas).size(), "sealed, or its hash, it is still there");
            assertAllAreFound(tomass);
        }
    }

    /** Two callbacks, one of them over, and all that may stand beside them. */
    private static void everythingOf(Phone patient, Database database, Vault vault, Lease lease, Account lead) {
        new StoredBlockedCallers(database, vault, POLICY)
                .block(patient, "a test", NOON.minusSeconds(60), lead.id(), NOON.minusSeconds(120));
        var book = new StoredCallbacks(database, vault, POLICY, () -> Optional.of(lease));
        var roster = new StoredRoster(database, vault);
        var peer = roster.team().isEmpty()
                ? roster.add("11", "Maria", "246802", new Phone("5550111"), NOON)
                : roster.team().getFirst();
        var request = Request.soonest(patient, ZoneOffset.UTC);
        book.book(request, HOUR, 10, NOON);
        book.move(book.expected(patient).getFirst().id(), new Event.PatientCancelled(), NOON);
        book.leave("1-1", request, Optional.of(new Clip(new byte[200])), NOON);
        long id = book.expected(patient).getFirst().id();
        book.wishes().discretion(id, Discretion.SAY_NOTHING);
        book.wishes().trustWord(id, new Clip(new byte[300]));
        book.wishes().medicineNote(id, new Clip(new byte[400]));
        book.notes().keep(id, new Clip(new byte[500]), NOON);
        book.waits(patient, NOON.plusSeconds(60));
        new StoredStandingCalls(database, vault).agree(StandingCall.weekly(request, HOUR, peer.id()), NOON);
        var wellness = new StoredWellness(database, vault);
        wellness.agree(patient, NOON);
        wellness.keep(patient, new Check(2, 4, NOON));
        var place = new Remembered.Place("a1b2.wav", Duration.ofSeconds(63), LocalDate.of(2026, 11, 23));
        new StoredMemory(database, vault).keep(patient, new Remembered(true, true, Optional.of(place)), NOON);
    }

    /** All that is written of whoever has this callback. */
    private static List<String> traces(Address address, long callback) throws SQLException {
        var traces = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var ids = connection.prepareStatement("select telephone_hash from callback where id = ?")) {
            ids.setLong(1, callback);
            byte[] hash;
            try (var row = ids.executeQuery()) {
                row.next();
                hash = row.getBytes(1);
            }
            for (var question : TRACES)
                try (var asked = connection.prepareStatement(question)) {
                    asked.setBytes(1, hash);
                    int before = traces.size();
                    try (var rows = asked.executeQuery()) {
                        while (rows.next()) traces.add(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1));
                    }
                    assertNotEquals(before, traces.size(), question);
                }
        }
        return traces;
    }

    private void assertAllAreFound(List<String> traces) throws IOException {
        assertEquals(Set.copyOf(traces), Set.copyOf(InClear.wordsIn(home, traces)), "this search does not find them");
    }

    private static void run(Address address, List<String> statements) throws SQLException {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var sql = connection.createStatement()) {
            for (var statement : statements) sql.execute(statement);
        }
    }

    private static List<String> inEveryForm(String number) {
        var area = number.substring(0, 3);
        var exchange = number.substring(3, 6);
        var line = number.substring(6);
        return Stream.of(
                        number,
                        exchange + line,
                        exchange + "-" + line,
                        exchange + " " + line,
                        exchange + "." + line,
                        "(" + area + ") " + exchange + "-" + line,
                        String.join("\0", number.split("")))
                .flatMap(form -> Stream.of(form, hex(form), base64(form)))
                .toList();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
