package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.dialogue.Stage.ANA;
import static warmline.dialogue.Stage.WITHHELD;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Presence;
import warmline.callback.Request;
import warmline.callback.Staffing;
import warmline.callback.State;
import warmline.callback.Window;

/** No time is free: the number is left for the team, and nothing is promised. */
class NoteForTheTeamTest {
    private static final String GREETED = "line: line-name not-recorded for-a-person press 0\n";
    private static final String MAIN = "line: to-talk press 1 to-help-now press 2 to-other-things press 4\n";
    private static final String ASKED = """
            line: no-time-free
            line: you-can-leave-your-number to-leave-your-number press 1 another-telephone press 2
            """;
    private static final String KEPT = """
            line: a-person-can-call-you on-telephone-ending 0101 it-will-show 6175550100
            line: say-name
            """;
    private static final String PERSON = """
            line: to-crisis-line press 0 to-talk press 1 to-go-back press star
            caller: hangs up
            (gone)
            """;

    private final Stage stage = new Stage();

    NoteForTheTeamTest() {
        stage.staffing = Staffing.always(0);
    }

    private Callback left() {
        return stage.callbacks.newest(9).getFirst();
    }

    @Test
    void one_key_leaves_the_number_and_then_the_name_and_nobody_is_asked_twice() {
        stage.patient(ANA, GREETED + MAIN + "caller: 1\n" + ASKED + "caller: 1\n" + KEPT + """
                caller: speaks
                line: thank-you
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star
                caller: 1
                line: there-is-a-call to-move-that-call press 1 for-somebody-else press 2
                caller: 1
                line: no-time-free
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: 3
                line: with-the-team
                line: no-time-free
                line: goodbye
                (the line hangs up)
                """);
        assertEquals(State.UNKNOWN, left().state());
        assertTrue(stage.callbacks.wishes().name(left().id()).isPresent());
        assertEquals(
                "LeftAtFallback",
                stage.callbacks.history(left().id()).getFirst().event());
        assertEquals(1, stage.callbacks.newest(9).size());
    }

    @Test
    void silence_leaves_it_too() {
        stage.patient(ANA, GREETED + MAIN + "caller: 1\n" + ASKED + """
                caller: silence
                line: to-leave-your-number press 1 another-telephone press 2 or-stay-to-leave-it
                caller: silence
                """ + KEPT + """
                caller: silence
                line: thank-you
                """ + PERSON);
        assertEquals(ANA.orElseThrow(), left().patient());
        assertEquals(Optional.empty(), stage.callbacks.wishes().name(left().id()));
    }

    @Test
    void who_hangs_up_instead_of_saying_a_name_has_left_the_number() {
        stage.patient(ANA, GREETED + MAIN + "caller: 1\n" + ASKED + "caller: 1\n" + KEPT + """
                caller: hangs up
                (gone)
                """);
        assertEquals(State.UNKNOWN, left().state());
    }

    @Test
    void the_star_goes_on_and_leaves_nothing() {
        stage.patient(ANA, GREETED + MAIN + "caller: 1\n" + ASKED + """
                caller: 7
                line: wrong-key
                line: you-can-leave-your-number to-leave-your-number press 1 another-telephone press 2
                caller: *
                """ + PERSON);
        assertEquals(List.of(), stage.callbacks.newest(9));
    }

    @Test
    void another_telephone_is_typed_and_read_back() {
        stage.patient(ANA, GREETED + MAIN + "caller: 1\n" + ASKED + """
                caller: 2
                line: ask-number
                caller: *
                line: you-can-leave-your-number to-leave-your-number press 1 another-telephone press 2
                caller: 2
                line: ask-number
                caller: 6175550188#
                line: you-gave 6175550188 if-right press 1 give-again press 2
                caller: 1
                line: a-person-can-call-you on-telephone-ending 0188 it-will-show 6175550100
                line: say-name
                caller: speaks
                line: thank-you
                """ + PERSON);
        assertEquals(new Phone("6175550188"), left().patient());
    }

    @Test
    void from_a_hidden_number_the_one_that_was_given_is_left() {
        stage.patient(WITHHELD, GREETED + MAIN + """
                caller: 1
                line: number-hidden
                line: ask-number
                caller: 6175550101#
                line: you-gave 6175550101 if-right press 1 give-again press 2
                caller: 1
                """ + ASKED + "caller: 1\n" + KEPT + """
                caller: silence
                line: thank-you
                """ + PERSON);
        assertEquals(ANA.orElseThrow(), left().patient());
    }

    @Test
    void who_has_a_call_booked_keeps_it_and_is_asked_for_nothing() {
        var tomorrow = stage.time.instant().plus(Duration.ofDays(1));
        stage.callbacks.book(
                Request.soonest(ANA.orElseThrow(), ZoneOffset.UTC), Window.hourFrom(tomorrow), 9, stage.time.instant());
        stage.patient(ANA, GREETED + """
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: 1
                line: there-is-a-call to-move-that-call press 1 for-somebody-else press 2
                caller: 1
                line: no-time-free
                """ + PERSON);
        assertEquals(State.WAITING, left().state());
    }

    @Test
    void a_telephone_that_is_never_to_be_called_is_not_kept() {
        stage.privacy.neverCall(new Phone("6175550188"), stage.time.instant());
        stage.patient(ANA, GREETED + MAIN + "caller: 1\n" + ASKED + """
                caller: 2
                line: ask-number
                caller: 6175550188#
                line: you-gave 6175550188 if-right press 1 give-again press 2
                caller: 1
                line: number-unusable
                """ + PERSON);
        assertEquals(List.of(), stage.callbacks.newest(9));
    }

    @Test
    void a_telephone_that_has_a_callback_keeps_the_name_of_its_owner() {
        stage.callbacks.book(
                Request.soonest(new Phone("6175550188"), ZoneOffset.UTC),
                Window.hourFrom(stage.time.instant().plus(Duration.ofDays(1))),
                9,
                stage.time.instant());
        stage.patient(ANA, GREETED + MAIN + "caller: 1\n" + ASKED + """
                caller: 2
                line: ask-number
                caller: 6175550188#
                line: you-gave 6175550188 if-right press 1 give-again press 2
                caller: 1
                line: a-person-can-call-you on-telephone-ending 0188 it-will-show 6175550100
                """ + PERSON);
        assertEquals(State.WAITING, left().state());
        assertEquals(Optional.empty(), stage.callbacks.wishes().name(left().id()));
    }

    @Test
    void when_there_should_be_new_times_is_said_where_the_plan_knows() {
        stage.staffing = from(Instant.parse("2026-01-14T14:00:00Z"));
        stage.patient(ANA, GREETED + MAIN + """
                caller: 1
                line: no-time-free new-times-open 2026-01-07T14:00/15:00
                line: you-can-leave-your-number to-leave-your-number press 1 another-telephone press 2
                caller: *
                """ + PERSON);
    }

    private static Staffing from(Instant begin) {
        return new Staffing() {
            @Override
            public List<Presence> during(Window window) {
                if (!window.to().isAfter(begin)) return List.of();
                var from = window.from().isAfter(begin) ? window.from() : begin;
                return List.of(new Presence(1, new Window(from, window.to())));
            }

            @Override
            public Set<Long> onDuty() {
                return Set.of();
            }
        };
    }
}
