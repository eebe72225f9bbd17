package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.util.Optional;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.prompt.Sound.Audio;

/** Everything that is not talking, being called, or a recording. */
final class OtherThings {
    private static final int MOST_TURNS = 10;

    enum Choice {
        GROUPS,
        PRIVACY,
        LANGUAGE,
        SLOWER_AND_LOUDER,
        BACK
    }

    private final GroupsAndCentre groups;
    private final YourPrivacy privacy;
    private final ChooseLanguage language;
    private final SlowerAndLouder slowerAndLouder;

    OtherThings(GroupsAndCentre groups, YourPrivacy privacy, ChooseLanguage language, Manners manners) {
        this.groups = groups;
        this.privacy = privacy;
        this.language = language;
        this.slowerAndLouder = new SlowerAndLouder(manners);
    }

    void on(Call call) {
        for (int turn = 0; turn < MOST_TURNS; turn++)
            switch (call.choose(menu(groups.isEntered(), language.offer(call)))) {
                case GROUPS -> groups.on(call);
                case PRIVACY -> privacy.on(call);
                case LANGUAGE -> {
                    language.on(call);
                    return; // what they rang for begins anew, in their language
                }
                case SLOWER_AND_LOUDER -> slowerAndLouder.on(call);
                case BACK -> {
                    return;
                }
            }
    }

    /** @param language how another one is offered, in its own words */
    static Menu<Choice> menu(boolean groups, Optional<Audio> language) {
        var menu = Menu.<Choice>asking();
        if (groups) menu.on(1, Choice.GROUPS, TO_GROUPS);
        menu.on(2, Choice.PRIVACY, TO_PRIVACY);
        language.ifPresent(option -> menu.on(3, Choice.LANGUAGE, option));
        return menu.on(4, Choice.SLOWER_AND_LOUDER, TO_SLOWER_AND_LOUDER)
                .back(Choice.BACK)
                .otherwise(Choice.BACK);
    }
}
