package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static warmline.dialogue.Stage.ANA;
import static warmline.dialogue.Stage.WITHHELD;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.patient.Remembered;
import warmline.prompt.Book;
import warmline.prompt.Language;

/** Where Spanish can be heard. What is said in the other language stands in brackets. */
class ChooseLanguageTest {
    private static final String TO_SPANISH = """
            line: line-name not-recorded for-a-person press 0 [es to-speak-spanish] [es press] [es n4] [es n3]
            line: to-talk press 1 to-help-now press 2 to-other-things press 4
            caller: 4
            line: to-privacy press 2 [es to-speak-spanish] press 3 to-slower-and-louder press 4
            caller: 3
            (ES)
            line: we-speak-it
            """;

    private final Stage stage = new Stage();

    ChooseLanguageTest() {
        stage.spoken = language -> Optional.of(book(language));
        stage.library = language -> List.of(Stage.shelf(language.folder() + " calm", language.folder() + " box"));
    }

    private static Book book(Language language) {
        return text -> Screenplay.recording(
                language.folder() + " " + text.file().replace("pieces/", ""), Duration.ofSeconds(1));
    }

    @Test
    void spanish_is_two_keys_away_and_kept_for_the_callback_and_for_the_next_call_of_who_agrees() {
        stage.patient(ANA, TO_SPANISH + """
                line: may-we-remember to-remember press 1 to-remember-nothing press 2
                caller: 1
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: call-you-here 2026-01-05T09:41:13/10:41:13 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: booked we-call-you 2026-01-05T09:41:13/10:41:13 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(Language.ES, stage.callbacks.get(1).request().language());
        assertEquals(
                Optional.of(new Remembered(false, false, Optional.empty(), Language.ES)),
                stage.remembered.of(ANA.orElseThrow()));
        stage.patient(ANA, """
                (ES)
                line: line-name not-recorded for-a-person press 0 [en to-speak-english] [en press] [en n4] [en n3]
                line: to-talk press 1 to-help-now press 2 to-your-call press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void who_does_not_want_to_be_remembered_hears_spanish_in_this_call_only_recordings_too() {
        stage.patient(ANA, TO_SPANISH + """
                line: may-we-remember to-remember press 1 to-remember-nothing press 2
                caller: 2
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 2
                line: what-may-help
                line: [es calm] [to-es box] press 1
                caller: hangs up
                (gone)
                """);
        assertEquals(Optional.empty(), stage.remembered.of(ANA.orElseThrow()));
    }

    @Test
    void a_hidden_number_is_not_asked_and_english_is_two_keys_back() {
        stage.patient(WITHHELD, TO_SPANISH + """
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 4
                line: to-privacy press 2 [en to-speak-english] press 3 to-slower-and-louder press 4
                caller: 3
                (EN)
                line: we-speak-it
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void where_spanish_cannot_be_heard_it_is_not_offered_not_even_to_who_had_it_before() {
        stage.spoken = language -> language == Language.EN ? Optional.of(book(language)) : Optional.empty();
        stage.remembered.keep(
                ANA.orElseThrow(), new Remembered(false, false, Optional.empty(), Language.ES), stage.time.instant());
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 4
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: 3
                line: wrong-key
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: hangs up
                (gone)
                """);
    }
}
