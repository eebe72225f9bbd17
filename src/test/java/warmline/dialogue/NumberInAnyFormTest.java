package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.dialogue.Stage.*;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import warmline.call.Phone;
import warmline.callback.Request;
import warmline.callback.State;
import warmline.callback.Window;
import warmline.patient.Remembered;

/** Some networks write the country's code before a caller's number, others do not: it is the same telephone. */
class NumberInAnyFormTest {
    private static final Phone HERS = ANA.orElseThrow();
    private static final String GREETING = """
            line: line-name not-recorded for-a-person press 0
            """;
    private static final String WITH_A_CALL = GREETING + """
            line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
            """;
    private static final String WITHOUT_A_CALL = GREETING + """
            line: to-talk press 1 to-help-now press 2 to-other-things press 4
            """;
    private static final String PRIVACY = WITH_A_CALL + """
            caller: 4
            line: to-privacy press 2 to-slower-and-louder press 4
            caller: 2
            line: to-hear-what-we-keep press 1 to-be-never-called press 2 to-be-forgotten press 3
            """;

    final Stage stage = new Stage();

    private void booked() {
        var tomorrow = stage.time.instant().plus(Duration.ofHours(26));
        stage.callbacks.book(
                Request.soonest(HERS, ZoneOffset.UTC),
                new Window(tomorrow, tomorrow.plusSeconds(3600)),
                3,
                stage.time.instant());
    }

    private void rings(String form, String script) {
        stage.patient(Optional.of(new Phone(form)), script);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6175550101", "16175550101", "+16175550101"})
    void whoever_has_a_call_hears_of_it_and_cancels_it(String form) {
        booked();
        rings(form, WITH_A_CALL + """
                caller: 3
                line: a-call-is-booked 2026-01-06T11:40/12:40 to-keep press 1 to-move press 2 to-cancel press 3
                caller: 3
                line: cancelled
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(State.CANCELLED, stage.callbacks.get(1).state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6175550101", "16175550101", "+16175550101"})
    void a_call_that_is_booked_from_here_is_found_by_the_number_as_it_is_dialled(String form) {
        rings(form, WITHOUT_A_CALL + """
                caller: 1
                line: call-you-here 2026-01-05T09:40:21/10:40:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: booked we-call-you 2026-01-05T09:40:21/10:40:21 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
        assertFalse(stage.callbacks.expected(HERS).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6175550101", "16175550101", "+16175550101"})
    void nobody_rings_this_telephone_while_it_is_in_its_owners_hand(String form) {
        stage.spoken = _ -> {
            assertTrue(stage.onTheLine.holds(HERS));
            return Optional.empty();
        };
        rings(form, WITHOUT_A_CALL + "caller: hangs up\n(gone)\n");
        assertFalse(stage.onTheLine.holds(HERS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6175550101", "16175550101", "+16175550101"})
    void who_asks_never_to_be_called_is_never_called(String form) {
        booked();
        rings(form, PRIVACY + """
                caller: 2
                line: never-call-means to-be-never-called press 1 to-leave-it-so press 2
                caller: 1
                line: we-never-call-you
                line: to-hear-what-we-keep press 1 to-allow-calls press 2 to-be-forgotten press 3
                caller: hangs up
                (gone)
                """);
        assertTrue(stage.privacy.isNeverCalled(HERS));
        assertEquals(State.CANCELLED, stage.callbacks.get(1).state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6175550101", "16175550101", "+16175550101"})
    void who_is_never_called_is_told_so(String form) {
        stage.privacy.neverCall(HERS, stage.time.instant());
        rings(form, WITHOUT_A_CALL + """
                caller: 1
                line: we-never-call-it
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star
                caller: hangs up
                (gone)
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6175550101", "16175550101", "+16175550101"})
    void who_wants_to_be_forgotten_is_forgotten(String form) {
        booked();
        rings(form, PRIVACY + """
                caller: 3
                line: forget-means to-be-forgotten press 1 to-leave-it-so press 2
                caller: 1
                line: we-have-forgotten-you
                line: to-hear-what-we-keep press 1 to-be-never-called press 2 to-be-forgotten press 3
                caller: hangs up
                (gone)
                """);
        assertEquals(Phone.FORGOTTEN, stage.callbacks.get(1).patient());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6175550101", "16175550101", "+16175550101"})
    void the_pace_that_was_remembered_is_theirs(String form) {
        stage.remembered.keep(HERS, new Remembered(true, true, Optional.empty()), stage.time.instant());
        rings(form, "(louder)\n" + WITHOUT_A_CALL + """
                caller: 4
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: 4
                line: to-hear-as-quickly-as-usual press 1 to-hear-as-loud-as-usual press 2 to-go-back press star
                caller: hangs up
                (gone)
                """);
    }
}
