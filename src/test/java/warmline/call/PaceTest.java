package warmline.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import warmline.prompt.Piece;
import warmline.prompt.Sound.Pause;

/** Slower: longer pauses, longer waits, asked once more; the words themselves stay as they are. */
class PaceTest {
    private static final Menu<String> MENU =
            Menu.<String>asking().on(1, "one", TO_TALK).staying(OR_STAY).otherwise("default");

    @Test
    void pauses_are_twice_as_long_and_sentences_have_one_between_them() {
        assertEquals(
                List.of(
                        LINE_NAME,
                        Pause.ofMillis(800),
                        NOT_RECORDED,
                        Pause.ofMillis(700),
                        Piece.PRESS,
                        Piece.STAR,
                        Pause.ofMillis(5000)),
                Pace.SLOWER.words(List.of(
                        LINE_NAME, NOT_RECORDED, Pause.ofMillis(350), Piece.PRESS, Piece.STAR, Pause.ofMillis(4000))));
    }

    @Test
    void the_usual_pace_changes_nothing() {
        var words = MENU.asked();
        assertEquals(words, Pace.USUAL.words(words));
    }

    @Test
    void silence_is_borne_twice_as_long_and_the_question_asked_once_more() {
        var usual = ScriptedLeg.pressing("");
        new Call(usual, usual).choose(MENU);
        var slow = ScriptedLeg.pressing("");
        var call = new Call(slow, slow);
        call.pace(Pace.SLOWER);
        assertEquals("default", call.choose(MENU));

        assertEquals(2, usual.said().size());
        assertEquals(3, slow.said().size());
        assertEquals(usual.elapsed(), Duration.ofSeconds(2 * (2 + 8)));
        assertEquals(slow.elapsed(), Duration.ofSeconds(3 * (2 + 16)));
    }

    @Test
    void digits_are_waited_for_longer() {
        var question = Question.of(4, ASK_NUMBER);
        var usual = ScriptedLeg.pressing("1@15000");
        assertEquals(new Typed.Digits("1"), new Call(usual, usual).digits(question));
        var slow = ScriptedLeg.pressing("1@15000 2@22000");
        var call = new Call(slow, slow);
        call.pace(Pace.SLOWER);
        assertEquals(new Typed.Digits("12"), call.digits(question));
        assertEquals(1, slow.said().size(), "asked once");
    }
}
