package warmline.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Ledger.Entry;
import warmline.callback.State;
import warmline.patient.NumberPlan;
import warmline.prompt.Language;

/** What callers left while we were away becomes callbacks for a person, each once. */
class MailboxTest {
    private static final String ANA = "6175550101";
    private static final String TOMAS = "6175550102";
    private static final String ABROAD = "+442079460123";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Clip NAME = new Clip(new byte[] {1, 2, 3});

    private final Day day = new Day();
    private final Pile pile = new Pile();
    private final Mailbox mailbox =
            new Mailbox(pile, new NumberPlan("US", Set.of())::dialable, day.book, () -> NOON, ZoneOffset.UTC);

    @Test
    void a_message_becomes_a_callback_for_a_person_and_is_deleted() {
        var left = NOON.minusSeconds(3_600);
        pile.add(new LeftMessage("1-1", left, phones(ANA), Optional.of(NAME), Language.ES));

        mailbox.tick();

        var callback = only();
        assertEquals(State.UNKNOWN, callback.state());
        assertEquals(new Phone(ANA), callback.patient());
        assertEquals(Language.ES, callback.request().language());
        assertEquals(Optional.of(NAME), day.book.wishes().name(callback.id()));
        assertEquals(List.of(new Entry(1, left, "LeftAtFallback", State.UNKNOWN)), day.book.history(callback.id()));
        assertEquals(List.of(), pile.messages);
    }

    @Test
    void a_crash_after_the_commit_makes_no_second_one() {
        pile.add(message("1-1", ANA));
        pile.crashes = true;

        assertThrows(IllegalStateException.class, mailbox::tick);
        assertEquals(1, pile.messages.size());
        pile.crashes = false;
        mailbox.tick();

        only();
        assertEquals(List.of(), pile.messages);
    }

    @Test
    void two_messages_of_one_telephone_are_one_callback() {
        pile.add(message("1-1", ANA));
        pile.add(message("2-1", ANA));
        pile.add(message("3-1", TOMAS));

        mailbox.tick();

        assertEquals(
                List.of(new Phone(TOMAS), new Phone(ANA)),
                day.book.newest(10).stream().map(Callback::patient).toList());
    }

    @Test
    void the_callers_own_number_stands_in_for_one_we_may_not_ring() {
        pile.add(message("1-1", ABROAD, ANA));
        pile.add(message("2-1", "911", TOMAS));

        mailbox.tick();

        assertEquals(
                List.of(new Phone(TOMAS), new Phone(ANA)),
                day.book.newest(10).stream().map(Callback::patient).toList());
    }

    @Test
    void a_message_without_a_number_we_may_ring_is_dropped() {
        pile.add(message("1-1", ABROAD, "19005550199"));
        pile.add(message("2-1"));

        mailbox.tick();

        assertEquals(List.of(), day.book.newest(10));
        assertEquals(List.of(), pile.messages);
    }

    @Test
    void a_clock_that_was_ahead_does_not_put_it_into_the_future() {
        pile.add(new LeftMessage("1-1", NOON.plusSeconds(99), phones(ANA), Optional.empty(), Language.EN));

        mailbox.tick();

        assertEquals(NOON, day.book.history(only().id()).getFirst().at());
    }

    @Test
    void a_night_of_messages_is_taken_round_by_round() {
        for (int i = 10; i < 55; i++) pile.add(message("1-" + i, "61755501" + i));

        mailbox.tick();
        assertEquals(20, day.book.newest(100).size());
        mailbox.tick();
        mailbox.tick();
        assertEquals(45, day.book.newest(100).size());
    }

    private Callback only() {
        var all = day.book.newest(10);
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private static LeftMessage message(String key, String... numbers) {
        return new LeftMessage(key, NOON, phones(numbers), Optional.empty(), Language.EN);
    }

    private static List<Phone> phones(String... numbers) {
        return Stream.of(numbers).map(Phone::new).toList();
    }

    /** A folder in memory, which can break before anything is deleted. */
    private static final class Pile implements LeftMessages {
        final List<LeftMessage> messages = new ArrayList<>();
        boolean crashes;

        void add(LeftMessage message) {
            messages.add(message);
        }

        @Override
        public List<LeftMessage> complete(int limit) {
            return messages.stream().limit(limit).toList();
        }

        @Override
        public void delete(LeftMessage message) {
            if (crashes) throw new IllegalStateException("killed");
            messages.remove(message);
        }
    }
}
