package warmline.callback;

import static org.junit.jupiter.api.Assertions.*;
import static warmline.callback.BookUnderTest.asked;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.Callbacks.Left;
import warmline.callback.Consent.Way;
import warmline.callback.Event.*;
import warmline.callback.Ledger.Counts;
import warmline.callback.Ledger.Entry;
import warmline.prompt.Language;

/** What every book of callbacks remembers of what happened. */
public interface LedgerContract extends BookUnderTest {
    Clip SUNFLOWER = new Clip(new byte[] {5, 6});
    Clip LANTERN = new Clip(new byte[] {7, 8, 9});

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

        assertEquals(
                new Callback(
                        ana.id(),
                        6,
                        asked(ANA),
                        State.COMPLETED,
                        1,
                        NEXT_HOUR,
                        NOON,
                        Optional.of(maria()),
                        Optional.empty()),
                end);
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
    default void every_event_that_can_happen_can_be_kept() {
        var away = List.of(new Claimed(maria(), lease()), new PeerAccepted(), new PatientDialled());
        var talking =
                List.of(new Claimed(maria(), lease()), new PeerAccepted(), new PatientDialled(), new PatientAnswered());
        var lives = List.of(
                List.of(new PatientCancelled()),
                List.of(new WindowClosed()),
                List.of(new Claimed(maria(), lease()), new PeerDeclined(), new PatientCancelled()),
                List.of(new Claimed(maria(), lease()), new PeerLeft(), new PatientCancelled()),
                List.of(new Claimed(maria(), lease()), new Interrupted(2, false), new PatientCancelled()),
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
        moved(ana, new Claimed(maria(), lease()), new PeerAccepted(), new PatientDialled(), new LostSight("gone"));

        moved(ana, new TakenOn(lead()));

        assertEquals(State.HANDED_OVER, callbacks().get(ana.id()).state());
        assertEquals(Optional.of(lead()), callbacks().get(ana.id()).peer());
    }

    @Test
    default void keeps_the_name_last_said() {
        var ana = booked(ANA, NEXT_HOUR);
        assertEquals(Optional.empty(), callbacks().wishes().name(ana.id()));

        callbacks().wishes().name(ana.id(), new Clip(new byte[] {1, 2}));
        callbacks().wishes().name(ana.id(), new Clip(new byte[] {3, 4, 5}));

        assertEquals(
                Optional.of(new Clip(new byte[] {3, 4, 5})),
                callbacks().wishes().name(ana.id()));
    }

    @Test
    default void what_to_say_to_others_is_kept_until_the_patient_says_otherwise() {
        var ana = booked(ANA, NEXT_HOUR);
        assertEquals(Optional.empty(), callbacks().wishes().discretion(ana.id()));

        callbacks().wishes().discretion(ana.id(), Discretion.FIRST_NAME_ONLY);
        callbacks().wishes().discretion(ana.id(), Discretion.SAY_NOTHING);

        assertEquals(Optional.of(Discretion.SAY_NOTHING), callbacks().wishes().discretion(ana.id()));
        assertEquals(Optional.of(Discretion.SAY_NOTHING), ledger().discretion(ana.id()));
        assertThrows(NoSuchElementException.class, () -> callbacks().wishes().discretion(4711, Discretion.SAY_NOTHING));
    }

    @Test
    default void keeps_the_trust_word_last_said() {
        var ana = booked(ANA, NEXT_HOUR);
        assertEquals(Optional.empty(), callbacks().wishes().trustWord(ana.id()));

        callbacks().wishes().trustWord(ana.id(), SUNFLOWER);
        callbacks().wishes().trustWord(ana.id(), LANTERN);

        assertEquals(Optional.of(LANTERN), callbacks().wishes().trustWord(ana.id()));
        assertThrows(NoSuchElementException.class, () -> callbacks().wishes().trustWord(4711, LANTERN));
    }

    @Test
    default void keeps_what_changed_in_their_medicines_for_one_call_alone() {
        var ana = booked(ANA, NEXT_HOUR);
        callbacks().wishes().medicineNote(ana.id(), SUNFLOWER);
        callbacks().wishes().medicineNote(ana.id(), LANTERN);

        assertEquals(Optional.of(LANTERN), callbacks().wishes().medicineNote(ana.id()));
        var tomas = booked(TOMAS, NEXT_HOUR);
        callbacks().wishes().asFor(ana.id(), tomas);
        callbacks().wishes().asBefore(tomas);
        assertEquals(Optional.empty(), callbacks().wishes().medicineNote(tomas.id()));
        assertThrows(NoSuchElementException.class, () -> callbacks().wishes().medicineNote(4711, LANTERN));
    }

    @Test
    default void what_was_said_for_the_newest_callback_of_a_telephone_holds_for_the_next_one() {
        var tomas = booked(TOMAS, NEXT_HOUR);
        callbacks().wishes().discretion(tomas.id(), Discretion.SAY_NOTHING);
        callbacks().wishes().trustWord(tomas.id(), LANTERN);
        var first = booked(ANA, NEXT_HOUR);
        callbacks().wishes().asBefore(first);
        assertEquals(Optional.empty(), callbacks().wishes().discretion(first.id()), "nothing was said by Ana");
        callbacks().wishes().discretion(first.id(), Discretion.SAY_NOTHING);
        callbacks().wishes().trustWord(first.id(), SUNFLOWER);
        callbacks().wishes().name(first.id(), LANTERN);
        moved(first, new Event.PatientCancelled());
        var second = booked(ANA, NEXT_HOUR);
        callbacks().wishes().discretion(second.id(), Discretion.FIRST_NAME_ONLY);
        moved(second, new Event.PatientCancelled());
        var third = booked(ANA, NEXT_HOUR);
        callbacks().wishes().asBefore(third);

        assertEquals(
                Optional.of(Discretion.FIRST_NAME_ONLY), callbacks().wishes().discretion(third.id()));
        assertEquals(Optional.of(SUNFLOWER), callbacks().wishes().trustWord(third.id()));
        assertEquals(Optional.empty(), callbacks().wishes().name(third.id()));
    }

    @Test
    default void what_was_said_for_one_callback_can_hold_for_the_next_one() {
        var first = booked(ANA, NEXT_HOUR);
        callbacks().wishes().trustWord(first.id(), SUNFLOWER);
        callbacks().wishes().discretion(first.id(), Discretion.SAY_NOTHING);
        moved(first, new Event.PatientCancelled());
        var second = booked(ANA, NEXT_HOUR);
        moved(second, new Event.PatientCancelled());
        var third = booked(ANA, NEXT_HOUR);

        callbacks().wishes().asFor(second.id(), third);
        assertEquals(Optional.empty(), callbacks().wishes().trustWord(third.id()));
        callbacks().wishes().asFor(first.id(), third);
        assertEquals(Optional.of(SUNFLOWER), callbacks().wishes().trustWord(third.id()));
        assertEquals(Optional.of(Discretion.SAY_NOTHING), callbacks().wishes().discretion(third.id()));
    }

    @Test
    default void that_the_patient_agreed_is_kept_and_anew_when_they_agree_again() {
        var ana = booked(ANA, NEXT_HOUR);
        assertEquals(Optional.of(new Consent(NOON, Way.PATIENTS_LINE, Language.EN, 0)), ledger().consent(ana.id()));

        var later = NOON.plusSeconds(60);
        callbacks().book(asked(ANA).in(Language.ES), LATER, MANY, Way.TALK, later);
        assertEquals(Optional.of(new Consent(later, Way.TALK, Language.ES, 0)), ledger().consent(ana.id()));

        var left = (Left.New) callbacks().leave("1-1", asked(TOMAS), Optional.empty(), NOON);
        var agreed = ledger().consent(left.callback().id());
        assertEquals(Optional.of(new Consent(NOON, Way.FALLBACK, Language.EN, 0)), agreed);
        callbacks().leave("1-2", asked(ANA), Optional.empty(), NOON);
        assertEquals(later, ledger().consent(ana.id()).orElseThrow().at(), "a message agrees to no time");
        assertEquals(Optional.empty(), ledger().consent(4711));
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
        moved(unknown, new Claimed(maria(), lease()), new PeerAccepted(), new PatientDialled(), new LostSight("gone"));
        var done = booked(new Phone("6175550114"), NEXT_HOUR);
        moved(
                done,
                new Claimed(maria(), lease()),
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
}
