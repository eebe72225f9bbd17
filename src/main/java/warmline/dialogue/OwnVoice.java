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
     * False: nothing was heard, or it is not there any more.
     *
     * @param ask what to say after the tone
     * @param kept last words, when it lies there
     */
    static boolean on(Call call, Prompt ask, Duration longest, Place place, Prompt kept) {
        var said = place.before();
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            if (said.isPresent()) {
                call.say(YOU_SAID);
                call.say(said.get());
                switch (call.choose(MENU)) {
                    case KEEP -> {
                        call.say(kept);
                        return true;
                    }
                    case AGAIN -> {}
                    case ERASE -> {
                        place.erase();
                        call.say(IT_IS_ERASED);
                        return false;
                    }
                }
            }
            call.say(ask);
            said = call.record(longest);
            if (said.isEmpty()) {
                call.say(NOTHING_WAS_HEARD);
                return false;
            }
            if (!place.keep(said.get())) {
                call.say(THEY_WERE_FORGOTTEN);
                return false;
            }
        }
        call.say(kept);
        return true;
    }
}
