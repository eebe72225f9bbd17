package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.util.Optional;
import warmline.call.Call;
import warmline.call.Clip;
import warmline.call.Menu;
import warmline.prompt.Prompt;

/** Something that a peer says in their own voice: heard back, and then kept, said again or erased. */
final class OwnVoice {
    private static final int MOST_TURNS = 5;

    enum Choice {
        KEEP,
        AGAIN,
        ERASE
    }

    static final Menu<Choice> MENU = Menu.<Choice>asking()
            .on(1, Choice.KEEP, TO_KEEP_WHAT_YOU_SAID)
            .on(2, Choice.AGAIN, TO_SAY_IT_AGAIN)
            .on(3, Choice.ERASE, TO_ERASE_IT)
            .back(Choice.KEEP)
            .otherwise(Choice.KEEP);

    /** Where it lies. */
    interface Place {
        /** What lies there already, and is heard before anything is said. */
        default Optional<Clip> before() {
            return Optional.empty();
        }

        /** At once: whoever hangs up has left it. False: it may not be kept any more. */
        boolean keep(Clip said);

        void erase();
    }

    private OwnVoice() {}

    /**
     * @param ask what to say after the tone
     * @param kept last words, when it lies there
     */
    static void on(Call call, Prompt ask, Duration longest, Place place, Prompt kept) {
        var said = place.before();
        if (said.isPresent() && isSettled(call, said.get(), place, kept)) return;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            call.say(ask);
            said = call.record(longest);
            if (said.isEmpty()) {
                call.say(NOTHING_WAS_HEARD);
                return;
            }
            if (!place.keep(said.get())) {
                call.say(THEY_WERE_FORGOTTEN);
                return;
            }
            if (isSettled(call, said.get(), place, kept)) return;
        }
        call.say(kept);
    }

    /** False: they would like to say it again. */
    private static boolean isSettled(Call call, Clip said, Place place, Prompt kept) {
        call.say(YOU_SAID);
        call.say(said);
        return switch (call.choose(MENU)) {
            case KEEP -> {
                call.say(kept);
                yield true;
            }
            case AGAIN -> false;
            case ERASE -> {
                place.erase();
                call.say(IT_IS_ERASED);
                yield true;
            }
        };
    }
}
