package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static warmline.dialogue.Stage.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.patient.Remembered;
import warmline.patient.Remembered.Place;

/** Slower, louder, and going on where one stopped: on this call for whoever likes, on the next one for who agreed. */
class RememberedTest {
    private static final Phone HERS = ANA.orElseThrow();
    private static final String MANNERS = """
            line: line-name not-recorded for-a-person press 0
            line: to-talk press 1 to-help-now press 2 to-other-things press 4
            caller: 4
            line: to-privacy press 2 to-slower-and-louder press 4
            caller: 4
            line: to-hear-slower press 1 to-hear-louder press 2 to-go-back press star
            """;
    private static final String BOX = """
            line: line-name not-recorded for-a-person press 0
            line: to-talk press 1 to-help-now press 2 to-other-things press 4
            caller: 2
            line: what-may-help
            line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
            caller: 1
            """;
    private static final String PLAYING =
            "line: while-it-plays to-hear-back press 1 to-pause press 2 to-hear-ahead press 3 to-leave press star\n";

    final Stage stage = new Stage();

    private Optional<Remembered> known() {
        return stage.remembered.of(HERS);
    }

    private void agreed(Remembered what) {
        stage.remembered.keep(HERS, what, stage.time.instant());
    }

    private void agreedToAPlace(Duration at, LocalDate on) {
        agreed(Remembered.NOTHING_YET.at(Optional.of(new Place("box", at, on))));
    }

    @Test
    void slower_and_louder_are_heard_at_once_and_remembered_by_who_agrees() {
        stage.patient(ANA, MANNERS + """
                caller: 1
                line: we-take-more-time
                line: to-hear-as-quickly-as-usual press 1 to-hear-louder press 2 to-go-back press star
                caller: 2
                (louder)
                line: we-are-louder
                line: to-hear-as-quickly-as-usual press 1 to-hear-as-loud-as-usual press 2 to-go-back press star
                caller: *
                line: may-we-remember to-remember press 1 to-remember-nothing press 2
                caller: 1
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(Optional.of(new Remembered(true, true, Optional.empty())), known());
    }

    @Test
    void silence_agrees_to_nothing_and_whoever_is_slow_is_asked_three_times() {
        stage.patient(ANA, MANNERS + """
                caller: 1
                line: we-take-more-time
                line: to-hear-as-quickly-as-usual press 1 to-hear-louder press 2 to-go-back press star
                caller: silence
                line: to-hear-as-quickly-as-usual press 1 to-hear-louder press 2 to-go-back press star
                caller: silence
                line: to-hear-as-quickly-as-usual press 1 to-hear-louder press 2 to-go-back press star
                caller: silence
                line: may-we-remember to-remember press 1 to-remember-nothing press 2
                caller: silence
                line: to-remember press 1 to-remember-nothing press 2
                caller: silence
                line: to-remember press 1 to-remember-nothing press 2
                caller: silence
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(Optional.empty(), known());
    }

    @Test
    void who_agreed_is_greeted_as_they_like_it_and_not_asked_again() {
        agreed(new Remembered(true, true, Optional.empty()));
        stage.patient(ANA, "(louder)\n" + """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 4
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: 4
                line: to-hear-as-quickly-as-usual press 1 to-hear-as-loud-as-usual press 2 to-go-back press star
                caller: 2
                (as loud as usual)
                line: it-is-as-usual
                line: to-hear-as-quickly-as-usual press 1 to-hear-louder press 2 to-go-back press star
                caller: *
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(Optional.of(new Remembered(true, false, Optional.empty())), known());
    }

    @Test
    void who_hides_their_number_is_not_asked() {
        stage.patient(WITHHELD, MANNERS + """
                caller: 1
                line: we-take-more-time
                line: to-hear-as-quickly-as-usual press 1 to-hear-louder press 2 to-go-back press star
                caller: 1
                line: it-is-as-usual
                line: to-hear-slower press 1 to-hear-louder press 2 to-go-back press star
                caller: *
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void who_only_looks_is_asked_nothing() {
        stage.patient(ANA, MANNERS + """
                caller: *
                line: to-privacy press 2 to-slower-and-louder press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void a_recording_left_by_key_goes_on_there_for_who_agrees() {
        stage.patient(ANA, BOX + PLAYING + """
                line: plays [box] from 0 s
                caller: (after 63 s) *
                line: may-we-remember-the-place to-remember press 1 to-remember-nothing press 2
                caller: 1
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: 1
                line: to-go-on-there press 1 to-begin-anew press 2
                caller: 1
                """ + PLAYING + """
                line: plays [box] from 63 s
                caller: (after 7 s) *
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: 1
                line: to-go-on-there press 1 to-begin-anew press 2
                caller: *
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(
                Duration.ofSeconds(70),
                known().orElseThrow().place().orElseThrow().at());
    }

    @Test
    void who_hangs_up_goes_on_there_the_same_day_and_silence_goes_on_too() {
        agreed(Remembered.NOTHING_YET);
        stage.patient(ANA, BOX + PLAYING + """
                line: plays [box] from 0 s
                caller: (after 40 s) 2
                line: paused
                caller: hangs up
                (gone)
                """);
        stage.patient(ANA, BOX + """
                line: to-go-on-there press 1 to-begin-anew press 2
                caller: silence
                line: to-go-on-there press 1 to-begin-anew press 2 or-stay
                caller: silence
                """ + PLAYING + """
                line: plays [box] from 40 s
                line: to-hear-again press 1 to-hear-another press 2 to-talk press 3
                caller: 1
                """ + PLAYING + """
                line: plays [box] from 0 s
                caller: (after 5 s) *
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(Optional.of(Remembered.NOTHING_YET), known(), "it was heard to its end");
    }

    @Test
    void it_begins_anew_on_the_next_day() {
        agreedToAPlace(Duration.ofSeconds(63), LocalDate.of(2026, 1, 4));
        stage.patient(ANA, BOX + PLAYING + """
                line: plays [box] from 0 s
                caller: (after 5 s) *
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void it_can_begin_anew_on_the_same_day_and_another_recording_does() {
        agreedToAPlace(Duration.ofSeconds(63), LocalDate.of(2026, 1, 5));
        stage.patient(ANA, BOX + """
                line: to-go-on-there press 1 to-begin-anew press 2
                caller: 2
                """ + PLAYING + """
                line: plays [box] from 0 s
                caller: (after 5 s) *
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: 2
                """ + PLAYING + """
                line: plays [muscles] from 0 s
                caller: (after 5 s) *
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: hangs up
                (gone)
                """);
    }
}
