package warmline.dialogue;

import java.util.ArrayList;
import java.util.List;
import warmline.call.Call;
import warmline.call.Hangup;
import warmline.call.ScriptedLeg;
import warmline.prompt.Language;
import warmline.prompt.Prompt;
import warmline.prompt.Words;
import warmline.speech.Recordings;

/**
 * What a caller hears who listens to the main menu and then presses 2 for the recordings: for whoever plays the same by other
 * means.
 *
 * @param first from the answer to the key
 * @param second from the key on
 */
public record TwoMenus(List<Words> first, List<Words> second) {
    public static TwoMenus of(Recordings recordings) {
        var leg = ScriptedLeg.pressing("");
        try {
            new Stage().patientLine().accept(new Call(leg, leg));
        } catch (Hangup over) {
            return heard(leg.said(), recordings);
        }
        throw new AssertionError("the line had no more to say");
    }

    private static TwoMenus heard(List<List<Words>> said, Recordings recordings) {
        var first = new ArrayList<>(said.get(0));
        first.addAll(said.get(1));
        var pages = HelpNow.pages(recordings.shelves(Language.EN));
        var second = new ArrayList<Words>(List.of(Prompt.WHAT_MAY_HELP));
        second.addAll(HelpNow.menu(pages.getFirst(), pages.size() > 1).asked());
        return new TwoMenus(first, second);
    }
}
