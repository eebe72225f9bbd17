package warmline.store;

import static org.junit.jupiter.api.Assertions.*;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import warmline.callback.State;

/** Every invariant has a constraint with a name, and PostgreSQL refuses by that name. */
class SchemaTest extends SchemaUnderTest {
    private static final String INSERT = """
            insert into callback (version, telephone, telephone_hash, zone, timing, state, attempts, window_from, window_to,
                                  not_before, peer_id, lead_id, lease_service, lease_epoch, changed_at)
            values (%s, '', '%s', 'UTC', '%s', '%s', %s, %s, %s, %s, %s, %s, %s, %s, now())""";

    private static String callback(Map<String, Object> but) {
        return INSERT.formatted(
                but.getOrDefault("version", 1),
                but.getOrDefault("hash", "ana"),
                but.getOrDefault("timing", "SOONEST"),
                but.getOrDefault("state", "WAITING"),
                but.getOrDefault("attempts", 0),
                but.getOrDefault("from", "now()"),
                but.getOrDefault("to", "now() + interval '1 hour'"),
                but.getOrDefault("notBefore", "now()"),
                but.getOrDefault("peer", "null"),
                but.getOrDefault("lead", "null"),
                but.getOrDefault("lease", "null"),
                but.getOrDefault("lease", "null"));
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
                state == State.HANDED_OVER ? 1 : "null",
                "lease",
                state.isRunning() ? 1 : "null"));
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
        refuses(
                "callback_is_not_offered_before_its_window",
                callback(Map.of("notBefore", "now() - interval '1 second'")));
    }

    @Test
    void running_has_a_peer_and_waiting_has_none() {
        for (var state : State.values())
            if (state.isRunning()) refuses("callback_running_has_a_peer", callback(Map.of("state", state, "lease", 1)));
        refuses("callback_waiting_has_no_peer", callback(Map.of("peer", 1)));
    }

    @Test
    void running_has_a_whole_lease_and_nothing_else_has() {
        refuses("callback_running_has_a_lease", callback(Map.of("state", "RINGING_PEER", "peer", 1)));
        refuses("callback_running_has_a_lease", callback(Map.of("lease", 1)));
        var half = callback(Map.of("state", "RINGING_PEER", "peer", 1, "lease", 1))
                .replace("1, 1, now()", "1, null, now()");
        refuses("callback_lease_is_whole", half);
        refuses("callback_timing_is_known", callback(Map.of("timing", "LATER")));
        refuses("service_name_is_unlike_any_other", "insert into service (name, epoch) values ('this one', 1)");
        refuses("service_epoch_counts", "insert into service (name, epoch) values ('another', 0)");
    }

    @Test
    void one_handed_over_has_a_lead_and_no_other_has() {
        refuses("callback_handed_over_has_a_lead", callback(Map.of("state", "HANDED_OVER")));
        refuses("callback_handed_over_has_a_lead", callback(Map.of("lead", 1)));
    }

    @Test
    void a_person_at_a_telephone_has_one_open_callback() throws SQLException {
        for (var state : State.values()) {
            if (state.isOpen())
                refuses("callback_one_open_per_person", in(State.WAITING, "ana", 1), in(state, "ana", 1));
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

    @Test
    void a_message_is_taken_once_and_is_known_by_its_time_and_call() throws SQLException {
        one_callback();
        var taken = "insert into left_message values ('%s', 1, now())";
        refuses("left_message_is_taken_once", taken.formatted("17954-7.1"), taken.formatted("17954-7.1"));
        refuses("left_message_key_is_a_time_and_a_call", taken.formatted("6175550101"));
    }

    @Test
    void a_telephone_is_blocked_once_and_not_for_ever_and_agrees_once() {
        var blocked = "insert into blocked_caller (telephone_hash, sealed, blocked_by, blocked_at, ends_at, lifted_by)"
                + " values ('ana', '', 1, now(), now() + interval '%s days', %s)";
        var first = blocked.formatted(1, "null");
        refuses("blocked_caller_is_one_per_telephone", first, first);
        refuses("blocked_caller_is_not_for_ever", blocked.formatted(367, "null"));
        refuses("blocked_caller_is_not_for_ever", blocked.formatted(0, "null"));
        refuses("blocked_caller_is_lifted_by_somebody", blocked.formatted(1, "1"));
        var agreed = "insert into wellness (telephone_hash, agreed_at) values ('ana', now())";
        refuses("wellness_is_agreed_once", agreed, agreed);
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
    void statements_name_their_open_states_alike() {
        var open = Arrays.stream(State.values())
                .filter(State::isOpen)
                .map(Enum::name)
                .toList();
        var texts = Statements.read();
        for (var name : List.of("callback.expected", "callback.openForUpdate", "callback.booked"))
            for (var state : State.values())
                assertEquals(
                        open.contains(state.name()),
                        texts.get(name).text().contains("'" + state + "'"),
                        name + " and " + state);
    }
}
