package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.dialogue.Stage.*;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Callbacks.Claim;
import warmline.callback.Lease;
import warmline.callback.Request;
import warmline.callback.State;
import warmline.callback.Window;

/** While a peer is free: waiting on the line, or being called. */
class WaitNowTest {
    private static final String TO_THE_CHOICE = """
            line: line-name not-recorded for-a-person press 0
            line: to-talk press 1 to-help-now press 2 to-other-things press 4
            caller: 1
            line: a-peer-is-free to-wait-now press 1 to-be-called press 2
            """;
    private static final String TO_THE_ROOM = TO_THE_CHOICE + """
            caller: 1
            line: we-look-for-a-peer if-you-hang-up to-stop-waiting press star
            """;
    private static final String THREE_BREATHS = """
            caller: silence
            line: breathe-slowly
            caller: silence
            line: breathe-slowly
            caller: silence
            line: we-look-for-a-peer if-you-hang-up to-stop-waiting press star
            """;

    final Stage stage = new Stage();

    @BeforeEach
    void maria_is_on_duty() {
        stage.roster.goOnDuty(stage.maria.id(), MARIAS.orElseThrow(), stage.time.instant());
    }

    private Callback anas() {
        return stage.callbacks.expected(ANA.orElseThrow()).getFirst();
    }

    @Test
    void whoever_hangs_up_while_they_wait_is_called() {
        stage.patient(ANA, TO_THE_ROOM + """
                caller: silence
                line: breathe-slowly
                caller: hangs up
                (gone)
                """);
        assertEquals(State.WAITING, anas().state());
        assertFalse(stage.waitingRoom.holds(anas().id()));
        assertTrue(anas().due(stage.time.instant()), "and at once, like any other");
    }

    @Test
    void who_finds_nobody_free_within_ninety_seconds_hears_when_the_call_comes() {
        stage.patient(ANA, TO_THE_ROOM + THREE_BREATHS + THREE_BREATHS + """
                caller: silence
                line: nobody-free-yet we-call-you 2026-01-05T09:40:21/10:40:21 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(State.WAITING, anas().state());
    }

    @Test
    void while_a_peer_is_being_rung_for_them_they_wait_a_minute_longer() {
        stage.inHand.take(1);
        stage.patient(ANA, TO_THE_ROOM + THREE_BREATHS + THREE_BREATHS + THREE_BREATHS + """
                caller: silence
                line: breathe-slowly
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void the_star_ends_the_wait_and_keeps_the_call() {
        stage.patient(ANA, TO_THE_ROOM + """
                caller: *
                line: booked we-call-you 2026-01-05T09:40:21/10:40:21 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void a_person_is_one_key_away_and_afterwards_they_wait_on() {
        stage.patient(ANA, TO_THE_ROOM + """
                caller: 0
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star
                caller: *
                caller: #
                line: we-look-for-a-peer if-you-hang-up to-stop-waiting press star
                caller: 7
                line: wrong-key
                caller: hangs up
                (gone)
                """);
        assertEquals(State.WAITING, anas().state());
    }

    @Test
    void two_asks_to_be_called_and_is_offered_times() {
        stage.patient(ANA, TO_THE_CHOICE + """
                caller: 2
                line: call-you-here 2026-01-05T09:40:34/10:40:34 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void silence_is_called_as_well() {
        stage.patient(ANA, TO_THE_CHOICE + """
                caller: silence
                line: to-wait-now press 1 to-be-called press 2 or-stay
                caller: silence
                line: call-you-here 2026-01-05T09:41:03/10:41:03 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void the_star_goes_back_from_the_choice() {
        stage.patient(ANA, TO_THE_CHOICE + """
                caller: *
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void with_a_number_withheld_the_telephone_to_call_is_asked_for_first() {
        stage.patient(WITHHELD, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: number-hidden
                line: ask-number
                caller: 6175550102#
                line: you-gave 6175550102 if-right press 1 give-again press 2
                caller: 1
                line: a-peer-is-free to-wait-now press 1 to-be-called press 2
                caller: 1
                line: we-look-for-a-peer if-you-hang-up to-stop-waiting press star
                caller: hangs up
                (gone)
                """);
        assertFalse(stage.callbacks.expected(new Phone("6175550102")).isEmpty());
    }

    @Test
    void a_peer_who_rests_is_not_free() {
        stage.roster.rest(stage.maria.id(), stage.time.instant().plus(Duration.ofMinutes(2)));
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: call-you-here 2026-01-05T09:40:21/10:40:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void a_peer_whose_turn_is_somebody_elses_is_not_free() {
        booked("6175550177");
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: call-you-here 2026-01-05T09:40:21/10:40:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void who_has_a_call_that_is_due_waits_for_it_and_keeps_its_place() {
        booked("6175550101");
        var before = anas();
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: 1
                line: there-is-a-call to-move-that-call press 1 for-somebody-else press 2
                caller: 1
                line: a-peer-is-free to-wait-now press 1 to-be-called press 2
                caller: 1
                line: we-look-for-a-peer if-you-hang-up to-stop-waiting press star
                caller: hangs up
                (gone)
                """);
        assertEquals(before, anas());
    }

    @Test
    void who_is_being_called_already_is_told_to_hang_up() {
        booked("6175550101");
        stage.roster.rest(stage.maria.id(), stage.time.instant());
        var sam = stage.roster.add("12", "Sam", "135791", new Phone("5550112"), stage.time.instant());
        stage.callbacks.claim(List.of(new Claim(1, sam.id())), stage.time.instant());
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: 1
                line: there-is-a-call to-move-that-call press 1 for-somebody-else press 2
                caller: 1
                line: a-peer-is-free to-wait-now press 1 to-be-called press 2
                caller: 1
                line: being-called
                (the line hangs up)
                """);
    }

    private void booked(String patient) {
        var now = stage.time.instant();
        stage.callbacks.book(
                Request.soonest(new Phone(patient), ZoneOffset.UTC),
                new Window(now, now.plus(Duration.ofHours(1))),
                3,
                now);
    }

    @Test
    void another_service_does_not_offer_who_waits_here() {
        var elsewhere = stage.callbacks.under(() -> new Lease(2, 1), _ -> true);
        stage.patient(ANA, TO_THE_ROOM + """
                caller: hangs up
                (gone)
                """);
        assertEquals(1, elsewhere.due(stage.time.instant(), 9).size(), "they have gone");
        stage.callbacks.waits(ANA.orElseThrow(), stage.time.instant().plusSeconds(1));
        assertEquals(0, elsewhere.due(stage.time.instant(), 9).size());
        assertEquals(1, stage.callbacks.due(stage.time.instant(), 9).size());
        stage.time.pass(Duration.ofSeconds(1));
        assertEquals(1, elsewhere.due(stage.time.instant(), 9).size(), "for ever they do not wait");
    }
}
