package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static warmline.dialogue.Stage.ANA;
import static warmline.dialogue.Stage.MARIAS;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Request;
import warmline.callback.Window;
import warmline.patient.Wellness.Check;

/** The wellness check, of Ana who has agreed to it with a peer: around a recording, and as the peer hears of it. */
class HowTheyAreTest {
    private static final Phone HERS = ANA.orElseThrow();
    private static final String TO_A_RECORDING = """
            line: line-name not-recorded for-a-person press 0
            line: to-talk press 1 to-help-now press 2 to-other-things press 4
            caller: 2
            line: what-may-help
            line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
            caller: 1
            """;
    private static final String PLAYS = """
            line: while-it-plays to-hear-back press 1 to-pause press 2 to-hear-ahead press 3 to-leave press star
            line: plays [box] from 0 s
            """;
    private static final String AFTER = "line: to-hear-again press 1 to-hear-another press 2 to-talk press 3\n";
    private static final String GONE = "caller: hangs up\n(gone)\n";

    private final Stage stage = new Stage();

    @BeforeEach
    void ana_has_agreed() {
        stage.remembered.agree(HERS, stage.time.instant());
    }

    private Optional<Check> last() {
        return stage.remembered.last(HERS);
    }

    @Test
    void one_key_before_and_one_after_a_recording_are_kept_as_a_pair() {
        stage.patient(ANA, TO_A_RECORDING + """
                line: how-are-you-now
                caller: 2
                """ + PLAYS + """
                line: how-are-you-now
                caller: 4
                line: thank-you
                """ + AFTER + GONE);
        assertEquals(2, last().orElseThrow().before());
        assertEquals(4, last().orElseThrow().after());
    }

    @Test
    void who_hears_it_again_is_not_asked_again() {
        stage.patient(ANA, TO_A_RECORDING + """
                line: how-are-you-now
                caller: 1
                """ + PLAYS + """
                line: how-are-you-now
                caller: 5
                line: thank-you
                """ + AFTER + "caller: 1\n" + PLAYS + AFTER + GONE);
    }

    @Test
    void silence_passes_over_it_and_nothing_is_asked_afterwards() {
        stage.patient(ANA, TO_A_RECORDING + """
                line: how-are-you-now
                caller: silence
                """ + PLAYS + AFTER + GONE);
        assertEquals(Optional.empty(), last());
    }

    @Test
    void silence_after_the_recording_keeps_nothing() {
        stage.patient(ANA, TO_A_RECORDING + """
                line: how-are-you-now
                caller: 3
                """ + PLAYS + """
                line: how-are-you-now
                caller: silence
                """ + AFTER + GONE);
        assertEquals(Optional.empty(), last());
    }

    @Test
    void who_leaves_the_recording_is_asked_nothing() {
        stage.patient(ANA, TO_A_RECORDING + """
                line: how-are-you-now
                caller: 3
                line: while-it-plays to-hear-back press 1 to-pause press 2 to-hear-ahead press 3 to-leave press star
                line: plays [box] from 0 s
                caller: (after 5 s) *
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                """ + GONE);
        assertEquals(Optional.empty(), last());
    }

    @Test
    void the_star_passes_over_it_and_a_wrong_key_or_the_pound_is_asked_again_three_times_in_all() {
        stage.patient(ANA, TO_A_RECORDING + """
                line: how-are-you-now
                caller: 7
                line: wrong-key
                line: how-are-you-now
                caller: #
                line: how-are-you-now
                caller: 9
                line: wrong-key
                """ + PLAYS + AFTER + """
                caller: 2
                line: [calm] [to-box] press 1 [to-muscles] press 2 [to-place] press 3 for-more press 4
                caller: 1
                line: how-are-you-now
                caller: *
                """ + PLAYS + AFTER + GONE);
        assertEquals(Optional.empty(), last());
    }

    @Test
    void zero_leads_to_a_person_here_too() {
        stage.patient(ANA, TO_A_RECORDING + """
                line: how-are-you-now
                caller: 0
                line: to-crisis-line press 0 to-talk press 1 to-go-back press star
                caller: *
                line: how-are-you-now
                caller: 2
                """ + PLAYS + """
                line: how-are-you-now
                """ + GONE);
    }

    @Test
    void who_has_not_agreed_is_not_asked() {
        stage.remembered.end(HERS);
        stage.patient(ANA, TO_A_RECORDING + PLAYS + AFTER + GONE);
    }

    @ParameterizedTest
    @CsvSource({"0, that-was-today", "1, that-was-yesterday", "2, days-since-then 2", "29, days-since-then 29"})
    void the_peer_hears_how_the_last_one_went(int days, String when) {
        var now = stage.time.instant();
        stage.remembered.keep(HERS, new Check(1, 5, now.minus(Duration.ofDays(30))));
        stage.remembered.keep(HERS, new Check(2, 4, now.minus(Duration.ofDays(days))));
        var due = Callback.booked(1, Request.soonest(HERS, ZoneOffset.UTC), Window.hourFrom(now));
        Screenplay.check(
                call -> stage.whisper().on(call, due),
                MARIAS,
                stage.time,
                "line: before-the-recording 2 after-the-recording 4 " + when + """

                line: to-take-it press 1 not-now press 2
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void there_is_no_other_scale() {
        var now = stage.time.instant();
        assertThrows(IllegalArgumentException.class, () -> new Check(0, 4, now));
        assertThrows(IllegalArgumentException.class, () -> new Check(2, 6, now));
    }
}
