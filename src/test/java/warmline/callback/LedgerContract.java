package warmline.callback;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.Event.*;
import warmline.callback.Ledger.Counts;
import warmline.callback.Ledger.Entry;

/** What every book of callbacks remembers of what happened. */
public interface LedgerContract extends BookUnderTest {
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
}
