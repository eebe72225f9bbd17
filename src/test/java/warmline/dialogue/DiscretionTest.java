package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static warmline.dialogue.Stage.*;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.callback.Discretion;

/** After a booking: what the peer says to somebody else. */
class DiscretionTest {
    private static final String BOOKED = """
            line: line-name not-recorded for-a-person press 0
            line: to-talk press 1 to-help-now press 2 to-other-things press 4
            caller: 1
            line: call-you-here 2026-01-05T09:40:21/10:40:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
            caller: 1
            line: booked we-call-you 2026-01-05T09:40:21/10:40:21 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
            line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
            caller: 2
            line: if-somebody-else-answers to-say-nothing press 1 to-say-first-name press 2
            """;

    final Stage stage = new Stage();

    private Optional<Discretion> kept() {
        return stage.callbacks.wishes().discretion(1);
    }

    @Test
    void the_peer_can_be_asked_to_say_nothing() {
        stage.patient(ANA, BOOKED + """
                caller: 1
                line: the-peer-is-told
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(Optional.of(Discretion.SAY_NOTHING), kept());
    }

    @Test
    void the_peer_can_be_asked_for_only_a_first_name_and_another_word_replaces_it() {
        stage.patient(ANA, BOOKED + """
                caller: 1
                line: the-peer-is-told
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: 2
                line: if-somebody-else-answers to-say-nothing press 1 to-say-first-name press 2
                caller: 2
                line: the-peer-is-told
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(Optional.of(Discretion.FIRST_NAME_ONLY), kept());
    }

    @Test
    void who_goes_back_or_presses_another_key_or_nothing_has_said_nothing() {
        stage.patient(ANA, BOOKED + """
                caller: 7
                line: wrong-key
                line: if-somebody-else-answers to-say-nothing press 1 to-say-first-name press 2
                caller: *
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: 2
                line: if-somebody-else-answers to-say-nothing press 1 to-say-first-name press 2
                caller: silence
                line: to-say-nothing press 1 to-say-first-name press 2
                caller: silence
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(Optional.empty(), kept());
    }
}
