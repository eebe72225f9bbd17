package warmline.callback;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.Callbacks.Left;
import warmline.callback.Event.*;

/** What every book does with a message that was left while we were away. */
public interface LeftContract extends BookUnderTest {
    String MESSAGE = "1795435200-1795435190.7";
    String ANOTHER = "1795435260-1795435190.7";
    Clip ANAS_NAME = new Clip(new byte[] {1, 2, 3});
    Clip ANOTHER_NAME = new Clip(new byte[] {4, 5});

    private Callback left(String key, Phone patient, Optional<Clip> name) {
        return assertInstanceOf(Left.New.class, callbacks().leave(key, BookUnderTest.asked(patient), name, NOON))
                .callback();
    }

    @Test
    default void a_message_becomes_a_callback_for_a_person() {
        var left = left(MESSAGE, ANA, Optional.of(ANAS_NAME));

        assertEquals(Callback.left(left.id(), BookUnderTest.asked(ANA), NOON), left);
        assertEquals(State.UNKNOWN, left.state());
        assertEquals(NEXT_HOUR, left.window());
        assertEquals(left, callbacks().get(left.id()));
        assertEquals(List.of(left), callbacks().expected(ANA));
        assertEquals(Optional.of(ANAS_NAME), callbacks().wishes().name(left.id()));
        assertEquals(List.of(new Ledger.Entry(1, NOON, "LeftAtFallback", State.UNKNOWN)), ledger().history(left.id()));
        assertEquals(1, ledger().counts(NOON).inPersonsHands());
    }

    @Test
    default void it_is_never_rung_by_itself() {
        var left = left(MESSAGE, ANA, Optional.empty());

        assertEquals(List.of(), callbacks().due(NOON, 10));
        assertEquals(List.of(), callbacks().overdue(NOON.plusSeconds(7_200), 10));
        assertEquals(Optional.empty(), callbacks().claim(left.id(), maria(), NOON));
        assertEquals(Optional.empty(), callbacks().wishes().name(left.id()));
    }

    @Test
    default void the_same_message_is_taken_once() {
        var left = left(MESSAGE, ANA, Optional.of(ANAS_NAME));

        assertEquals(
                new Left.Known(),
                callbacks().leave(MESSAGE, BookUnderTest.asked(ANA), Optional.of(ANOTHER_NAME), NOON));
        moved(left, new TakenOn(lead()));
        assertEquals(
                new Left.Known(),
                callbacks().leave(MESSAGE, BookUnderTest.asked(ANA), Optional.of(ANOTHER_NAME), NOON));
        assertEquals(1, ledger().newest(10).size());
        assertEquals(Optional.of(ANAS_NAME), callbacks().wishes().name(left.id()));
    }

    @Test
    default void two_exchanges_may_name_two_messages_alike() {
        left(MESSAGE, ANA, Optional.empty());
        left(MESSAGE, TOMAS, Optional.empty());

        assertEquals(2, ledger().newest(10).size());
    }

    @Test
    default void a_telephone_that_has_a_callback_gets_no_second_one_but_its_name() {
        var booked = booked(ANA, NEXT_HOUR);

        assertEquals(
                new Left.Joined(booked),
                callbacks().leave(MESSAGE, BookUnderTest.asked(ANA), Optional.of(ANAS_NAME), NOON));
        assertEquals(
                new Left.Joined(booked),
                callbacks().leave(ANOTHER, BookUnderTest.asked(ANA), Optional.of(ANOTHER_NAME), NOON));
        assertEquals(new Left.Known(), callbacks().leave(MESSAGE, BookUnderTest.asked(ANA), Optional.empty(), NOON));
        assertEquals(List.of(booked), ledger().newest(10));
        assertEquals(Optional.of(ANAS_NAME), callbacks().wishes().name(booked.id()));
    }

    @Test
    default void a_lead_takes_it_on_or_lets_the_line_ring() {
        var ana = left(MESSAGE, ANA, Optional.empty());
        var tomas = left(ANOTHER, TOMAS, Optional.empty());

        assertEquals(State.HANDED_OVER, moved(ana, new TakenOn(lead())).state());
        assertEquals(State.WAITING, moved(tomas, new PutBack(NEXT_HOUR)).state());
        assertEquals(List.of(callbacks().get(tomas.id())), callbacks().due(NOON, 10));
        assertEquals(List.of(), callbacks().expected(ANA));
    }
}
