package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.dialogue.Stage.*;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.callback.Callback;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Event;
import warmline.callback.Request;
import warmline.callback.Staffing;
import warmline.callback.StandingCall;
import warmline.callback.State;
import warmline.callback.Window;

/** A telephone that several people share: Ana expects a call tomorrow, and somebody rings from the same telephone. */
class SharedTelephoneTest {
    private static final String AGAIN = """
            line: line-name not-recorded for-a-person press 0
            line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
            caller: 1
            line: there-is-a-call to-move-that-call press 1 for-somebody-else press 2
            """;

    private static final Window TOMORROW =
            new Window(START.plus(Duration.ofHours(26)), START.plus(Duration.ofHours(27)));

    private final Stage stage = new Stage();
    private final Callback anas = booked(Optional.empty());

    SharedTelephoneTest() {
        stage.staffing = Staffing.always(9);
    }

    private Callback booked(Optional<Clip> name) {
        var request = Request.soonest(ANA.orElseThrow(), ZoneOffset.UTC);
        var booked = stage.callbacks.bookBeside(request, TOMORROW, 9, name, stage.time.instant());
        return ((Booked.New) booked).callback();
    }

    private List<Callback> expected() {
        return stage.callbacks.expected(ANA.orElseThrow());
    }

    private Callback evas() {
        return expected().get(1);
    }

    @Test
    void somebody_else_says_their_name_and_has_a_call_of_their_own() {
        stage.patient(ANA, AGAIN + """
                caller: 2
                line: say-their-name
                caller: speaks
                line: thank-you
                line: call-you-here 2026-01-05T09:40:43/10:40:43 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: booked we-call-you 2026-01-05T09:40:43/10:40:43 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(1, evas().request().person());
        assertTrue(stage.callbacks.wishes().name(evas().id()).isPresent());
        assertEquals(anas, expected().getFirst());
    }

    @Test
    void who_says_no_name_is_asked_once_more_and_booked_all_the_same() {
        stage.patient(ANA, AGAIN + """
                caller: 2
                line: say-their-name
                caller: says nothing
                line: say-it-once-more
                caller: says nothing
                line: the-peer-asks-who
                line: call-you-here 2026-01-05T09:40:46/10:40:46 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: silence
                line: if-that-is-good press 1 another-time press 2 another-telephone press 3 or-stay-to-accept
                caller: silence
                line: booked we-call-you 2026-01-05T09:40:46/10:40:46 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(Optional.empty(), stage.callbacks.wishes().name(evas().id()));
    }

    @Test
    void who_hangs_up_while_the_name_is_asked_for_has_booked_nothing() {
        stage.patient(ANA, AGAIN + """
                caller: 2
                line: say-their-name
                caller: hangs up
                (gone)
                """);
        assertEquals(List.of(anas), expected());
    }

    @Test
    void that_call_is_moved() {
        stage.patient(ANA, AGAIN + """
                caller: 1
                line: call-you-here 2026-01-05T09:40:39/10:40:39 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: moved we-call-you 2026-01-05T09:40:39/10:40:39 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(List.of(anas.id()), expected().stream().map(Callback::id).toList());
        assertEquals(START.plusSeconds(39), expected().getFirst().window().from());
    }

    @Test
    void another_key_and_silence_move_nobodys_call() {
        stage.patient(ANA, AGAIN + """
                caller: 3
                line: wrong-key
                line: there-is-a-call to-move-that-call press 1 for-somebody-else press 2
                caller: silence
                line: to-move-that-call press 1 for-somebody-else press 2 or-stay
                caller: silence
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: 1
                line: there-is-a-call to-move-that-call press 1 for-somebody-else press 2
                caller: *
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(List.of(anas), expected());
    }

    @Test
    void where_four_expect_a_call_no_fifth_is_offered() {
        for (int person = 1; person < Request.MOST_PEOPLE; person++) booked(Optional.empty());
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: 1
                line: there-is-a-call to-move-that-call press 1
                caller: 2
                line: wrong-key
                line: there-is-a-call to-move-that-call press 1
                caller: hangs up
                (gone)
                """);
        assertEquals(4, expected().size());
    }

    @Test
    void of_several_calls_one_is_chosen_by_the_name_that_was_said() {
        var eva = booked(Optional.of(new Clip(new byte[3])));
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: 3
                line: a-call-without-a-name
                line: for-this-call press 1 for-the-next-one press 2
                caller: 2
                line: the-call-for
                line: plays Clip[3 bytes]
                line: for-this-call press 1 for-the-next-one press 2
                caller: 1
                line: a-call-is-booked 2026-01-06T11:40/12:40 to-keep press 1 to-move press 2 to-cancel press 3
                caller: 3
                line: cancelled
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: 3
                line: a-call-is-booked 2026-01-06T11:40/12:40 to-keep press 1 to-move press 2 to-cancel press 3
                caller: hangs up
                (gone)
                """);
        assertEquals(State.CANCELLED, stage.callbacks.get(eva.id()).state());
        assertEquals(List.of(anas), expected());
    }

    @Test
    void of_several_calls_the_one_that_was_chosen_is_moved() {
        var eva = booked(Optional.of(new Clip(new byte[3])));
        stage.patient(ANA, AGAIN + """
                caller: 1
                line: a-call-without-a-name
                line: for-this-call press 1 for-the-next-one press 2
                caller: 2
                line: the-call-for
                line: plays Clip[3 bytes]
                line: for-this-call press 1 for-the-next-one press 2
                caller: 1
                line: call-you-here 2026-01-05T09:41:03/10:41:03 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: moved we-call-you 2026-01-05T09:41:03/10:41:03 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(
                List.of(anas.id(), eva.id()),
                expected().stream().map(Callback::id).toList());
        assertEquals(anas, expected().getFirst());
        assertEquals(START.plusSeconds(63), evas().window().from());
    }

    @Test
    void who_chooses_none_of_several_is_back_where_they_were() {
        booked(Optional.empty());
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: 3
                line: a-call-without-a-name
                line: for-this-call press 1 for-the-next-one press 2
                caller: silence
                line: for-this-call press 1 for-the-next-one press 2
                caller: silence
                line: a-call-without-a-name
                line: for-this-call press 1 for-the-next-one press 2
                caller: *
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(2, expected().size());
    }

    @Test
    void a_weekly_call_is_ended_for_its_own_person_only() {
        var eva = booked(Optional.of(new Clip(new byte[3])));
        for (var each : List.of(anas, eva))
            stage.standing.agree(StandingCall.weekly(each.request(), TOMORROW, stage.maria.id()), stage.time.instant());
        stage.callbacks.move(anas.id(), new Event.PatientCancelled(), stage.time.instant());
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: 3
                line: a-call-is-booked 2026-01-06T11:40/12:40 to-keep press 1 to-move press 2 to-cancel press 3
                caller: 3
                line: cancelled
                line: we-ring-every-week to-keep-weekly press 1 to-end-weekly press 2
                caller: 2
                line: weekly-ended
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertTrue(stage.standing.of(ANA.orElseThrow(), 0).isPresent());
        assertEquals(Optional.empty(), stage.standing.of(ANA.orElseThrow(), 1));
    }
}
