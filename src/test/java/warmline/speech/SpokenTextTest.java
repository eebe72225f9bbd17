package warmline.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import warmline.prompt.Language;
import warmline.speech.Part.Pause;
import warmline.speech.Part.Say;

class SpokenTextTest {
    @Test
    void a_written_pause_stands_as_written() {
        assertEquals(
                List.of(say("Breathe in."), pause(4000), say("Hold,"), pause(500), say("and breathe out.")),
                parts("Breathe in. [4 s] Hold, [0.5 s] and breathe out."));
    }

    @Test
    void sentences_and_paragraphs_have_pauses_of_their_own() {
        assertEquals(
                List.of(say("Hello."), pause(750), say("How are you?"), pause(1000), say("Well.")),
                parts("Hello. How\nare you?\n \nWell.\n"));
    }

    @Test
    void a_written_pause_stands_instead_of_the_pause_of_a_paragraph() {
        assertEquals(List.of(say("Hello."), pause(100), say("Well.")), parts("Hello.\n\n[0.1 s]\n\nWell."));
    }

    @Test
    void pauses_in_a_row_add_up_and_may_stand_at_the_ends() {
        assertEquals(List.of(pause(1000), say("Hello."), pause(70_000)), parts("[1 s] Hello. [60 s][10 s]"));
    }

    @Test
    void line_ends_of_any_system_are_the_same() {
        assertEquals(parts("One.\n\nTwo. [2 s]\nThree."), parts("One.\r\n\r\nTwo. [2 s]\r\nThree."));
    }

    @Test
    void an_initial_or_an_abbreviation_does_not_end_a_sentence() {
        assertEquals(
                List.of(say("Doctor J. Smith is here at 9 A M."), pause(750), say("Come in.")),
                parts("Dr. J. Smith is here at 9 a.m. Come in."));
    }

    @Test
    void what_is_not_a_pause_is_refused_with_what_to_write() {
        for (var mark : List.of(
                "[4 sec",
                "[900 s]",
                "[60.01 s]",
                "[0 s]",
                "[-1 s]",
                "[4]",
                "[0,5 s]",
                "[pause 4]",
                "4 s]",
                "[[4 s]]")) {
            var refused = assertThrows(CannotSpeak.class, () -> parts("Breathe in, " + mark + " and out."), mark);
            assertTrue(refused.getMessage().contains("In the text “Breathe in, "), refused.getMessage());
            assertTrue(refused.getMessage().contains("write [4 s] or [0.5 s], at most [60 s]"), refused.getMessage());
        }
    }

    @Test
    void nobody_is_made_to_wait_for_hours() {
        var hours = "[60 s] Still here. ".repeat(16);
        assertTrue(refusal(hours).contains("more than 15 minutes"));
        assertTrue(refusal("long ".repeat(10_000)).contains("may have 12000; cut it in two"));
    }

    @Test
    void any_text_without_brackets_becomes_ascii_sentences() {
        var seed = new SplittableRandom().nextLong();
        var dice = new SplittableRandom(seed);
        for (var round = 0; round < 3000; round++) {
            var text = randomText(dice);
            for (var part : parts(text))
                if (part instanceof Say(var sentence))
                    assertTrue(
                            sentence.matches("[A-Za-z0-9,.?!' -]*[A-Za-z0-9][A-Za-z0-9,.?!' -]*"),
                            "seed " + seed + ": “" + text + "” became “" + sentence + "”");
        }
    }

    @Test
    void any_text_at_all_is_spoken_or_refused_with_a_sentence() {
        var seed = new SplittableRandom().nextLong();
        var dice = new SplittableRandom(seed);
        for (var round = 0; round < 3000; round++) {
            var text = randomText(dice) + "[" + dice.nextInt(0, 99999) + (dice.nextBoolean() ? " s]" : "x")
                    + randomText(dice);
            try {
                assertTrue(parts(text).stream().anyMatch(Pause.class::isInstance), "seed " + seed + ": " + text);
            } catch (CannotSpeak refused) {
                assertTrue(refused.getMessage().contains("write [4 s]"), "seed " + seed + ": " + refused.getMessage());
            }
        }
    }

    /** Anything but square brackets. */
    static String randomText(SplittableRandom dice) {
        var pieces = List.of(
                "Dr. ",
                "9:00",
                " - ",
                "–",
                "…",
                "..",
                "'",
                "\n\n",
                "617-555-0123",
                "$",
                "é",
                "😀",
                "१२",
                ". ",
                "A",
                "pm",
                "/",
                "0",
                "1,000",
                "--",
                "#",
                "99",
                "\u2028",
                "\t");
        return dice.ints(dice.nextInt(0, 40))
                .mapToObj(n -> switch (Math.floorMod(n, 3)) {
                    case 0 -> pieces.get(Math.floorMod(n / 3, pieces.size()));
                    case 1 -> Character.toString(' ' + Math.floorMod(n / 3, 95));
                    default -> Character.toString(Math.floorMod(n / 3, Character.MAX_CODE_POINT));
                })
                .collect(Collectors.joining())
                .replaceAll("[\\[\\]]", "");
    }

    private static String refusal(String text) {
        return assertThrows(CannotSpeak.class, () -> parts(text)).getMessage();
    }

    private static Say say(String sentence) {
        return new Say(sentence);
    }

    private static Pause pause(int millis) {
        return new Pause(Duration.ofMillis(millis));
    }

    private static List<Part> parts(String text) {
        return SpokenText.of(text, Language.EN);
    }
}
