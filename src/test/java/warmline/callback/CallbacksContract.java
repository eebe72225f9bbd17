package warmline.callback;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Event.*;
import warmline.callback.Ledger.Counts;
import warmline.callback.Ledger.Entry;

/** What every book of callbacks does, whatever it is written on. */
public interface CallbacksContract {
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    Window NEXT_HOUR = hours(0, 1);
    Window LATER = hours(3, 4);
    Phone ANA = new Phone("6175550101");
    Phone TOMAS = new Phone("6175550102");
    Phone RUTH = new Phone("6175550103");
    int MANY = 20;

    Policy POLICY = new Policy(
            Duration.ofMinutes(1), Map.of(Missed.NO_ANSWER, Delay.list("15m, 2h")), QuietHours.none(ZoneOffset.UTC));

    Callbacks callbacks();

    /** The same book. */
    Ledger ledger();

    /** Twenty peers. */
    List<Long> peers();

    long lead();

    static Window hours(int from, int to) {
        return new Window(NOON.plus(Duration.ofHours(from)), NOON.plus(Duration.ofHours(to)));
    }

    private Callback booked(Phone patient, Window window) {
        return assertInstanceOf(Booked.New.class, callbacks().book(patient, window, MANY, NOON))
                .callback();
    }

    private Callback moved(Callback callback, Event... events) {
        var now = callback;
        for (var event : events) now = callbacks().move(callback.id(), event, NOON);
        return now;
    }

    private long maria() {
        return peers().get(0);
    }

    private long sam() {
        return peers().get(1);
    }

    @Test
    default void books_a_place() {
        var booked = booked(ANA, NEXT_HOUR);

        assertEquals(
                new Callback(booked.id(), 1, ANA, State.WAITING, 0, NEXT_HOUR, Optional.empty()),
                callbacks().get(booked.id()));
        assertEquals(Optional.of(booked), callbacks().open(ANA));
        assertEquals(Optional.empty(), callbacks().open(TOMAS));
    }

    @Test
    default void refuses_a_booking_when_the_window_is_full() {
        callbacks().book(ANA, NEXT_HOUR, 1, NOON);

        assertEquals(new Booked.Full(), callbacks().book(TOMAS, NEXT_HOUR, 1, NOON));
        assertEquals(new Booked.Full(), callbacks().book(TOMAS, LATER, 0, NOON));
        assertEquals(Optional.empty(), callbacks().open(TOMAS));
    }

    @Test
    default void a_window_that_only_touches_takes_no_place() {
        booked(ANA, NEXT_HOUR);

        assertEquals(0, callbacks().booked(hours(1, 2)));
        assertEquals(0, callbacks().booked(hours(-1, 0)));
        assertEquals(1, callbacks().booked(new Window(NOON.plusSeconds(3_599), NOON.plusSeconds(7_200))));
        assertInstanceOf(Booked.New.class, callbacks().book(TOMAS, hours(1, 2), 1, NOON));
    }

    @Test
    default void booking_again_moves_the_booking_of_this_telephone() {
        var first = booked(ANA, NEXT_HOUR);

        var moved = assertInstanceOf(Booked.Moved.class, callbacks().book(ANA, LATER, 1, NOON));

        assertEquals(first.id(), moved.callback().id());
        assertEquals(LATER, callbacks().get(first.id()).window());
        assertEquals(0, callbacks().booked(NEXT_HOUR));
    }

    @Test
    default void a_booking_that_moves_leaves_its_own_place() {
        callbacks().book(ANA, NEXT_HOUR, 1, NOON);

        assertInstanceOf(Booked.Moved.class, callbacks().book(ANA, NEXT_HOUR, 1, NOON));
    }

    @Test
    default void a_booking_that_finds_no_room_stays_where_it_was() {
        var ana = booked(ANA, NEXT_HOUR);
        booked(TOMAS, LATER);

        assertEquals(new Booked.Full(), callbacks().book(ANA, LATER, 1, NOON));
        assertEquals(ana, callbacks().get(ana.id()));
    }

    @Test
    default void a_telephone_that_is_being_rung_books_nothing() {
        var ana = booked(ANA, NEXT_HOUR);
        var claimed = callbacks().claim(ana.id(), maria(), NOON).orElseThrow();

        assertEquals(new Booked.Running(claimed), callbacks().book(ANA, LATER, MANY, NOON));
    }

    @Test
    default void a_call_we_lost_sight_of_waits_again_when_the_patient_books() {
        var ana = booked(ANA, NEXT_HOUR);
        moved(ana, new Claimed(maria()), new PeerAccepted(), new PatientDialled(), new LostSight("we went down"));

        var again = assertInstanceOf(Booked.Moved.class, callbacks().book(ANA, LATER, MANY, NOON));

        assertEquals(State.WAITING, again.callback().state());
        assertEquals(ana.id(), again.callback().id());
    }

    @Test
    default void after_the_end_of_one_a_telephone_books_another() {
        var first = booked(ANA, NEXT_HOUR);
        moved(first, new PatientCancelled());

        assertEquals(Optional.empty(), callbacks().open(ANA));
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
    default void a_whole_life_leaves_one_row_per_event() {
        var ana = booked(ANA, NEXT_HOUR);
        callbacks().claim(ana.id(), maria(), NOON.plusSeconds(1));
        var end = moved(
                ana,
                new PeerAccepted(),
                new PatientDialled(),
                new PatientAnswered(),
                new Talked(Duration.ofMinutes(7)));

        assertEquals(new Callback(ana.id(), 6, ANA, State.COMPLETED, 1, NEXT_HOUR, Optional.of(maria())), end);
        assertEquals(
                List.of(
                        new Entry(1, NOON, "Booked", State.WAITING),
                        new Entry(2, NOON.plusSeconds(1), "Claimed", State.RINGING_PEER),
                        new Entry(3, NOON, "PeerAccepted", State.ACCEPTED),
                        new Entry(4, NOON, "PatientDialled", State.RINGING_PATIENT),
                        new Entry(5, NOON, "PatientAnswered", State.CONNECTED),
                        new Entry(6, NOON, "Talked", State.COMPLETED)),
                ledger().history(ana.id()));
    }

    @Test
    default void a_missed_call_waits_for_its_next_try() {
        var ana = booked(ANA, NEXT_HOUR);

        var missed = moved(
                ana,
                new Claimed(maria()),
                new PeerAccepted(),
                new PatientDialled(),
                new PatientMissed(Missed.NO_ANSWER));

        assertEquals(State.WAITING, missed.state());
        assertEquals(NOON.plus(Duration.ofMinutes(15)), missed.window().from());
        assertEquals(missed, callbacks().get(ana.id()));
        assertTrue(callbacks().claim(ana.id(), maria(), NOON).isPresent());
    }

    @Test
    default void every_event_that_can_happen_can_be_kept() {
        var away = List.of(new Claimed(maria()), new PeerAccepted(), new PatientDialled());
        var talking = List.of(new Claimed(maria()), new PeerAccepted(), new PatientDialled(), new PatientAnswered());
        var lives = List.of(
                List.of(new PatientCancelled()),
                List.of(new WindowClosed()),
                List.of(new Claimed(maria()), new PeerDeclined(), new PatientCancelled()),
                List.of(new Claimed(maria()), new PeerLeft(), new PatientCancelled()),
                List.of(new Claimed(maria()), new Interrupted(), new PatientCancelled()),
                and(away, new PatientMissed(Missed.REFUSED)),
                and(away, new LostSight("channel gone: PJSIP/trunk-6175550101"), new TakenOn(lead())),
                and(talking, new TalkedToNobody(Missed.MACHINE)),
                and(talking, new WrongNumber()));
        for (var life : lives) {
            var ana = booked(ANA, NEXT_HOUR);
            var end = moved(ana, life.toArray(Event[]::new));
            assertFalse(end.state().isOpen(), end + " after " + life);
            assertEquals(end, callbacks().get(ana.id()));
            assertEquals(life.size() + 1, ledger().history(ana.id()).size());
        }
    }

    private static List<? extends Event> and(List<? extends Event> first, Event... then) {
        var all = new ArrayList<Event>(first);
        all.addAll(List.of(then));
        return all;
    }

    @Test
    default void one_handed_over_names_its_lead() {
        var ana = booked(ANA, NEXT_HOUR);
        moved(ana, new Claimed(maria()), new PeerAccepted(), new PatientDialled(), new LostSight("gone"));

        moved(ana, new TakenOn(lead()));

        assertEquals(State.HANDED_OVER, callbacks().get(ana.id()).state());
        assertEquals(Optional.of(lead()), callbacks().get(ana.id()).peer());
    }

    @Test
    default void an_event_after_the_end_is_refused_and_leaves_no_trace() {
        var ana = booked(ANA, NEXT_HOUR);
        var cancelled = moved(ana, new PatientCancelled());

        assertThrows(Callback.Closed.class, () -> callbacks().move(ana.id(), new Claimed(maria()), NOON));
        assertEquals(cancelled, callbacks().get(ana.id()));
        assertEquals(2, ledger().history(ana.id()).size());
    }

    @Test
    default void an_event_out_of_place_is_a_bug_and_leaves_no_trace() {
        var ana = booked(ANA, NEXT_HOUR);

        assertThrows(IllegalStateException.class, () -> callbacks().move(ana.id(), new PatientAnswered(), NOON));
        assertEquals(ana, callbacks().get(ana.id()));
        assertEquals(1, ledger().history(ana.id()).size());
    }

    @Test
    default void nobody_knows_a_callback_that_is_not_there() {
        assertThrows(NoSuchElementException.class, () -> callbacks().get(4711));
        assertThrows(NoSuchElementException.class, () -> callbacks().claim(4711, maria(), NOON));
        assertThrows(NoSuchElementException.class, () -> callbacks().move(4711, new PatientCancelled(), NOON));
        assertThrows(NoSuchElementException.class, () -> callbacks().name(4711, new Clip(new byte[1])));
        assertEquals(Optional.empty(), callbacks().name(4711));
        assertEquals(Optional.empty(), ledger().find(4711));
        assertEquals(List.of(), ledger().history(4711));
    }

    @Test
    default void keeps_the_name_last_said() {
        var ana = booked(ANA, NEXT_HOUR);
        assertEquals(Optional.empty(), callbacks().name(ana.id()));

        callbacks().name(ana.id(), new Clip(new byte[] {1, 2}));
        callbacks().name(ana.id(), new Clip(new byte[] {3, 4, 5}));

        assertEquals(Optional.of(new Clip(new byte[] {3, 4, 5})), callbacks().name(ana.id()));
    }

    @Test
    default void the_newest_come_first() {
        var ana = booked(ANA, LATER);
        var tomas = booked(TOMAS, NEXT_HOUR);

        assertEquals(List.of(tomas, ana), ledger().newest(10));
        assertEquals(List.of(tomas), ledger().newest(1));
        assertEquals(Optional.of(ana), ledger().find(ana.id()));
    }

    @Test
    default void counts_what_stands_where() {
        var upcoming = booked(new Phone("6175550110"), LATER);
        var due = booked(new Phone("6175550111"), NEXT_HOUR);
        var running = booked(new Phone("6175550112"), NEXT_HOUR);
        callbacks().claim(running.id(), sam(), NOON);
        var unknown = booked(new Phone("6175550113"), NEXT_HOUR);
        moved(unknown, new Claimed(maria()), new PeerAccepted(), new PatientDialled(), new LostSight("gone"));
        var done = booked(new Phone("6175550114"), NEXT_HOUR);
        moved(
                done,
                new Claimed(maria()),
                new PeerAccepted(),
                new PatientDialled(),
                new PatientAnswered(),
                new Talked(Duration.ofMinutes(1)));
        var expired = booked(new Phone("6175550115"), NEXT_HOUR);
        moved(expired, new WindowClosed());

        assertEquals(new Counts(1, 1, 1, 2, 1), ledger().counts(NOON), () -> "" + List.of(upcoming, due));
        assertEquals(0, ledger().counts(NOON.plus(Duration.ofDays(1))).doneToday());
        assertEquals(1, ledger().counts(NOON.plus(Duration.ofDays(8))).inPersonsHands(), "the unknown one stays");
    }

    @Test
    default void of_twenty_who_book_the_last_place_at_once_one_gets_it() throws Exception {
        var answers = atOnce(i -> callbacks().book(new Phone("61755502" + (10 + i)), NEXT_HOUR, 1, NOON));

        assertEquals(1, answers.stream().filter(Booked.New.class::isInstance).count(), answers::toString);
        assertEquals(
                MANY - 1, answers.stream().filter(Booked.Full.class::isInstance).count(), answers::toString);
        assertEquals(1, callbacks().booked(NEXT_HOUR));
    }

    @Test
    default void a_telephone_that_books_twenty_times_at_once_has_one_booking() throws Exception {
        var answers = atOnce(_ -> callbacks().book(ANA, NEXT_HOUR, MANY, NOON));

        assertEquals(1, answers.stream().filter(Booked.New.class::isInstance).count(), answers::toString);
        assertEquals(1, ledger().newest(MANY).size());
    }

    @Test
    default void of_twenty_peers_who_claim_one_at_once_one_gets_it() throws Exception {
        var ana = booked(ANA, NEXT_HOUR);

        var claims = atOnce(i -> callbacks().claim(ana.id(), peers().get(i), NOON));

        assertEquals(1, claims.stream().filter(Optional::isPresent).count(), claims::toString);
        assertEquals(2, ledger().history(ana.id()).size());
    }

    @Test
    default void a_peer_who_claims_twenty_at_once_gets_one() throws Exception {
        var waiting = new ArrayList<Long>();
        for (int i = 0; i < MANY; i++)
            waiting.add(booked(new Phone("61755502" + (10 + i)), NEXT_HOUR).id());

        var claims = atOnce(i -> callbacks().claim(waiting.get(i), maria(), NOON));

        assertEquals(1, claims.stream().filter(Optional::isPresent).count(), claims::toString);
        assertEquals(1, callbacks().running().size());
    }

    @Test
    default void of_a_cancel_and_a_dial_at_once_the_second_sees_the_first() throws Exception {
        for (int round = 0; round < 10; round++) {
            var ana = booked(ANA, NEXT_HOUR);
            moved(ana, new Claimed(maria()), new PeerAccepted());
            atOnce(2, i -> {
                try {
                    return Optional.of(
                            callbacks().move(ana.id(), i == 0 ? new PatientCancelled() : new PatientDialled(), NOON));
                } catch (Callback.Closed tooLate) {
                    return Optional.empty();
                }
            });
            assertEquals(State.CANCELLED, callbacks().get(ana.id()).state());
            assertEquals(
                    "PatientCancelled", ledger().history(ana.id()).getLast().event());
        }
    }

    interface Turn<T> {
        T take(int number) throws Exception;
    }

    private static <T> List<T> atOnce(Turn<T> turn) throws Exception {
        return atOnce(MANY, turn);
    }

    /** Starts them together, and gives their answers in order. */
    private static <T> List<T> atOnce(int many, Turn<T> turn) throws Exception {
        var start = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            var turns = new ArrayList<Callable<T>>();
            for (int i = 0; i < many; i++) {
                int number = i;
                turns.add(() -> {
                    start.await(10, SECONDS);
                    return turn.take(number);
                });
            }
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(turns, 30, SECONDS)) answers.add(answer.get());
            return answers;
        }
    }
}
