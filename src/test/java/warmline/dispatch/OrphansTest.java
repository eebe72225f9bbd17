package warmline.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static warmline.callback.State.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.call.LegId;
import warmline.call.LegId.Side;
import warmline.call.Switchboard;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Event;
import warmline.callback.Lease;
import warmline.callback.State;

/** Another service is gone, and left one callback in each state: they are set right from here, at its exchange, not at ours. */
class OrphansTest {
    private static final long OTHER = 2;
    private static final List<Event> TO_A_TALK =
            List.of(new Event.PeerAccepted(), new Event.PatientDialled(), new Event.PatientAnswered());

    private final Day day = new Day();
    private final Lease lost = day.leases.of(OTHER).begin("there");
    private final Callbacks ours = day.book.under(day.tenure::lease, day.leases::holds);
    private final Callbacks theirs = day.book.under(() -> lost, day.leases::holds);
    private final RecordingExchange distant = new RecordingExchange();
    private final List<Lease> visits = new ArrayList<>();
    private final Map<State, Callback> left = new EnumMap<>(State.class);
    private boolean reachable = true;
    private final Recovery recovery = new Recovery(ours, day.exchange, this::visit, day.inHand, day.tenure, day);

    private Optional<Switchboard> visit(Lease lease) {
        visits.add(lease);
        return Optional.<Switchboard>of(distant).filter(_ -> reachable);
    }

    @BeforeEach
    void one_in_each_state_and_all_their_legs_are_up() {
        for (int events = 0; events <= TO_A_TALK.size(); events++) {
            var booked = day.booked("617555010" + events, "12:00");
            long peer = day.onDuty("Peer " + events, "11:00").id();
            var callback = theirs.claim(booked.id(), peer, day.instant()).orElseThrow();
            var peerLeg = callback.peerLeg();
            for (var event : TO_A_TALK.subList(0, events)) callback = theirs.move(booked.id(), event, day.instant());
            left.put(callback.state(), callback);
            distant.living.add(peerLeg);
            if (events > 1) distant.living.add(callback.patientLeg());
        }
    }

    private void theOtherDies() {
        day.leases.late(OTHER);
        day.leases.of(1).endOverdue();
    }

    private Callback left(State then) {
        return Optional.ofNullable(left.get(then)).orElseThrow();
    }

    private State now(State then) {
        return day.get(left(then)).state();
    }

    private void assertNow(State... states) {
        assertEquals(
                List.of(states),
                Stream.of(RINGING_PEER, ACCEPTED, RINGING_PATIENT, CONNECTED)
                        .map(this::now)
                        .toList());
    }

    @Test
    void while_it_lives_nothing_of_it_is_touched() {
        recovery.tick();
        assertNow(RINGING_PEER, ACCEPTED, RINGING_PATIENT, CONNECTED);
        assertEquals(List.of(), visits);
    }

    @Test
    void what_rings_is_ended_at_its_exchange_and_the_talk_goes_on() {
        theOtherDies();
        recovery.tick();
        assertNow(WAITING, WAITING, UNKNOWN, CONNECTED);
        var talk = left(CONNECTED).id();
        assertEquals(Set.of(talk), ids(distant.living));
        assertEquals(2, distant.living.size());
        assertEquals(List.of(), day.exchange.hungUp);
        assertEquals(List.of(lost), visits, "one visit for all of them");
    }

    private static Set<Long> ids(Set<LegId> legs) {
        return legs.stream().map(LegId::callback).collect(Collectors.toSet());
    }

    @Test
    void the_talk_is_completed_when_it_ends() {
        theOtherDies();
        distant.joined.addAll(distant.living);
        recovery.tick();
        distant.joined.clear();
        distant.living.removeIf(leg -> leg.side() == Side.PATIENT);
        recovery.tick();
        assertEquals(CONNECTED, now(CONNECTED), "the peer may talk with a caller who had waited");
        distant.living.clear();
        recovery.tick();
        assertEquals(COMPLETED, now(CONNECTED));
    }

    @Test
    void where_its_exchange_cannot_be_reached_no_patient_is_rung_again() {
        reachable = false;
        theOtherDies();
        recovery.tick();
        assertNow(WAITING, WAITING, UNKNOWN, UNKNOWN);
        day.pass(Duration.ofMinutes(5));
        day.dispatcher.tick();
        assertNow(RINGING_PEER, RINGING_PEER, UNKNOWN, UNKNOWN);
    }

    @Test
    void what_it_was_offering_is_offered_again_from_here() {
        theOtherDies();
        recovery.tick();
        day.pass(Duration.ofSeconds(2));
        day.dispatcher.tick();
        assertEquals(RINGING_PEER, now(RINGING_PEER));
        assertEquals(2, day.offers.size());
    }
}
