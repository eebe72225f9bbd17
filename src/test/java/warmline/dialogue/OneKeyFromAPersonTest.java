package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import warmline.call.Call;
import warmline.call.Hangup;
import warmline.call.ScriptedLeg;
import warmline.prompt.Prompt;
import warmline.prompt.Words;

/** Whatever keys were pressed before, in whatever menu that led to: 0, and then silence, reaches a person. */
class OneKeyFromAPersonTest {
    private static final String KEYS = "1234*";
    private static final int MOST_KEYS = 4;
    private static final int BETWEEN_KEYS_MILLIS = 700;

    /** Where 0 is a digit of a number, or comes after the end of the call. */
    private static final Set<Words> ELSEWHERE = Set.of(Prompt.NUMBER_UNUSABLE, Prompt.YOU_GAVE, Prompt.GOODBYE);

    @Test
    void a_person_is_one_key_away_from_anywhere() {
        long tried = sequences(MOST_KEYS).filter(OneKeyFromAPersonTest::reaches).count();
        assertTrue(tried > 400, "only " + tried + " ways were tried");
    }

    private static Stream<String> sequences(int length) {
        return length == 0
                ? Stream.of("")
                : sequences(length - 1)
                        .flatMap(before -> before.length() < length - 1
                                ? Stream.of(before)
                                : Stream.concat(Stream.of(before), KEYS.chars().mapToObj(key -> before + (char) key)));
    }

    /** False: it does not count. */
    private static boolean reaches(String keys) {
        var said = said(keys + "0");
        int menu = said.indexOf(Person.MENU.asked());
        var before = said.subList(0, menu < 0 ? said.size() : menu);
        if (before.stream().flatMap(List::stream).anyMatch(ELSEWHERE::contains)) return false;
        assertTrue(menu >= 0, () -> "after " + keys + " and 0: " + said);
        assertEquals(
                List.of(Person.MENU.asked(), Person.MENU.askedAgain(), List.of(Prompt.CONNECTING)),
                said.subList(menu, menu + 3),
                "after " + keys + " and 0");
        return true;
    }

    private static List<List<Words>> said(String keys) {
        var leg = ScriptedLeg.pressing(IntStream.range(0, keys.length())
                .mapToObj(at -> keys.charAt(at) + "@" + BETWEEN_KEYS_MILLIS * at)
                .collect(Collectors.joining(" ")));
        try {
            new Stage().patientLine().accept(new Call(leg, leg));
        } catch (Hangup over) {
            return leg.said();
        }
        return leg.said();
    }
}
