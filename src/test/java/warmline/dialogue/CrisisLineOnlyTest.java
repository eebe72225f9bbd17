package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.dialogue.Stage.ANA;
import static warmline.dialogue.Stage.WITHHELD;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.callback.Request;
import warmline.callback.State;
import warmline.callback.Window;

class CrisisLineOnlyTest {
    private static final Phone HERS = ANA.orElseThrow();
    private static final String BLOCKED = """
            line: line-name not-recorded for-a-person press 0
            line: only-the-crisis-line to-crisis-line press 0
            """;

    private final Stage stage = new Stage();

    private void block() {
        stage.blocked.block(
                HERS, "shouts at peers", stage.time.instant().plus(Duration.ofDays(1)), 1, stage.time.instant());
    }

    @Test
    void zero_leads_to_the_crisis_line_and_afterwards_leads_there_again() {
        block();
        stage.patient(ANA, BLOCKED + """
                caller: 0
                line: connecting
                (led to 988)
                outside: talks
                line: back-on-the-line
                line: only-the-crisis-line to-crisis-line press 0
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void silence_leads_to_the_crisis_line_and_its_number_is_said_where_it_cannot_be_reached() {
        block();
        stage.patient(ANA, BLOCKED + """
                caller: silence
                line: to-crisis-line press 0 or-stay
                caller: silence
                line: connecting
                (led to 988)
                outside: busy
                line: not-connected 988 once-more 988
                line: only-the-crisis-line to-crisis-line press 0
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void no_other_key_does_anything_and_nobody_is_scolded() {
        block();
        stage.patient(ANA, BLOCKED + """
                caller: 1
                line: wrong-key
                line: only-the-crisis-line to-crisis-line press 0
                caller: *
                line: only-the-crisis-line to-crisis-line press 0
                caller: #
                line: only-the-crisis-line to-crisis-line press 0
                caller: hangs up
                (gone)
                """);
        assertEquals(List.of(), stage.callbacks.newest(1));
    }

    @Test
    void who_never_says_a_word_hears_a_goodbye_after_five_tries() {
        block();
        var once = """
                caller: silence
                line: to-crisis-line press 0 or-stay
                caller: silence
                line: connecting
                (led to 988)
                line: not-connected 988 once-more 988
                """;
        var again = "line: only-the-crisis-line to-crisis-line press 0\n";
        stage.patient(ANA, BLOCKED + String.join(again, once, once, once, once, once) + """
                line: goodbye
                (the line hangs up)
                """);
    }

    @Test
    void a_call_that_was_booked_is_in_the_hands_of_the_lead() {
        var window = Window.hourFrom(stage.time.instant());
        stage.callbacks.book(Request.soonest(HERS, ZoneOffset.UTC), window, 9, stage.time.instant());
        block();
        assertEquals(State.HANDED_OVER, stage.callbacks.get(1).state());
        assertTrue(stage.callbacks.waiting(1).isEmpty());
    }

    @Test
    void a_block_that_is_over_is_not_noticed_any_more() {
        block();
        stage.time.pass(Duration.ofDays(1));
        stage.patient(ANA, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void from_a_hidden_number_nobody_books_a_call_to_a_blocked_telephone() {
        block();
        stage.patient(WITHHELD, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: number-hidden
                line: ask-number
                caller: 6175550101#
                line: you-gave 6175550101 if-right press 1 give-again press 2
                caller: 1
                line: call-you-there 2026-01-05T09:40:39/10:40:39 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: number-unusable
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(List.of(), stage.callbacks.newest(1));
    }
}
