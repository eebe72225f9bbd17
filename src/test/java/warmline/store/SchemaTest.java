package warmline.store;

import static org.junit.jupiter.api.Assertions.*;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.account.Role;
import warmline.callback.State;

/** Every invariant has a constraint with a name, and PostgreSQL refuses by that name. */
class SchemaTest {
    private static final String INSERT = """
            insert into callback (version, telephone, telephone_hash, state, attempts, window_from, window_to,
                                  peer_id, lead_id, changed_at)
            values (%s, '', '%s', '%s', %s, %s, %s, %s, %s, now())""";

    private final TestDatabase test = TestDatabase.fresh();
    private Connection connection;

    @BeforeEach
    void two_peers_and_a_lead() throws SQLException {
        connection = test.connection();
        run("""
                insert into peer (number, name, telephone, telephone_hash, pin_hash, added_at)
                values ('11', '', '', '', '', now()), ('12', '', '', '', '', now())""");
        run("insert into account (name, role, password_hash, created_at) values ('lead', 'LEAD', '', now())");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        test.close();
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** In a transaction that is rolled back: the deferred constraint is not asked. */
    private void tries(String... statements) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (var sql : statements) run(sql);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void refuses(String constraint, String... statements) {
        var refused = assertThrows(SQLException.class, () -> tries(statements));
        assertTrue(String.valueOf(refused.getMessage()).contains(constraint), refused::toString);
    }

    private static String callback(Map<String, Object> but) {
        return INSERT.formatted(
                but.getOrDefault("version", 1),
                but.getOrDefault("hash", "ana"),
                but.getOrDefault("state", "WAITING"),
                but.getOrDefault("attempts", 0),
                but.getOrDefault("from", "now()"),
                but.getOrDefault("to", "now() + interval '1 hour'"),
                but.getOrDefault("peer", "null"),
                but.getOrDefault("lead", "null"));
    }

    private static String in(State state, String hash, int peer) {
        var needsPeer = state.isRunning() || state == State.COMPLETED;
        return callback(Map.of(
                "state",
                state,
                "hash",
                hash,
                "peer",
                needsPeer ? peer : "null",
                "lead",
                state == State.HANDED_OVER ? 1 : "null"));
    }

    @Test
    void knows_every_state_and_no_other() throws SQLException {
        for (var state : State.values()) tries(in(state, "ana", 1));
        refuses("callback_state_is_known", callback(Map.of("state", "LOST")));
    }

    @Test
    void a_version_is_positive_and_attempts_are_counted() {
        refuses("callback_version_is_positive", callback(Map.of("version", 0)));
        refuses("callback_attempts_are_counted", callback(Map.of("attempts", -1)));
    }

    @Test
    void a_window_opens_before_it_closes() {
        refuses("callback_window_opens_before_it_closes", callback(Map.of("to", "now()")));
    }

    @Test
    void running_has_a_peer_and_waiting_has_none() {
        for (var state : State.values())
            if (state.isRunning()) refuses("callback_running_has_a_peer", callback(Map.of("state", state)));
        refuses("callback_waiting_has_no_peer", callback(Map.of("peer", 1)));
    }

    @Test
    void one_handed_over_has_a_lead_and_no_other_has() {
        refuses("callback_handed_over_has_a_lead", callback(Map.of("state", "HANDED_OVER")));
        refuses("callback_handed_over_has_a_lead", callback(Map.of("lead", 1)));
    }

    @Test
    void a_telephone_has_one_open_callback() throws SQLException {
        for (var state : State.values()) {
            if (state.isOpen())
                refuses("callback_one_open_per_telephone", in(State.WAITING, "ana", 1), in(state, "ana", 1));
            else tries(in(State.WAITING, "ana", 1), in(state, "ana", 1), in(state, "ana", 1));
        }
    }

    @Test
    void a_peer_works_on_one_callback() throws SQLException {
        for (var state : State.values()) {
            if (state.isRunning())
                refuses("callback_one_running_per_peer", in(State.RINGING_PEER, "ana", 1), in(state, "tomas", 1));
            else tries(in(State.RINGING_PEER, "ana", 1), in(state, "tomas", 1));
            tries(in(State.RINGING_PEER, "ana", 1), in(state, "tomas", 2));
        }
    }

    @Test
    void a_version_without_its_event_is_not_committed() {
        var refused = assertThrows(SQLException.class, () -> run(callback(Map.of())));
        assertTrue(String.valueOf(refused.getMessage()).contains("callback_version_has_its_event"));
    }

    private static String event(String callback, int version, String name, String detail, String state) {
        return """
                insert into callback_event (callback_id, version, at, event, detail, state)
                values (%s, %d, now(), '%s', '%s', '%s')""".formatted(callback, version, name, detail, state);
    }

    private void one_callback() throws SQLException {
        connection.setAutoCommit(false);
        run(callback(Map.of()));
        run(event("1", 1, "Booked", "{}", "WAITING"));
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Test
    void an_event_is_well_formed_and_has_its_version_alone() throws SQLException {
        one_callback();
        refuses("callback_event_has_its_version_alone", event("1", 1, "Claimed", "{}", "RINGING_PEER"));
        refuses("callback_event_version_is_positive", event("1", 0, "Claimed", "{}", "RINGING_PEER"));
        refuses("callback_event_has_a_name", event("1", 2, "6175550101", "{}", "RINGING_PEER"));
        refuses("callback_event_detail_is_small", event("1", 2, "Claimed", "[]", "RINGING_PEER"));
        refuses(
                "callback_event_detail_is_small",
                event("1", 2, "Claimed", "{\"why\": \"" + "x".repeat(300) + "\"}", "RINGING_PEER"));
        refuses("callback_event_state_is_known", event("1", 2, "Claimed", "{}", "LOST"));
        refuses("callback_event_callback_id_fkey", event("2", 1, "Booked", "{}", "WAITING"));
    }

    @Test
    void events_are_append_only() throws SQLException {
        one_callback();

        refuses("callback_event is append-only: update is refused", "update callback_event set at = now()");
        refuses("callback_event is append-only: delete is refused", "delete from callback_event");
        refuses("callback_event is append-only: truncate is refused", "truncate callback_event cascade");
    }

    @Test
    void team_numbers_are_short_and_unlike_any_other() {
        var peer = "insert into peer (number, name, telephone, telephone_hash, pin_hash, added_at)"
                + " values ('%s', '', '', '', '', now())";
        refuses("peer_number_is_unlike_any_other", peer.formatted("11"));
        refuses("peer_number_has_1_to_4_digits", peer.formatted("12345"));
        refuses("pin_tries_are_of_1_to_4_digits", "insert into pin_tries values ('6175550101', 1, now())");
        refuses("pin_tries_are_counted", "insert into pin_tries values ('11', -1, now())");
    }

    @Test
    void a_shift_is_on_a_day_and_lasts_up_to_one() {
        refuses("shift_is_on_a_day_of_the_week", "insert into shift values (1, 0, '00:00', 3600)");
        refuses("shift_lasts_up_to_a_day", "insert into shift values (1, 1, '00:00', 86401)");
        refuses(
                "shift_is_planned_once",
                "insert into shift values (1, 1, '00:00', 3600)",
                "insert into shift values (1, 1, '00:00', 7200)");
    }

    @Test
    void accounts_have_names_and_roles_we_know() throws SQLException {
        var account = "insert into account (name, role, password_hash, created_at) values ('%s', '%s', '', now())";
        for (var role : Role.values()) tries(account.formatted("ruth", role));
        refuses("account_role_is_known", account.formatted("ruth", "ROOT"));
        refuses("account_name_is_unlike_any_other", account.formatted("lead", "LEAD"));
        refuses("account_has_a_name", account.formatted("", "LEAD"));
    }

    @Test
    void of_tokens_only_hashes_are_kept() {
        refuses("session_keeps_a_hash_only", "insert into session values ('a token', 1, '', now())");
        refuses("api_token_keeps_a_hash_only", "insert into api_token values ('a token', 'LEAD', now())");
        refuses("api_token_role_is_known", "insert into api_token values (sha256('a'), 'ROOT', now())");
    }

    @Test
    void there_is_one_proof_of_the_keys() {
        refuses("key_proof_is_one", "insert into key_proof values (2, '', '')");
    }

    @Test
    void what_is_due_is_found_by_its_index() throws SQLException {
        run("set enable_seqscan = off");
        try (var statement = connection.createStatement();
                var plan = statement.executeQuery("explain "
                        + Statements.read()
                                .get("callback.due")
                                .text()
                                .replace(":now", "now()")
                                .replace(":limit", "10"))) {
            plan.next();
            var lines = new StringBuilder(plan.getString(1));
            while (plan.next()) lines.append('\n').append(plan.getString(1));
            assertTrue(lines.toString().contains("callback_due"), lines::toString);
            assertFalse(lines.toString().contains("Sort"), lines::toString);
        }
    }

    @Test
    void statements_name_their_open_states_alike() {
        var open = Arrays.stream(State.values())
                .filter(State::isOpen)
                .map(Enum::name)
                .toList();
        var texts = Statements.read();
        for (var name : List.of("callback.open", "callback.openForUpdate", "callback.booked"))
            for (var state : State.values())
                assertEquals(
                        open.contains(state.name()),
                        texts.get(name).text().contains("'" + state + "'"),
                        name + " and " + state);
    }
}
