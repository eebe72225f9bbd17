package warmline.callback;

import static org.junit.jupiter.api.Assertions.*;
import static warmline.callback.BookUnderTest.asked;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Event.PatientCancelled;
import warmline.callback.PeerNotes.ForPeer;
import warmline.callback.PeerNotes.Note;
import warmline.patient.Privacy;

/** What a peer says for whoever calls next: found by person and telephone, and gone when they are forgotten. */
public interface PeerNotesContract extends BookUnderTest {
    Clip AFTER_SIX = new Clip(new byte[] {6});
    Clip SHE_LAUGHED = new Clip(new byte[] {1, 2, 3});

    Privacy privacy();

    private Optional<Note> last(Callback offered) {
        return callbacks().notes().last(offered);
    }

    @Test
    default void the_one_said_last_is_heard_before_this_call_and_the_next() {
        var first = booked(ANA, NEXT_HOUR);
        assertEquals(Optional.empty(), last(first));
        assertTrue(callbacks().notes().keep(first.id(), SHE_LAUGHED, NOON));
        assertTrue(callbacks().notes().keep(first.id(), AFTER_SIX, NOON.plusSeconds(60)));
        var note = Optional.of(new Note(AFTER_SIX, NOON.plusSeconds(60)));
        assertEquals(note, last(first));
        moved(first, new PatientCancelled());
        var second = booked(ANA, LATER);
        assertEquals(note, last(second));

        assertTrue(callbacks().notes().keep(second.id(), SHE_LAUGHED, NOON.plusSeconds(90)));
        assertEquals(Optional.of(new Note(SHE_LAUGHED, NOON.plusSeconds(90))), last(second));
    }

    @Test
    default void nobody_hears_a_note_about_somebody_else() {
        var ana = booked(ANA, NEXT_HOUR);
        var tomas = booked(TOMAS, NEXT_HOUR);
        var booked = callbacks().bookBeside(asked(ANA), LATER, MANY, Optional.empty(), NOON);
        var eva = assertInstanceOf(Booked.New.class, booked).callback();
        callbacks().notes().keep(ana.id(), AFTER_SIX, NOON);

        assertEquals(Optional.empty(), last(tomas));
        assertEquals(Optional.empty(), last(eva));
    }

    @Test
    default void what_is_dropped_is_heard_by_nobody_and_the_one_before_it_again() {
        var first = booked(ANA, NEXT_HOUR);
        callbacks().notes().keep(first.id(), AFTER_SIX, NOON);
        moved(first, new PatientCancelled());
        var second = booked(ANA, LATER);
        callbacks().notes().keep(second.id(), SHE_LAUGHED, NOON.plusSeconds(60));

        callbacks().notes().drop(second.id());
        callbacks().notes().drop(second.id());
        assertEquals(Optional.of(new Note(AFTER_SIX, NOON)), last(second));
    }

    @Test
    default void with_the_telephone_its_notes_are_forgotten_and_none_is_kept_afterwards() {
        var ana = booked(ANA, NEXT_HOUR);
        var tomas = booked(TOMAS, NEXT_HOUR);
        callbacks().notes().keep(ana.id(), AFTER_SIX, NOON);
        callbacks().notes().keep(tomas.id(), SHE_LAUGHED, NOON);

        privacy().forget(ANA, NOON);

        assertEquals(Optional.empty(), last(booked(ANA, LATER)));
        assertEquals(Optional.of(new Note(SHE_LAUGHED, NOON)), last(tomas));
        assertFalse(callbacks().notes().keep(ana.id(), AFTER_SIX, NOON), "the peer still spoke");
        assertEquals(Optional.empty(), last(ana));
        assertFalse(callbacks().notes().keep(4711, AFTER_SIX, NOON), "there is no such callback");
    }

    private List<Long> toldTo(long peer) {
        return callbacks().notes().toldTo(peer, 10).stream()
                .map(ForPeer::callback)
                .toList();
    }

    @Test
    default void a_colleague_is_told_the_oldest_first_until_they_strike_it_off() {
        var ana = booked(ANA, NEXT_HOUR);
        var tomas = booked(TOMAS, NEXT_HOUR);
        callbacks().notes().keep(ana.id(), SHE_LAUGHED, NOON.plusSeconds(60));
        callbacks().notes().keep(tomas.id(), AFTER_SIX, NOON);
        for (var callback : List.of(ana, tomas, ana)) callbacks().notes().tell(callback.id(), maria());

        assertEquals(List.of(tomas.id(), ana.id()), toldTo(maria()));
        assertEquals(
                List.of(new ForPeer(tomas.id(), new Note(AFTER_SIX, NOON))),
                callbacks().notes().toldTo(maria(), 1));
        assertEquals(List.of(), toldTo(sam()));
        callbacks().notes().strikeOff(tomas.id(), maria());
        callbacks().notes().strikeOff(tomas.id(), maria());
        assertEquals(List.of(ana.id()), toldTo(maria()));
        assertTrue(last(tomas).isPresent(), "whoever calls Tomas next can hear it");
    }

    @Test
    default void of_what_is_dropped_or_forgotten_nobody_is_told() {
        var ana = booked(ANA, NEXT_HOUR);
        var tomas = booked(TOMAS, NEXT_HOUR);
        callbacks().notes().tell(ana.id(), maria());
        assertEquals(List.of(), toldTo(maria()), "there is no note yet");
        for (var callback : List.of(ana, tomas)) {
            callbacks().notes().keep(callback.id(), AFTER_SIX, NOON);
            callbacks().notes().tell(callback.id(), maria());
        }

        privacy().forget(ANA, NOON);
        assertEquals(List.of(tomas.id()), toldTo(maria()));
        callbacks().notes().drop(tomas.id());
        assertEquals(List.of(), toldTo(maria()));
    }
}
