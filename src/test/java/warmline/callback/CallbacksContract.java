package warmline.callback;

import static org.junit.jupiter.api.Assertions.*;
import static warmline.callback.BookUnderTest.asked;
import static warmline.callback.BookUnderTest.hours;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Callbacks.Look;
import warmline.callback.Event.*;
import warmline.prompt.Language;

/** What every book of callbacks does, whatever it is written on. */
public interface CallbacksContract extends BookUnderTest {
    @Test
    default void books_a_place() {
        var booked = booked(ANA, NEXT_HOUR);

        assertEquals(
                Callback.booked(booked.id(), asked(ANA), NEXT_HOUR), callbacks().get(booked.id()));
        assertEquals(List.of(booked), callbacks().expected(ANA));
        assertEquals(List.of(), callbacks().expected(TOMAS));
    }

    @Test
    default void refuses_a_booking_when_the_window_is_full() {
        callbacks().book(asked(ANA), NEXT_HOUR, 1, NOON);

        assertEquals(new Booked.Full(), callbacks().book(asked(TOMAS), NEXT_HOUR, 1, NOON));
        assertEquals(new Booked.Full(), callbacks().book(asked(TOMAS), LATER, 0, NOON));
        assertEquals(List.of(), callbacks().expected(TOMAS));
    }

    @Test
    default void a_window_that_only_touches_takes_no_place() {
        booked(ANA, NEXT_HOUR);

        assertEquals(0, callbacks().booked(hours(1, 2)));
        assertEquals(0, callbacks().booked(hours(-1, 0)));
        assertEquals(1, callbacks().booked(new Window(NOON.plusSeconds(3_599), NOON.plusSeconds(7_200))));
        assertInstanceOf(Booked.New.class, callbacks().book(asked(TOMAS), hours(1, 2), 1, NOON));
    }

    @Test
    default void booking_again_moves_the_booking_of_this_telephone() {
        var first = booked(ANA, NEXT_HOUR);

        var moved = assertInstanceOf(Booked.Moved.class, callbacks().book(asked(ANA), LATER, 1, NOON));

        assertEquals(first.id(), moved.callback().id());
        assertEquals(LATER, callbacks().get(first.id()).window());
        assertEquals(0, callbacks().booked(NEXT_HOUR));
    }

    @Test
    default void the_language_is_kept_and_booking_again_in_another_one_changes_it() {
        var first = booked(ANA, NEXT_HOUR);
        assertEquals(Language.EN, callbacks().get(first.id()).request().language());

        callbacks().book(asked(ANA).in(Language.ES), LATER, 1, NOON);
        assertEquals(Language.ES, callbacks().get(first.id()).request().language());

        var tomas =
                assertInstanceOf(Booked.New.class, callbacks().book(asked(TOMAS).in(Language.ES), NEXT_HOUR, 1, NOON));
        assertEquals(
                Language.ES, callbacks().get(tomas.callback().id()).request().language());
        assertEquals(Language.ES, callbacks().due(NOON, 10).getFirst().request().language());
    }

    @Test
    default void a_booking_that_moves_leaves_its_own_place() {
        callbacks().book(asked(ANA), NEXT_HOUR, 1, NOON);

        assertInstanceOf(Booked.Moved.class, callbacks().book(asked(ANA), NEXT_HOUR, 1, NOON));
    }

    @Test
    default void a_booking_that_finds_no_room_stays_where_it_was() {
        var ana = booked(ANA, NEXT_HOUR);
        booked(TOMAS, LATER);

        assertEquals(new Booked.Full(), callbacks().book(asked(ANA), LATER, 1, NOON));
        assertEquals(ana, callbacks().get(ana.id()));
    }

    @Test
    default void a_telephone_that_is_being_rung_books_nothing() {
        var ana = booked(ANA, NEXT_HOUR);
        var claimed = callbacks().claim(ana.id(), maria(), NOON).orElseThrow();

        assertEquals(new Booked.Running(claimed), callbacks().book(asked(ANA), LATER, MANY, NOON));
    }

    @Test
    default void a_call_we_lost_sight_of_waits_again_when_the_patient_books() {
        var ana = booked(ANA, NEXT_HOUR);
        moved(
                ana,
                new Claimed(maria(), lease()),
                new PeerAccepted(),
                new PatientDialled(),
                new LostSight("we went down"));

        var again = assertInstanceOf(Booked.Moved.class, callbacks().book(asked(ANA), LATER, MANY, NOON));

        assertEquals(State.WAITING, again.callback().state());
        assertEquals(ana.id(), again.callback().id());
    }

    @Test
    default void after_the_end_of_one_a_telephone_books_another() {
        var first = booked(ANA, NEXT_HOUR);
        moved(first, new PatientCancelled());

        assertEquals(List.of(), callbacks().expected(ANA));
        assertEquals(0, callbacks().booked(NEXT_HOUR));
        assertNotEquals(first.id(), booked(ANA, NEXT_HOUR).id());
    }

    @Test
    default void those_due_are_waiting_inside_their_window_and_oldest_first() {
        var older = booked(ANA, hours(-1, 1));
        var newer = booked(TOMAS, NEXT_HOUR);
        booked(RUTH, LATER);

        assertEquals(List.of(older, newer), callbacks().due(NOON, 10));
        assertEquals(List.of(older), callbacks().due(NOON, 1));
        assertEquals(List.of(), callbacks().due(NOON.plus(Duration.ofHours(1)), 10));
        callbacks().claim(older.id(), maria(), NOON);
        assertEquals(List.of(newer), callbacks().due(NOON, 10));
    }

    @Test
    default void those_waiting_are_told_oldest_window_first() {
        var later = booked(ANA, LATER);
        var sooner = booked(TOMAS, NEXT_HOUR);
        callbacks().claim(booked(RUTH, NEXT_HOUR).id(), maria(), NOON);

        assertEquals(List.of(sooner, later), callbacks().waiting(10));
        assertEquals(List.of(sooner), callbacks().waiting(1));
    }

    @Test
    default void a_look_tells_what_is_due_what_is_overdue_who_is_busy_and_what_comes_next() {
        var running = booked(ANA, NEXT_HOUR);
        callbacks().claim(running.id(), maria(), NOON);
        var overdue = booked(TOMAS, hours(-2, 0));
        var due = booked(RUTH, hours(-1, 1));
        booked(new Phone("6175550104"), NEXT_HOUR);
        booked(new Phone("6175550105"), LATER);
        var declined =
                moved(booked(new Phone("6175550106"), hours(-1, 2)), new Claimed(sam(), lease()), new PeerDeclined());

        assertEquals(
                new Look(List.of(due), List.of(overdue), Set.of(maria()), Optional.of(declined.notBefore())),
                callbacks().look(NOON, 1, 10));
    }

    @Test
    default void a_look_at_an_empty_book_finds_nothing() {
        assertEquals(
                new Look(List.of(), List.of(), Set.of(), Optional.empty()),
                callbacks().look(NOON, 10, 10));
    }

    @Test
    default void a_callback_is_overdue_from_the_moment_its_window_closes() {
        var ana = booked(ANA, hours(-2, 0));

        assertEquals(List.of(), callbacks().overdue(NOON.minusSeconds(1), 10));
        assertEquals(List.of(ana), callbacks().overdue(NOON, 10));
        assertEquals(List.of(), callbacks().overdue(NOON, 0));
    }

    @Test
    default void a_claim_gives_it_to_one_peer_only() {
        var ana = booked(ANA, NEXT_HOUR);

        var claimed = callbacks().claim(ana.id(), maria(), NOON).orElseThrow();

        assertEquals(State.RINGING_PEER, claimed.state());
        assertEquals(Optional.of(maria()), claimed.peer());
        assertEquals(Optional.empty(), callbacks().claim(ana.id(), sam(), NOON));
        assertEquals(List.of(claimed), callbacks().running());
    }

    @Test
    default void a_peer_who_works_on_one_claims_no_other() {
        callbacks().claim(booked(ANA, NEXT_HOUR).id(), maria(), NOON);
        var tomas = booked(TOMAS, NEXT_HOUR);

        assertEquals(Optional.empty(), callbacks().claim(tomas.id(), maria(), NOON));
        assertEquals(tomas, callbacks().get(tomas.id()));
    }

    @Test
    default void one_that_has_ended_is_not_claimed() {
        var ana = booked(ANA, NEXT_HOUR);
        moved(ana, new PatientCancelled());

        assertEquals(Optional.empty(), callbacks().claim(ana.id(), maria(), NOON));
    }

    @Test
    default void a_missed_call_waits_for_its_next_try() {
        var ana = booked(ANA, NEXT_HOUR);

        var missed = moved(
                ana,
                new Claimed(maria(), lease()),
                new PeerAccepted(),
                new PatientDialled(),
                new PatientMissed(Missed.NO_ANSWER));

        assertEquals(State.WAITING, missed.state());
        assertEquals(NOON.plus(Duration.ofMinutes(15)), missed.window().from());
        assertEquals(missed, callbacks().get(ana.id()));
        assertEquals(Optional.empty(), callbacks().claim(ana.id(), maria(), NOON));
        assertTrue(callbacks().claim(ana.id(), maria(), missed.notBefore()).isPresent());
    }

    @Test
    default void an_event_after_the_end_is_refused_and_leaves_no_trace() {
        var ana = booked(ANA, NEXT_HOUR);
        var cancelled = moved(ana, new PatientCancelled());

        assertThrows(Callback.Closed.class, () -> callbacks().move(ana.id(), new Claimed(maria(), lease()), NOON));
        assertEquals(cancelled, callbacks().get(ana.id()));
        assertEquals(2, ledger().history(ana.id()).size());
    }

    @Test
    default void a_wish_is_kept_in_its_row() {
        var ana = booked(ANA, NEXT_HOUR);
        var wished = moved(ana, new Wished(Optional.of(sam()), Language.ES));

        assertEquals(asked(ANA).with(Optional.of(sam())).in(Language.ES), wished.request());
        assertEquals(wished, callbacks().get(ana.id()));
        assertEquals(NEXT_HOUR, wished.window());
        assertEquals("Wished", ledger().history(ana.id()).getLast().event());
    }

    @Test
    default void the_last_peer_is_whom_the_owner_of_this_telephone_talked_with_last() {
        assertEquals(Optional.empty(), callbacks().lastPeer(ANA));
        talked(ANA, sam());
        talked(ANA, maria());
        talked(TOMAS, sam());
        var tried = booked(ANA, NEXT_HOUR);
        callbacks().claim(tried.id(), sam(), NOON);

        assertEquals(Optional.of(maria()), callbacks().lastPeer(ANA));
        assertEquals(Optional.of(sam()), callbacks().lastPeer(TOMAS));
    }

    private void talked(Phone patient, long peer) {
        var booked = booked(patient, NEXT_HOUR);
        moved(
                booked,
                new Claimed(peer, lease()),
                new PeerAccepted(),
                new PatientDialled(),
                new PatientAnswered(),
                new Talked(Duration.ofMinutes(7)));
    }

    @Test
    default void an_event_out_of_place_is_a_bug_and_leaves_no_trace() {
        var ana = callbacks().claim(booked(ANA, NEXT_HOUR).id(), maria(), NOON).orElseThrow();

        assertThrows(IllegalStateException.class, () -> callbacks().move(ana.id(), new PatientAnswered(), NOON));
        assertEquals(ana, callbacks().get(ana.id()));
        assertEquals(2, ledger().history(ana.id()).size());
    }

    @Test
    default void nobody_knows_a_callback_that_is_not_there() {
        assertThrows(NoSuchElementException.class, () -> callbacks().get(4711));
        assertEquals(Optional.empty(), callbacks().claim(4711, maria(), NOON));
        assertThrows(NoSuchElementException.class, () -> callbacks().move(4711, new PatientCancelled(), NOON));
        assertThrows(NoSuchElementException.class, () -> callbacks().wishes().name(4711, new Clip(new byte[1])));
        assertEquals(Optional.empty(), callbacks().wishes().name(4711));
        assertEquals(Optional.empty(), ledger().find(4711));
        assertEquals(List.of(), ledger().history(4711));
    }
}
