package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.dialogue.Stage.*;

import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.callback.Request;
import warmline.callback.State;
import warmline.callback.Window;

/** Key 4, privacy: what we keep, never calling a telephone, forgetting it. */
class YourPrivacyTest {
    private static final Phone HERS = ANA.orElseThrow();
    private static final String PRIVACY = """
            line: line-name not-recorded for-a-person press 0
            line: to-talk press 1 to-help-now press 2 to-other-things press 4
            caller: 4
            line: to-privacy press 2 to-slower-and-louder press 4
            caller: 2
            line: to-hear-what-we-keep press 1 to-be-never-called press 2 to-be-forgotten press 3
            """;
    private static final String WITH_A_CALL =
            PRIVACY.replace("to-other-things", "to-your-call press 3 to-other-things");

    final Stage stage = new Stage();

    private void booked() {
        var tomorrow = stage.time.instant().plus(Duration.ofHours(26));
        stage.callbacks.book(
                Request.soonest(HERS, ZoneOffset.UTC),
                new Window(tomorrow, tomorrow.plusSeconds(3600)),
                3,
                stage.time.instant());
    }

    @Test
    void what_we_keep_is_said_in_plain_words() {
        stage.patient(ANA, PRIVACY + """
                caller: 1
                line: for-a-call-we-keep we-remember-if-you-agree we-give-it-to-nobody
                line: to-hear-what-we-keep press 1 to-be-never-called press 2 to-be-forgotten press 3
                caller: *
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: *
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void silence_leads_back_and_changes_nothing() {
        booked();
        stage.patient(ANA, WITH_A_CALL + """
                caller: 2
                line: never-call-means to-be-never-called press 1 to-leave-it-so press 2
                caller: silence
                line: to-be-never-called press 1 to-leave-it-so press 2
                caller: silence
                line: kept
                line: to-hear-what-we-keep press 1 to-be-never-called press 2 to-be-forgotten press 3
                caller: 3
                line: forget-means to-be-forgotten press 1 to-leave-it-so press 2
                caller: silence
                line: to-be-forgotten press 1 to-leave-it-so press 2
                caller: silence
                line: kept
                line: to-hear-what-we-keep press 1 to-be-never-called press 2 to-be-forgotten press 3
                caller: silence
                line: to-hear-what-we-keep press 1 to-be-never-called press 2 to-be-forgotten press 3
                caller: silence
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: silence
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: silence
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertFalse(stage.privacy.isNeverCalled(HERS));
        assertEquals(State.WAITING, stage.callbacks.get(1).state());
    }

    @Test
    void who_is_never_to_be_called_has_no_call_any_more_and_is_refused_another_kindly() {
        booked();
        stage.patient(ANA, WITH_A_CALL + """
                caller: 2
                line: never-call-means to-be-never-called press 1 to-leave-it-so press 2
                caller: 1
                line: we-never-call-you
                line: to-hear-what-we-keep press 1 to-allow-calls press 2 to-be-forgotten press 3
                caller: *
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: *
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: we-never-call-it
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star
                caller: *
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(State.CANCELLED, stage.callbacks.get(1).state());
        assertTrue(stage.privacy.isNeverCalled(HERS));
    }

    @Test
    void nobody_else_books_a_call_to_a_telephone_that_is_never_to_be_called() {
        stage.privacy.neverCall(new Phone("6175550199"), stage.time.instant());
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: call-you-here 2026-01-05T09:40:21/10:40:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 3
                line: ask-number
                caller: 6175550199#
                line: you-gave 6175550199 if-right press 1 give-again press 2
                caller: 1
                line: call-you-there 2026-01-05T09:40:21/10:40:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: we-never-call-it
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertTrue(stage.callbacks.waiting(1).isEmpty());
    }

    @Test
    void that_can_be_taken_back() {
        stage.privacy.neverCall(HERS, stage.time.instant());
        stage.patient(ANA, PRIVACY.replace("to-be-never-called", "to-allow-calls") + """
                caller: 2
                line: allow-calls-means to-allow-calls press 1 to-leave-it-so press 2
                caller: 2
                line: kept
                line: to-hear-what-we-keep press 1 to-allow-calls press 2 to-be-forgotten press 3
                caller: 2
                line: allow-calls-means to-allow-calls press 1 to-leave-it-so press 2
                caller: 1
                line: we-may-call-you
                line: to-hear-what-we-keep press 1 to-be-never-called press 2 to-be-forgotten press 3
                caller: hangs up
                (gone)
                """);
        assertFalse(stage.privacy.isNeverCalled(HERS));
    }

    @Test
    void a_forgotten_telephone_has_no_call_and_no_name_any_more() {
        booked();
        stage.patient(ANA, WITH_A_CALL + """
                caller: 3
                line: forget-means to-be-forgotten press 1 to-leave-it-so press 2
                caller: 1
                line: we-have-forgotten-you
                line: to-hear-what-we-keep press 1 to-be-never-called press 2 to-be-forgotten press 3
                caller: *
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: *
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(State.CANCELLED, stage.callbacks.get(1).state());
        assertEquals(Phone.FORGOTTEN, stage.callbacks.get(1).patient());
    }

    @Test
    void who_hides_their_number_hears_what_we_keep() {
        stage.patient(WITHHELD, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 4
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: 2
                line: to-hear-what-we-keep press 1
                caller: 1
                line: for-a-call-we-keep we-remember-if-you-agree we-give-it-to-nobody
                line: to-hear-what-we-keep press 1
                caller: 2
                line: wrong-key
                line: to-hear-what-we-keep press 1
                caller: hangs up
                (gone)
                """);
    }
}
