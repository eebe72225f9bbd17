package warmline.speech;

import static warmline.prompt.Prompt.*;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import warmline.prompt.Piece;
import warmline.prompt.Prompt;
import warmline.prompt.Sound.Pause;
import warmline.prompt.Words;
import warmline.prompt.Words.Digits;

/** What Asterisk says while there is no service, or none free, by the names that the dialplan plays. */
final class FallbackWords {
    private static final Pause BREATH = Pause.ofMillis(500);

    private FallbackWords() {}

    /** @param other how the other language is offered, in its own words; empty: it is not */
    static Map<String, List<Words>> all(String crisisNumber, List<Words> other) {
        var all = new TreeMap<String, List<Words>>();
        all.put(
                "fallback/sorry",
                joined(List.of(FALLBACK_SORRY, BREATH), crisis(), option(FALLBACK_LEAVE_NUMBER, '1'), other));
        all.put(
                "fallback/busy",
                joined(
                        List.of(FALLBACK_BUSY, BREATH),
                        option(TO_CRISIS_LINE, '0'),
                        option(FALLBACK_LEAVE_NUMBER, '1'),
                        List.of(OR_STAY, BREATH),
                        other));
        all.put("fallback/connecting", List.of(CONNECTING));
        all.put("fallback/crisis-number", List.of(NOT_CONNECTED, new Digits(crisisNumber)));
        all.put("fallback/team-sorry", List.of(FALLBACK_TEAM_SORRY));
        all.put(
                "fallback/this-telephone",
                joined(
                        List.of(CALL_YOU_HERE, BREATH),
                        option(IF_THAT_IS_GOOD, '1'),
                        option(ANOTHER_TELEPHONE, '2'),
                        List.of(OR_STAY)));
        all.put("fallback/which-number", List.of(ASK_NUMBER));
        all.put("fallback/unusable", List.of(NUMBER_UNUSABLE));
        all.put("fallback/you-gave", List.of(YOU_GAVE));
        all.put("fallback/is-it-right", joined(option(IF_RIGHT, '1'), option(GIVE_AGAIN, '2'), List.of(OR_STAY)));
        all.put("fallback/say-name", List.of(SAY_NAME));
        all.put("fallback/kept", joined(List.of(FALLBACK_KEPT, BREATH), crisis()));
        all.put("fallback/goodbye", List.of(FALLBACK_KEPT, BREATH, GOODBYE));
        all.put("fallback/not-kept", List.of(FALLBACK_NOT_KEPT));
        // what the dialplan's SayDigits looks for
        for (char digit = '0'; digit <= '9'; digit++) all.put("digits/" + digit, List.of(Digits.of(digit)));
        return all;
    }

    private static List<Words> crisis() {
        return joined(option(TO_CRISIS_LINE, '0'), List.of(OR_STAY, BREATH));
    }

    private static List<Words> option(Prompt what, char key) {
        return List.of(what, Piece.PRESS, Digits.of(key), BREATH);
    }

    @SafeVarargs
    private static List<Words> joined(List<? extends Words>... parts) {
        return Stream.of(parts).<Words>flatMap(List::stream).toList();
    }
}
