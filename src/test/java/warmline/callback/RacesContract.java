package warmline.callback;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.*;
import static warmline.callback.BookUnderTest.asked;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Event.*;

/** What every book of callbacks promises when many write in it at once. */
public interface RacesContract extends BookUnderTest {
    @Test
    default void of_twenty_who_book_the_last_place_at_once_one_gets_it() throws Exception {
        var answers = atOnce(i -> callbacks().book(asked(new Phone("61755502" + (10 + i))), NEXT_HOUR, 1, NOON));

        assertEquals(1, answers.stream().filter(Booked.New.class::isInstance).count(), answers::toString);
        assertEquals(
                MANY - 1, answers.stream().filter(Booked.Full.class::isInstance).count(), answers::toString);
        assertEquals(1, callbacks().booked(NEXT_HOUR));
    }

    /** Two peers, three calls each in the hour. */
    @Test
    default void of_twenty_who_accept_the_same_offer_at_once_as_many_get_it_as_can_be_called() throws Exception {
        var offers =
                new Offers(callbacks(), Staffing.always(2), QuietHours.NONE, ZoneOffset.UTC, Duration.ofMinutes(20));
        var first = offers.from(NOON, ZoneOffset.UTC).getFirst().window();

        var answers = atOnce(i ->
                callbacks().book(asked(new Phone("61755502" + (10 + i))), first, offers.places(first, NOON), NOON));

        assertEquals(6, answers.stream().filter(Booked.New.class::isInstance).count(), answers::toString);
        assertEquals(6, callbacks().booked(first));
        assertFalse(
                offers.from(NOON, ZoneOffset.UTC).stream().map(Offer::window).anyMatch(first::equals));
    }

    @Test
    default void a_telephone_that_books_twenty_times_at_once_has_one_booking() throws Exception {
        var answers = atOnce(_ -> callbacks().book(asked(ANA), NEXT_HOUR, MANY, NOON));

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
            moved(ana, new Claimed(maria(), lease()), new PeerAccepted());
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
