package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.dialogue.Stage.*;

import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.callback.Request;
import warmline.callback.Staffing;
import warmline.callback.StandingCall;
import warmline.callback.State;

class PatientLineTest {
    final Stage stage = new Stage();

    @Test
    void two_keys_book_the_soonest_call() {
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: call-you-here 2026-01-05T09:40:21/10:40:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: booked we-call-you 2026-01-05T09:40:21/10:40:21 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(
                State.WAITING,
                stage.callbacks.expected(ANA.orElseThrow()).getFirst().state());
    }

    @Test
    void no_key_at_all_books_a_call_to_the_telephone_that_is_calling() {
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: silence
                line: to-talk press 1 to-help-now press 2 to-other-things press 4 or-stay-to-book
                caller: silence
                line: call-you-here 2026-01-05T09:40:55/10:40:55 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: silence
                line: if-that-is-good press 1 another-time press 2 another-telephone press 3 or-stay-to-accept
                caller: silence
                line: booked we-call-you 2026-01-05T09:40:55/10:40:55 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: silence
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: silence
                line: goodbye
                (the line hangs up)
                """);
        assertFalse(stage.callbacks.expected(ANA.orElseThrow()).isEmpty());
    }

    @Test
    void the_second_time_offered_is_a_whole_hour() {
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: call-you-here 2026-01-05T09:40:21/10:40:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 2
                line: call-you-here 2026-01-05T11:00/12:00 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 2
                line: call-you-here 2026-01-05T12:00/13:00 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: booked we-call-you 2026-01-05T12:00/13:00 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void another_telephone_is_read_back_and_can_be_given_again() {
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: call-you-here 2026-01-05T09:40:21/10:40:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 3
                line: ask-number
                caller: 6175550188#
                line: you-gave 6175550188 if-right press 1 give-again press 2
                caller: 2
                line: ask-number
                caller: 6175550199#
                line: you-gave 6175550199 if-right press 1 give-again press 2
                caller: 1
                line: call-you-there 2026-01-05T09:40:21/10:40:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: booked we-call-you 2026-01-05T09:40:21/10:40:21 on-telephone-ending 0199 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void a_number_that_we_may_not_ring_is_refused_kindly() {
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: call-you-here 2026-01-05T09:40:21/10:40:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 3
                line: ask-number
                caller: 9005550123#
                line: number-unusable
                line: ask-number
                caller: *
                line: call-you-here 2026-01-05T09:40:21/10:40:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void a_withheld_number_is_asked_for() {
        stage.patient(WITHHELD, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: number-hidden
                line: ask-number
                caller: 6175550102#
                line: you-gave 6175550102 if-right press 1 give-again press 2
                caller: 1
                line: call-you-there 2026-01-05T09:40:39/10:40:39 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: booked we-call-you 2026-01-05T09:40:39/10:40:39 on-telephone-ending 0102 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void whoever_hides_their_number_and_presses_nothing_reaches_a_person() {
        stage.patient(WITHHELD, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: silence
                line: to-talk press 1 to-help-now press 2 to-other-things press 4 or-stay-to-book
                caller: silence
                line: number-hidden
                line: ask-number
                caller: silence
                line: ask-number
                caller: silence
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star
                caller: silence
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star or-stay
                caller: silence
                line: connecting
                (led to 988)
                outside: talks
                line: back-on-the-line
                line: what-may-help
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void booking_again_moves_the_call_and_says_so() {
        stage.callbacks.book(
                Request.soonest(ANA.orElseThrow(), ZoneOffset.UTC),
                stage.offers().from(stage.time.instant(), ZoneOffset.UTC).get(1).window(),
                3,
                stage.time.instant());
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: 1
                line: there-is-a-call to-move-that-call press 1 for-somebody-else press 2
                caller: 1
                line: call-you-here 2026-01-05T09:40:39/10:40:39 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: moved we-call-you 2026-01-05T09:40:39/10:40:39 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(1, stage.callbacks.waiting(10).size());
    }

    @Test
    void a_first_name_can_be_left_and_something_heard_while_waiting() {
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: call-you-here 2026-01-05T09:40:21/10:40:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: booked we-call-you 2026-01-05T09:40:21/10:40:21 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: 1
                line: say-name
                caller: silence
                line: name-not-heard
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: 1
                line: say-name
                caller: speaks
                line: thank-you
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: 3
                line: what-may-help
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: 2
                line: while-it-plays to-hear-back press 1 to-pause press 2 to-hear-ahead press 3 to-leave press star
                line: plays [muscles] from 0 s
                caller: (after 5 s) *
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: *
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: silence
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: silence
                line: goodbye
                (the line hangs up)
                """);
        assertTrue(stage.callbacks.wishes().name(1).isPresent());
    }

    @Test
    void the_booked_call_is_heard_kept_and_cancelled_in_words_that_tell_a_listener_nothing() {
        stage.callbacks.book(
                Request.soonest(ANA.orElseThrow(), ZoneOffset.UTC),
                stage.offers().from(stage.time.instant(), ZoneOffset.UTC).get(1).window(),
                3,
                stage.time.instant());
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: 3
                line: a-call-is-booked 2026-01-05T11:00/12:00 to-keep press 1 to-move press 2 to-cancel press 3
                caller: 3
                line: cancelled
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(State.CANCELLED, stage.callbacks.get(1).state());
    }

    @Test
    void silence_leaves_a_booked_call_as_it_is() {
        stage.callbacks.book(
                Request.soonest(ANA.orElseThrow(), ZoneOffset.UTC),
                stage.offers().from(stage.time.instant(), ZoneOffset.UTC).get(1).window(),
                3,
                stage.time.instant());
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: silence
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4 or-stay
                caller: silence
                line: a-call-is-booked 2026-01-05T11:00/12:00 to-keep press 1 to-move press 2 to-cancel press 3
                caller: silence
                line: to-keep press 1 to-move press 2 to-cancel press 3
                caller: silence
                line: kept goodbye
                (the line hangs up)
                """);
        assertEquals(State.WAITING, stage.callbacks.get(1).state());
    }

    @Test
    void a_recording_can_be_paused_and_wound_back_and_ahead() {
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 2
                line: what-may-help
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: 1
                line: while-it-plays to-hear-back press 1 to-pause press 2 to-hear-ahead press 3 to-leave press star
                line: plays [box] from 0 s
                caller: (after 40 s) 2
                line: paused
                caller: 5
                line: plays [box] from 40 s
                caller: (after 10 s) 1
                line: plays [box] from 35 s
                caller: (after 5 s) 3
                line: plays [box] from 70 s
                caller: (after 1 s) 7
                line: plays [box] from 71 s
                caller: (after 1 s) *
                line: may-we-remember-the-place to-remember press 1 to-remember-nothing press 2
                caller: 2
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: 4
                line: [now] [to-ground] press 1 [to-sleep] press 2 [to-voices] press 3 for-more press 4
                caller: 3
                line: while-it-plays to-hear-back press 1 to-pause press 2 to-hear-ahead press 3 to-leave press star
                line: plays [voices] from 0 s
                line: to-hear-again press 1 to-hear-another press 2 to-talk press 3
                caller: 2
                line: [now] [to-ground] press 1 [to-sleep] press 2 [to-voices] press 3 for-more press 4
                caller: *
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void zero_is_a_person_even_while_a_recording_plays_and_it_goes_on_afterwards() {
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 2
                line: what-may-help
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: 2
                line: while-it-plays to-hear-back press 1 to-pause press 2 to-hear-ahead press 3 to-leave press star
                line: plays [muscles] from 0 s
                caller: (after 20 s) 0
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star
                caller: *
                line: plays [muscles] from 20 s
                caller: (after 2 s) 0
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star
                caller: 0
                line: connecting
                (led to 988)
                outside: talks
                line: back-on-the-line
                line: plays [muscles] from 22 s
                caller: (after 2 s) *
                line: may-we-remember-the-place to-remember press 1 to-remember-nothing press 2
                caller: 2
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void whoever_falls_asleep_after_a_recording_is_left_in_peace() {
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 2
                line: what-may-help
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: silence
                line: [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4 or-stay-to-hear
                caller: silence
                line: while-it-plays to-hear-back press 1 to-pause press 2 to-hear-ahead press 3 to-leave press star
                line: plays [box] from 0 s
                line: to-hear-again press 1 to-hear-another press 2 to-talk press 3
                caller: silence
                line: to-hear-again press 1 to-hear-another press 2 to-talk press 3
                caller: silence
                line: rest-well
                (the line hangs up)
                """);
        assertTrue(stage.callbacks.expected(ANA.orElseThrow()).isEmpty());
    }

    @Test
    void after_a_recording_a_peer_is_one_key_away() {
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 2
                line: what-may-help
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: 3
                line: while-it-plays to-hear-back press 1 to-pause press 2 to-hear-ahead press 3 to-leave press star
                line: plays [place] from 0 s
                line: to-hear-again press 1 to-hear-another press 2 to-talk press 3
                caller: 3
                line: call-you-here 2026-01-05T09:44:22/10:44:22 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: booked we-call-you 2026-01-05T09:44:22/10:44:22 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void the_crisis_line_is_one_key_and_then_silence_away() {
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 0
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star
                caller: silence
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star or-stay
                caller: silence
                line: connecting
                (led to 988)
                outside: talks
                line: back-on-the-line
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void a_crisis_line_that_cannot_be_reached_is_told_twice_and_a_peer_offered() {
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 0
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star
                caller: 0
                line: connecting
                (led to 988)
                outside: does not answer
                line: not-connected 988 once-more 988
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star
                caller: 1
                line: call-you-here 2026-01-05T09:41/10:41 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void a_key_pressed_while_we_connect_does_not_hide_the_number() {
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 0
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star
                caller: 05
                (led to 988)
                outside: does not answer
                line: not-connected 988 once-more 988
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void where_no_time_is_free_silence_leads_to_a_person_and_then_to_something_that_may_help() {
        stage.staffing = Staffing.always(0);
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: no-time-free
                line: you-can-leave-your-number to-leave-your-number press 1 another-telephone press 2
                caller: *
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star
                caller: silence
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star or-stay
                caller: silence
                line: connecting
                (led to 988)
                outside: talks
                line: back-on-the-line
                line: what-may-help
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: *
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void wrong_keys_are_never_scolded_and_pound_says_it_again() {
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 9
                line: wrong-key
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: #
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: *
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 8
                line: wrong-key
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: call-you-here 2026-01-05T09:41:27/10:41:27 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: *
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void whoever_cancels_one_of_every_week_may_end_them_all() {
        var then =
                stage.offers().from(stage.time.instant(), ZoneOffset.UTC).get(1).window();
        var request = Request.soonest(ANA.orElseThrow(), ZoneOffset.UTC);
        stage.callbacks.book(request, then, 3, stage.time.instant());
        stage.standing.agree(StandingCall.weekly(request, then, stage.maria.id()), stage.time.instant());
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: 3
                line: a-call-is-booked 2026-01-05T11:00/12:00 to-keep press 1 to-move press 2 to-cancel press 3
                caller: 3
                line: cancelled
                line: we-ring-every-week to-keep-weekly press 1 to-end-weekly press 2
                caller: 2
                line: weekly-ended
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(Optional.empty(), stage.standing.of(ANA.orElseThrow(), 0));
    }
}
