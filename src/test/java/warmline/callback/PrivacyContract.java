package warmline.callback;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Callbacks.Left;
import warmline.callback.Event.*;
import warmline.patient.Memory;
import warmline.patient.Privacy;
import warmline.patient.Privacy.Forgetting;
import warmline.patient.Remembered;
import warmline.patient.Remembered.Place;
import warmline.prompt.Language;

/** A telephone that is never called, and one that is forgotten, wherever they are written. */
public interface PrivacyContract extends BookUnderTest {
    Privacy privacy();

    StandingCalls standing();

    Memory remembered();

    @Test
    default void what_a_patient_agreed_to_is_remembered_until_they_have_us_forget_it() {
        assertEquals(Optional.empty(), remembered().of(ANA));
        var place = new Place("a1b2.wav", Duration.ofMillis(63_250), LocalDate.of(2026, 11, 23));
        var first = Remembered.NOTHING_YET.manner(true, false);
        remembered().keep(ANA, first, NOON);
        assertEquals(Optional.of(first), remembered().of(ANA));
        remembered().keep(ANA, first.manner(false, true).at(Optional.of(place)).in(Language.ES), NOON);
        remembered().keep(TOMAS, first, NOON);

        assertEquals(
                Optional.of(new Remembered(false, true, Optional.of(place)).in(Language.ES)),
                remembered().of(ANA));
        privacy().forget(ANA, NOON);
        assertEquals(Optional.empty(), remembered().of(ANA));
        assertEquals(Optional.of(first), remembered().of(TOMAS));
    }

    @Test
    default void who_asked_never_to_be_called_is_booked_nothing_until_they_say_otherwise() {
        privacy().neverCall(ANA, NOON);
        privacy().neverCall(ANA, NOON);

        assertTrue(privacy().isNeverCalled(ANA));
        assertFalse(privacy().isNeverCalled(TOMAS));
        assertEquals(new Booked.Unwanted(), callbacks().book(BookUnderTest.asked(ANA), NEXT_HOUR, MANY, NOON));
        assertEquals(
                new Left.Unwanted(),
                callbacks().leave("1-1", BookUnderTest.asked(ANA), Optional.of(new Clip(new byte[1])), NOON));
        assertEquals(List.of(), ledger().newest(10));
        booked(TOMAS, NEXT_HOUR);
        privacy().allowCalls(ANA);
        booked(ANA, NEXT_HOUR);
    }

    @Test
    default void what_is_booked_is_cancelled_for_who_is_never_to_be_called() {
        var ana = booked(ANA, NEXT_HOUR);
        standing().agree(StandingCall.weekly(BookUnderTest.asked(ANA), LATER, maria()), NOON);

        privacy().neverCall(ANA, NOON.plusSeconds(1));

        assertEquals(State.CANCELLED, callbacks().get(ana.id()).state());
        assertEquals(
                new Ledger.Entry(2, NOON.plusSeconds(1), "PatientCancelled", State.CANCELLED),
                ledger().history(ana.id()).getLast());
        assertEquals(Optional.empty(), standing().of(ANA, 0));
    }

    @Test
    default void a_telephone_that_rings_stops_when_its_owner_asks_never_to_be_called() {
        var ana =
                moved(booked(ANA, NEXT_HOUR), new Claimed(maria(), lease()), new PeerAccepted(), new PatientDialled());

        privacy().neverCall(ANA, NOON);

        assertEquals(State.CANCELLED, callbacks().get(ana.id()).state());
    }

    @Test
    default void a_talk_goes_on_and_nobody_is_rung_after_it() {
        var ana = moved(
                booked(ANA, NEXT_HOUR),
                new Claimed(maria(), lease()),
                new PeerAccepted(),
                new PatientDialled(),
                new PatientAnswered());

        privacy().neverCall(ANA, NOON);
        assertEquals(State.CONNECTED, callbacks().get(ana.id()).state());
        var missed = moved(ana, new TalkedToNobody(Missed.NO_ANSWER));
        var again = missed.notBefore();
        assertTrue(callbacks().claim(ana.id(), maria(), again).isPresent());
        callbacks().move(ana.id(), new PeerAccepted(), again);
        var dialled = callbacks().move(ana.id(), new PatientDialled(), again);

        assertEquals(State.CANCELLED, dialled.state());
        assertEquals("PatientCancelled", ledger().history(ana.id()).getLast().event());
    }

    @Test
    default void a_forgotten_telephone_leaves_callbacks_that_nobody_can_tell_are_its_own() {
        var first = moved(booked(ANA, NEXT_HOUR), new PatientCancelled());
        var second = booked(ANA, NEXT_HOUR);
        var tomas = booked(TOMAS, NEXT_HOUR);
        for (var callback : List.of(first, second, tomas)) {
            callbacks().wishes().name(callback.id(), new Clip(new byte[] {1, 2}));
            callbacks().wishes().discretion(callback.id(), Discretion.SAY_NOTHING);
            callbacks().wishes().trustWord(callback.id(), new Clip(new byte[] {3}));
            callbacks().wishes().medicineNote(callback.id(), new Clip(new byte[] {4}));
        }
        standing().agree(StandingCall.weekly(BookUnderTest.asked(ANA), LATER, maria()), NOON);

        assertEquals(Forgetting.FORGOTTEN, privacy().forget(ANA, NOON));

        for (var callback : List.of(first, second)) {
            var now = ledger().find(callback.id()).orElseThrow();
            assertEquals(State.CANCELLED, now.state());
            assertEquals(Phone.FORGOTTEN, now.patient());
            assertEquals(Optional.empty(), callbacks().wishes().name(callback.id()));
            assertEquals(Optional.empty(), callbacks().wishes().discretion(callback.id()));
            assertEquals(Optional.empty(), callbacks().wishes().trustWord(callback.id()));
            assertEquals(Optional.empty(), callbacks().wishes().medicineNote(callback.id()));
            assertEquals(Optional.empty(), ledger().consent(callback.id()));
        }
        assertEquals(List.of(), callbacks().expected(ANA));
        assertEquals(Optional.empty(), standing().of(ANA, 0));
        assertEquals(tomas, callbacks().get(tomas.id()));
        assertTrue(callbacks().wishes().name(tomas.id()).isPresent());
        assertTrue(callbacks().wishes().discretion(tomas.id()).isPresent());
        assertTrue(callbacks().wishes().trustWord(tomas.id()).isPresent());
        assertTrue(callbacks().wishes().medicineNote(tomas.id()).isPresent());
        assertTrue(ledger().consent(tomas.id()).isPresent());
        var again = booked(ANA, NEXT_HOUR);
        callbacks().wishes().asBefore(again);
        assertEquals(Optional.empty(), callbacks().wishes().trustWord(again.id()));
        assertEquals(Optional.empty(), callbacks().wishes().discretion(again.id()));
    }

    @Test
    default void who_was_forgotten_can_book_again_and_is_somebody_new() {
        var before = booked(ANA, NEXT_HOUR);
        privacy().forget(ANA, NOON);

        assertNotEquals(before.id(), booked(ANA, NEXT_HOUR).id());
        assertEquals(Forgetting.FORGOTTEN, privacy().forget(ANA, NOON));
        assertEquals(Forgetting.FORGOTTEN, privacy().forget(RUTH, NOON), "whom we never knew");
    }

    @Test
    default void forgetting_does_not_take_back_that_we_never_call() {
        privacy().neverCall(ANA, NOON);
        privacy().forget(ANA, NOON);

        assertTrue(privacy().isNeverCalled(ANA));
    }

    @Test
    default void nothing_is_forgotten_while_they_talk() {
        var ana = moved(
                booked(ANA, NEXT_HOUR),
                new Claimed(maria(), lease()),
                new PeerAccepted(),
                new PatientDialled(),
                new PatientAnswered());

        assertEquals(Forgetting.IN_A_CALL, privacy().forget(ANA, NOON));
        assertEquals(ana, callbacks().get(ana.id()));
    }

    @Test
    default void a_message_of_somebody_forgotten_leaves_nothing() {
        callbacks().leave("1-1", BookUnderTest.asked(ANA), Optional.of(new Clip(new byte[] {7})), NOON);

        assertEquals(Forgetting.FORGOTTEN, privacy().forget(ANA, NOON));

        var left = ledger().newest(1).getFirst();
        assertEquals(State.CANCELLED, left.state());
        assertEquals(Optional.empty(), callbacks().wishes().name(left.id()));
        assertInstanceOf(Left.New.class, callbacks().leave("1-1", BookUnderTest.asked(ANA), Optional.empty(), NOON));
    }
}
