package warmline.callback;

import static org.junit.jupiter.api.Assertions.*;
import static warmline.callback.BookUnderTest.asked;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Callbacks.Claim;
import warmline.callback.Callbacks.Left;
import warmline.callback.Consent.Way;
import warmline.callback.Event.*;
import warmline.patient.Privacy;
import warmline.patient.Privacy.Forgetting;

/** A telephone that several people share: each has one call, and nobody is rung there twice at once. */
public interface SharedContract extends BookUnderTest {
    Clip EVA = new Clip(new byte[] {1, 2});

    Privacy privacy();

    StandingCalls standing();

    private Callback beside(Phone patient, Window window) {
        var booked = callbacks().bookBeside(asked(patient), window, MANY, Optional.of(EVA), NOON);
        return assertInstanceOf(Booked.New.class, booked).callback();
    }

    @Test
    default void somebody_else_is_booked_beside_and_keeps_their_name_and_consent() {
        var ana = booked(ANA, NEXT_HOUR);
        var eva = beside(ANA, LATER);

        assertEquals(asked(ANA).by(1), eva.request());
        assertEquals(List.of(ana, eva), callbacks().expected(ANA));
        assertEquals(Optional.of(EVA), callbacks().wishes().name(eva.id()));
        assertEquals(Optional.empty(), callbacks().wishes().name(ana.id()));
        assertEquals(Way.PATIENTS_LINE, ledger().consent(eva.id()).orElseThrow().way());
        assertEquals(eva, callbacks().get(eva.id()));
    }

    @Test
    default void each_moves_their_own_call() {
        var ana = booked(ANA, NEXT_HOUR);
        var eva = beside(ANA, NEXT_HOUR);

        var moved = callbacks().book(asked(ANA).by(1), LATER, MANY, NOON);

        assertEquals(
                eva.id(), assertInstanceOf(Booked.Moved.class, moved).callback().id());
        assertEquals(LATER, callbacks().get(eva.id()).window());
        assertEquals(ana, callbacks().get(ana.id()));
    }

    @Test
    default void there_is_room_for_four_and_for_one_again_when_one_is_over() {
        for (int person = 0; person < Request.MOST_PEOPLE; person++)
            assertEquals(person, beside(ANA, NEXT_HOUR).request().person());
        assertEquals(new Booked.Full(), callbacks().bookBeside(asked(ANA), LATER, MANY, Optional.empty(), NOON));

        moved(callbacks().expected(ANA).get(2), new PatientCancelled());
        assertEquals(2, beside(ANA, LATER).request().person());
    }

    @Test
    default void beside_others_it_takes_a_place_like_any_other() {
        callbacks().book(asked(ANA), NEXT_HOUR, 2, NOON);
        callbacks().bookBeside(asked(ANA), NEXT_HOUR, 2, Optional.empty(), NOON);

        assertEquals(2, callbacks().booked(NEXT_HOUR));
        assertEquals(new Booked.Full(), callbacks().bookBeside(asked(ANA), NEXT_HOUR, 2, Optional.empty(), NOON));
        privacy().neverCall(RUTH, NOON);
        assertEquals(new Booked.Unwanted(), callbacks().bookBeside(asked(RUTH), LATER, MANY, Optional.empty(), NOON));
    }

    @Test
    default void who_is_called_every_week_is_not_mistaken_for_somebody_else() {
        standing().agree(StandingCall.weekly(asked(ANA), LATER, maria()), NOON);
        var eva = beside(ANA, NEXT_HOUR);

        assertEquals(1, eva.request().person());
        standing().agree(StandingCall.weekly(eva.request(), LATER, sam()), NOON);
        assertEquals(sam(), standing().of(ANA, 1).orElseThrow().peer());
        assertEquals(1, standing().unbooked(MANY).size(), "Ana's; Eva expects a call");
        standing().booked(ANA, 1, LATER.to());
        standing().end(ANA, 0);
        assertEquals(Optional.empty(), standing().of(ANA, 0));
        assertEquals(
                asked(ANA).by(1).person(),
                standing().of(ANA, 1).orElseThrow().request().person());
        standing().end(ANA);
        assertEquals(Optional.empty(), standing().of(ANA, 1));
    }

    @Test
    default void while_one_is_called_nobody_else_is_called_at_that_telephone() {
        var ana = booked(ANA, NEXT_HOUR);
        var eva = beside(ANA, NEXT_HOUR);
        var tomas = booked(TOMAS, NEXT_HOUR);
        assertEquals(List.of(ana, eva, tomas), callbacks().due(NOON, MANY));

        callbacks().claim(ana.id(), maria(), NOON);

        assertEquals(List.of(tomas), callbacks().due(NOON, MANY));
        assertEquals(List.of(tomas), callbacks().look(NOON, MANY, MANY).due());
        assertEquals(Optional.empty(), callbacks().claim(eva.id(), sam(), NOON));
        moved(ana, new PeerAccepted(), new PatientDialled(), new PatientAnswered());
        assertEquals(Optional.empty(), callbacks().claim(eva.id(), sam(), NOON));
        moved(ana, new TalkedToNobody(Missed.SOMEBODY_ELSE));
        assertTrue(callbacks().claim(eva.id(), sam(), NOON).isPresent());
    }

    @Test
    default void of_two_who_are_claimed_at_once_one_is_called() {
        var ana = booked(ANA, NEXT_HOUR);
        var eva = beside(ANA, NEXT_HOUR);
        var tomas = booked(TOMAS, NEXT_HOUR);
        var claims = List.of(
                new Claim(ana.id(), maria()), new Claim(eva.id(), sam()), new Claim(tomas.id(), peers().get(2)));

        assertEquals(
                List.of(ana.id(), tomas.id()),
                callbacks().claim(claims, NOON).stream().map(Callback::id).toList());
        assertEquals(eva, callbacks().get(eva.id()));
    }

    @Test
    default void a_name_left_at_the_fallback_is_given_to_none_of_several() {
        var ana = booked(ANA, NEXT_HOUR);
        beside(ANA, NEXT_HOUR);
        var left = callbacks().leave("1-1", asked(ANA), Optional.of(new Clip(new byte[] {7})), NOON);

        assertEquals(
                ana.id(), assertInstanceOf(Left.Joined.class, left).callback().id());
        assertEquals(Optional.empty(), callbacks().wishes().name(ana.id()));
    }

    @Test
    default void the_next_call_of_who_shares_a_telephone_has_their_name_and_their_words_only() {
        var ana = booked(ANA, NEXT_HOUR);
        callbacks().wishes().discretion(ana.id(), Discretion.SAY_NOTHING);
        var eva = beside(ANA, NEXT_HOUR);
        moved(eva, new PatientCancelled());
        var next = moved(beside(ANA, NEXT_HOUR), new PatientCancelled());
        callbacks().wishes().asFor(eva.id(), next);
        assertEquals(Optional.of(EVA), callbacks().wishes().name(next.id()));

        var third = callbacks().book(asked(ANA).by(1), LATER, MANY, NOON);
        var weekly = assertInstanceOf(Booked.New.class, third).callback();
        callbacks().wishes().asBefore(weekly);
        assertEquals(Optional.of(EVA), callbacks().wishes().name(weekly.id()));
        assertEquals(Optional.empty(), callbacks().wishes().discretion(weekly.id()), "Ana said that");
    }

    @Test
    default void a_forgotten_telephone_is_forgotten_for_all_who_share_it() {
        var ana = booked(ANA, NEXT_HOUR);
        var eva = beside(ANA, LATER);

        assertEquals(Forgetting.FORGOTTEN, privacy().forget(ANA, NOON));

        for (var callback : List.of(ana, eva)) {
            assertEquals(State.CANCELLED, callbacks().get(callback.id()).state());
            assertEquals(Phone.FORGOTTEN, callbacks().get(callback.id()).patient());
        }
        assertEquals(List.of(), callbacks().expected(ANA));
        assertEquals(Optional.empty(), callbacks().wishes().name(eva.id()));
    }

    @Test
    default void nothing_is_forgotten_while_one_of_them_talks() {
        booked(ANA, NEXT_HOUR);
        var eva = beside(ANA, NEXT_HOUR);
        moved(eva, new Claimed(maria(), lease()), new PeerAccepted(), new PatientDialled(), new PatientAnswered());

        assertEquals(Forgetting.IN_A_CALL, privacy().forget(ANA, NOON));
        assertEquals(2, callbacks().expected(ANA).size());
    }
}
