package warmline.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.callback.State.*;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import warmline.call.LegId;
import warmline.call.LegId.Side;
import warmline.call.Phone;
import warmline.prompt.Language;

/** The whole life-cycle as a table: every state, every event. What it takes with it (attempts, peer, version) stands below. */
class CallbackRulesTest {
    private static final Instant NOON = Instant.parse("2027-01-05T12:00:00Z");
    private static final Window AN_HOUR = new Window(NOON, NOON.plus(Duration.ofHours(1)));
    private static final Window TOMORROW = new Window(NOON.plusSeconds(86_400), NOON.plusSeconds(90_000));
    private static final Instant NOW = NOON.plusSeconds(60);
    private static final long MARIA = 1;
    private static final Lease LEASE = new Lease(1, 1);
    private static final long LEAD = 9;

    /** One of each kind, inside the window, with a policy that tries again. */
    private static final List<Event> EVENTS = List.of(
            new Event.Claimed(MARIA, LEASE),
            new Event.PeerDeclined(),
            new Event.PeerAccepted(),
            new Event.PatientDialled(),
            new Event.PatientAnswered(),
            new Event.PatientMissed(Missed.NO_ANSWER),
            new Event.LostSight("the exchange is gone"),
            new Event.PeerLeft(),
            new Event.Talked(Duration.ofMinutes(20)),
            new Event.TalkedToNobody(Missed.MACHINE),
            new Event.WrongNumber(),
            new Event.PatientCancelled(),
            new Event.Rebooked(TOMORROW, Timing.AT_A_TIME, Language.ES),
            new Event.Wished(Optional.of(MARIA), Language.ES),
            new Event.Deferred(),
            new Event.WindowClosed(),
            new Event.Interrupted(4, false),
            new Event.Restored(),
            new Event.TakenOn(LEAD),
            new Event.CallerBlocked(LEAD),
            new Event.PutBack(TOMORROW));

    /** A dash is refused as a bug. Whatever has ended is not in the table: it is closed to all events. */
    private static final String RULES = """
            event            WAITING       RINGING_PEER  ACCEPTED         RINGING_PATIENT  CONNECTED  UNKNOWN
            Claimed          RINGING_PEER  -             -                -                -          -
            PeerDeclined     -             WAITING       -                -                -          -
            PeerAccepted     -             ACCEPTED      -                -                -          -
            PatientDialled   -             -             RINGING_PATIENT  -                -          -
            PatientAnswered  -             -             -                CONNECTED        -          -
            PatientMissed    -             -             -                WAITING          -          -
            LostSight        -             -             -                UNKNOWN          -          -
            PeerLeft         -             WAITING       WAITING          WAITING          -          -
            Talked           -             -             -                -                COMPLETED  -
            TalkedToNobody   -             -             -                -                WAITING    -
            WrongNumber      -             -             -                -                FAILED     -
            PatientCancelled CANCELLED     CANCELLED     CANCELLED        CANCELLED        -          CANCELLED
            Rebooked         WAITING       -             -                -                -          WAITING
            Wished           WAITING       -             -                -                -          UNKNOWN
            Deferred         WAITING       -             -                -                -          -
            WindowClosed     EXPIRED       -             -                -                -          -
            Interrupted      -             WAITING       WAITING          UNKNOWN          UNKNOWN    -
            Restored         UNKNOWN       UNKNOWN       UNKNOWN          UNKNOWN          UNKNOWN    UNKNOWN
            TakenOn          -             -             -                -                -          HANDED_OVER
            CallerBlocked    HANDED_OVER   HANDED_OVER   HANDED_OVER      HANDED_OVER      -          HANDED_OVER
            PutBack          -             -             -                -                -          WAITING
            """;

    @Test
    void every_state_meets_every_event_as_the_table_says() {
        var open = Stream.of(State.values()).filter(State::isOpen).toList();
        var seen = new ArrayList<List<String>>();
        seen.add(Stream.concat(Stream.of("event"), open.stream().map(State::name))
                .toList());
        for (var event : EVENTS)
            seen.add(Stream.concat(Stream.of(name(event)), open.stream().map(state -> outcome(in(state), event)))
                    .toList());
        assertEquals(aligned(cells(RULES)), aligned(seen));
    }

    @Test
    void a_talk_that_was_seen_to_go_on_is_completed_when_it_is_over() {
        assertEquals(
                COMPLETED,
                in(CONNECTED)
                        .after(new Event.Interrupted(4, true), NOW, Policies.OFTEN)
                        .state());
    }

    @Test
    void no_event_is_missing_from_the_table() {
        var tried = EVENTS.stream().map(Object::getClass).collect(Collectors.<Class<?>>toSet());
        assertEquals(Set.of(Event.class.getPermittedSubclasses()), tried);
        assertEquals(EVENTS.size(), tried.size());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whatever_has_ended_is_closed_to_every_event(State state) {
        for (var event : EVENTS)
            assertEquals(!state.isOpen(), outcome(in(state), event).equals("closed"), name(event));
    }

    @Test
    void every_event_counts_one_version_and_only_the_intent_to_ring_counts_an_attempt() {
        everyMove((before, event) -> {
            var after = before.after(event, NOW, Policies.OFTEN);
            boolean rings = event instanceof Event.PatientDialled;
            assertEquals(before.version() + 1, after.version(), name(event));
            assertEquals(before.attempts() + (rings ? 1 : 0), after.attempts(), name(event));
            assertEquals(before.id(), after.id(), name(event));
            assertEquals(before.patient(), after.patient(), name(event));
        });
    }

    @Test
    void somebody_stands_beside_it_exactly_while_they_work_on_it_or_have_closed_it() {
        everyMove((before, event) -> {
            var after = before.after(event, NOW, Policies.OFTEN);
            var expected = switch (after.state()) {
                case RINGING_PEER, ACCEPTED, RINGING_PATIENT, CONNECTED, COMPLETED, FAILED -> Optional.of(MARIA);
                case HANDED_OVER -> Optional.of(LEAD);
                case WAITING, CANCELLED, EXPIRED, UNKNOWN -> Optional.<Long>empty();
            };
            assertEquals(expected, after.peer(), name(event));
        });
    }

    @Test
    void another_telephone_time_is_the_new_window_and_keeps_the_attempts() {
        var moved = in(WAITING).after(new Event.Rebooked(TOMORROW, Timing.AT_A_TIME, Language.ES), NOW, Policies.OFTEN);
        assertEquals(TOMORROW, moved.window());
        assertEquals(in(WAITING).attempts(), moved.attempts());
    }

    @Test
    void a_wish_changes_with_whom_and_in_which_language_and_nothing_else() {
        var waiting = in(WAITING);
        var wished = waiting.after(new Event.Wished(Optional.of(MARIA), Language.ES), NOW, Policies.OFTEN);
        assertEquals(waiting.request().with(Optional.of(MARIA)).in(Language.ES), wished.request());
        assertEquals(waiting.window(), wished.window());
        assertEquals(waiting.notBefore(), wished.notBefore());
        assertEquals(waiting.attempts(), wished.attempts());
    }

    @Test
    void put_back_in_the_quiet_hours_it_waits_for_their_end() {
        var night = new Event.PutBack(Window.hourFrom(Instant.parse("2026-01-05T22:30:00Z")));
        var policy = Policies.policy(Policies.NIGHTS);
        assertEquals(
                Window.hourFrom(Instant.parse("2026-01-06T08:00:00Z")),
                in(UNKNOWN).after(night, NOW, policy).window());
        assertEquals(
                AN_HOUR,
                in(UNKNOWN).after(new Event.PutBack(AN_HOUR), NOW, policy).window());
    }

    @Test
    void it_is_due_while_it_waits_inside_its_window() {
        assertFalse(in(WAITING).due(NOON.minusNanos(1)));
        assertEquals(true, in(WAITING).due(NOON));
        assertFalse(in(WAITING).due(AN_HOUR.to()));
        assertFalse(in(RINGING_PEER).due(NOON));
        assertFalse(in(UNKNOWN).due(NOON));
    }

    @Test
    void whoever_saw_an_earlier_version_interrupts_nothing() {
        assertThrows(
                Callback.Closed.class, () -> in(CONNECTED).after(new Event.Interrupted(3, false), NOW, Policies.OFTEN));
    }

    @Test
    void legs_of_later_claims_and_attempts_are_others_work() {
        var ringing = in(RINGING_PATIENT);
        assertTrue(ringing.isEarlierLeg(ringing.patientLeg()));
        assertTrue(ringing.isEarlierLeg(new LegId(7, 2, Side.PEER)));
        assertFalse(ringing.isEarlierLeg(new LegId(7, 2, Side.PATIENT)));
        assertFalse(ringing.isEarlierLeg(new LegId(7, 5, Side.PEER)));
        assertFalse(ringing.isEarlierLeg(new LegId(8, 1, Side.PATIENT)));
    }

    @Test
    void legs_are_named_after_the_claim_and_the_attempt() {
        var claimed = in(WAITING).after(new Event.Claimed(MARIA, LEASE), NOW, Policies.OFTEN);
        assertEquals("wl-7-5-peer", claimed.peerLeg().toString());
        assertEquals("wl-7-1-patient", in(RINGING_PATIENT).patientLeg().toString());
    }

    @Test
    void nobody_works_without_a_name_and_nobody_is_named_while_it_waits() {
        for (var state : State.values())
            if (state.isRunning())
                assertThrows(IllegalArgumentException.class, () -> with(state, Optional.empty()), state.name());
        assertThrows(IllegalArgumentException.class, () -> with(WAITING, Optional.of(MARIA)));
    }

    @Test
    void what_is_refused_says_why_without_the_number() {
        var ended = in(COMPLETED);
        var closed = assertThrows(
                Callback.Closed.class, () -> ended.after(new Event.PatientCancelled(), NOW, Policies.OFTEN));
        assertEquals("callback 7 is COMPLETED, too late for PatientCancelled[]", closed.getMessage());
        var refused = assertThrows(
                IllegalStateException.class,
                () -> in(CONNECTED).after(new Event.PatientCancelled(), NOW, Policies.OFTEN));
        assertFalse(String.valueOf(refused.getMessage()).contains("5550101"), refused.getMessage());
    }

    private static void everyMove(BiConsumer<Callback, Event> check) {
        int moves = 0;
        for (var state : State.values())
            for (var event : EVENTS) {
                var outcome = outcome(in(state), event);
                if (outcome.equals("-") || outcome.equals("closed")) continue;
                check.accept(in(state), event);
                moves++;
            }
        assertEquals(41, moves, "moves that the table allows");
    }

    private static String outcome(Callback callback, Event event) {
        try {
            return callback.after(event, NOW, Policies.OFTEN).state().name();
        } catch (Callback.Closed ended) {
            return "closed";
        } catch (IllegalStateException refused) {
            return "-";
        }
    }

    private static Callback in(State state) {
        return with(state, state.isRunning() ? Optional.of(MARIA) : Optional.empty());
    }

    private static Callback with(State state, Optional<Long> peer) {
        var ana = Request.soonest(new Phone("6175550101"), ZoneOffset.UTC);
        var lease = Optional.of(LEASE).filter(_ -> state.isRunning());
        return new Callback(7, 4, ana, state, 1, AN_HOUR, NOON, peer, lease);
    }

    private static String name(Event event) {
        return event.getClass().getSimpleName();
    }

    private static List<List<String>> cells(String table) {
        return table.lines().map(line -> Arrays.asList(line.split(" +"))).toList();
    }

    private static String aligned(List<List<String>> cells) {
        return cells.stream()
                .map(row -> row.stream().map("%-17s"::formatted).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
