package warmline.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static warmline.callback.State.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import warmline.call.LegId;
import warmline.call.LegId.Side;
import warmline.callback.Callback;
import warmline.callback.Event;
import warmline.callback.Lease;
import warmline.callback.State;

/** What nobody looks after is set right, by what the exchange still holds. A talk is never cut, a patient never rung anew. */
class RecoveryTest {
    private static final long MARIA = 1;
    private static final Lease LEASE = new Lease(1, 1);
    private static final List<Event> TO_A_TALK = List.of(
            new Event.Claimed(MARIA, LEASE),
            new Event.PeerAccepted(),
            new Event.PatientDialled(),
            new Event.PatientAnswered());

    private final Day day = new Day();
    private final Callback booked = day.booked("6175550101", "12:00");
    private final LegId patient = new LegId(booked.id(), 1, Side.PATIENT);
    private final LegId peer = new LegId(booked.id(), 2, Side.PEER);

    @Test
    void a_peer_who_was_only_rung_is_hung_up_on_and_it_waits_again() {
        assertRecovered(RINGING_PEER, Set.of(peer), WAITING, Set.of(peer));
        assertEquals(0, day.get(booked).attempts());
    }

    @Test
    void a_peer_who_had_accepted_is_hung_up_on_and_it_waits_again() {
        assertRecovered(ACCEPTED, Set.of(peer), WAITING, Set.of(peer));
    }

    @Test
    void a_patient_who_may_have_been_rung_is_not_rung_again_by_itself() {
        assertRecovered(RINGING_PATIENT, Set.of(peer, patient), UNKNOWN, Set.of(peer, patient));
    }

    @Test
    void also_when_the_exchange_knows_of_no_leg() {
        assertRecovered(RINGING_PATIENT, Set.of(), UNKNOWN, Set.of());
    }

    @Test
    void a_talk_that_goes_on_without_us_is_never_cut_and_completed_when_it_ends() {
        day.exchange.joined.addAll(Set.of(peer, patient));
        assertRecovered(CONNECTED, Set.of(peer, patient), CONNECTED, Set.of());
        day.exchange.living.clear();
        day.exchange.joined.clear();
        day.recovery.tick();
        assertEquals(COMPLETED, day.get(booked).state());
    }

    @Test
    void two_who_were_never_seen_joined_are_not_said_to_have_talked() {
        assertRecovered(CONNECTED, Set.of(peer, patient), CONNECTED, Set.of());
        day.exchange.living.clear();
        day.recovery.tick();
        assertEquals(UNKNOWN, day.get(booked).state());
    }

    @Test
    void nor_two_who_were_gone_before_anybody_looked() {
        assertRecovered(CONNECTED, Set.of(), UNKNOWN, Set.of());
    }

    @Test
    void a_talk_with_a_caller_who_had_waited_is_left_alone_too() {
        assertRecovered(CONNECTED, Set.of(peer), CONNECTED, Set.of());
    }

    @Test
    void other_callbacks_legs_are_left_alone() {
        var others = new LegId(booked.id() + 1, 1, Side.PATIENT);
        assertRecovered(RINGING_PEER, Set.of(peer, others), WAITING, Set.of(peer));
        assertEquals(Set.of(others), day.exchange.living);
    }

    @Test
    void a_telephone_that_still_rings_for_what_was_cancelled_before_our_start_is_silenced() {
        move(TO_A_TALK.get(0));
        move(TO_A_TALK.get(1));
        move(TO_A_TALK.get(2));
        move(new Event.PatientCancelled());
        var ofAnotherBook = new LegId(booked.id() + 1, 1, Side.PATIENT);
        day.exchange.living.addAll(Set.of(patient, ofAnotherBook));

        day.recovery.tick();

        assertEquals(Set.of(ofAnotherBook), day.exchange.living);
    }

    @Test
    void so_is_one_whose_owner_was_blocked_but_a_talk_is_left_alone() {
        TO_A_TALK.subList(0, 3).forEach(this::move);
        move(new Event.CallerBlocked(1));
        day.exchange.living.add(patient);
        day.exchange.joined.add(patient);
        day.recovery.tick();
        assertEquals(Set.of(patient), day.exchange.living);

        day.exchange.joined.clear();
        new Recovery(day.book, day.exchange, _ -> Optional.of(day.exchange), day.inHand, day.tenure, day).tick();
        assertEquals(Set.of(), day.exchange.living);
    }

    @Test
    void what_a_thread_of_this_service_works_on_is_not_touched() {
        for (var event : TO_A_TALK) {
            move(event);
            day.inHand.take(booked.id());
            var before = day.get(booked);
            day.exchange.living.addAll(Set.of(peer, patient));
            day.recovery.tick();
            assertEquals(before, day.get(booked));
            assertEquals(List.of(), day.exchange.hungUp);
        }
    }

    @Test
    void what_waits_or_is_over_is_not_touched() {
        day.recovery.tick();
        assertEquals(booked, day.get(booked));
        move(new Event.PatientCancelled());
        var cancelled = day.get(booked);
        day.recovery.tick();
        assertEquals(cancelled, day.get(booked));
    }

    @Test
    void when_a_patient_cancels_while_we_ring_them_their_telephone_falls_silent_in_one_round() {
        TO_A_TALK.subList(0, 3).forEach(this::move);
        day.inHand.take(booked.id());
        day.exchange.living.addAll(Set.of(peer, patient));
        move(new Event.PatientCancelled());
        day.recovery.tick();
        assertEquals(List.of(patient), day.exchange.hungUp);
        assertEquals(CANCELLED, day.get(booked).state());
    }

    @Test
    void a_second_round_changes_nothing() {
        assertRecovered(RINGING_PATIENT, Set.of(patient), UNKNOWN, Set.of(patient));
        var after = day.get(booked);
        day.recovery.tick();
        assertEquals(after, day.get(booked));
        assertEquals(1, day.exchange.hungUp.size());
    }

    @Test
    void when_another_service_has_set_it_right_the_patients_telephone_falls_silent_in_one_round() {
        TO_A_TALK.subList(0, 3).forEach(this::move);
        day.inHand.take(booked.id());
        day.exchange.living.addAll(Set.of(peer, patient));
        move(new Event.Interrupted(day.get(booked).version(), false));
        day.recovery.tick();
        assertEquals(List.of(patient), day.exchange.hungUp);
        assertEquals(UNKNOWN, day.get(booked).state());
    }

    private void assertRecovered(State from, Set<LegId> living, State to, Set<LegId> hungUp) {
        for (var event : TO_A_TALK) if (day.get(booked).state() != from) move(event);
        assertEquals(from, day.get(booked).state());
        day.exchange.living.addAll(living);
        day.recovery.tick();
        assertEquals(to, day.get(booked).state());
        assertEquals(hungUp, Set.copyOf(day.exchange.hungUp));
    }

    private void move(Event event) {
        day.book.move(booked.id(), event, day.instant());
    }
}
