package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import warmline.call.Call;
import warmline.call.Clip;
import warmline.call.Menu;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Request;

/**
 * Whose call it is, where people share a telephone. What is said about a call that is there already is that it is there, and,
 * to choose among several, the first name that its owner said for it.
 */
final class SharedTelephone {
    private static final Duration LONGEST_NAME = Duration.ofSeconds(10);
    private static final int MOST_TRIES = 2;

    enum Choice {
        THAT_CALL,
        SOMEBODY_ELSES,
        NEITHER
    }

    static final Menu<Choice> MENU = asking().on(2, Choice.SOMEBODY_ELSES, FOR_SOMEBODY_ELSE)
            .back(Choice.NEITHER)
            .staying(OR_STAY)
            .otherwise(Choice.NEITHER);

    /** No other person at this telephone can be told apart. */
    static final Menu<Choice> MENU_OF_MANY =
            asking().back(Choice.NEITHER).staying(OR_STAY).otherwise(Choice.NEITHER);

    enum Which {
        THIS,
        NEXT,
        NONE
    }

    static final Menu<Which> ONE_OF_SEVERAL = Menu.<Which>asking()
            .on(1, Which.THIS, FOR_THIS_CALL)
            .on(2, Which.NEXT, FOR_THE_NEXT_ONE)
            .back(Which.NONE)
            .otherwise(Which.NEXT);

    private final Callbacks callbacks;

    SharedTelephone(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    private static Menu.Asking<Choice> asking() {
        return Menu.<Choice>asking(THERE_IS_A_CALL).on(1, Choice.THAT_CALL, TO_MOVE_THAT_CALL);
    }

    /** Silence moves nobody's call. */
    Choice whose(Call call, List<Callback> expected) {
        return call.choose(expected.size() < Request.MOST_PEOPLE ? MENU : MENU_OF_MANY);
    }

    /** Empty: none of them. */
    Optional<Callback> which(Call call, List<Callback> expected) {
        if (expected.size() == 1) return Optional.of(expected.getFirst());
        for (var one : expected) {
            callbacks
                    .wishes()
                    .name(one.id())
                    .ifPresentOrElse(name -> tell(call, name), () -> call.say(A_CALL_WITHOUT_A_NAME));
            switch (call.choose(ONE_OF_SEVERAL)) {
                case THIS -> {
                    return Optional.of(one);
                }
                case NEXT -> {}
                case NONE -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static void tell(Call call, Clip name) {
        call.say(THE_CALL_FOR);
        call.say(name);
    }

    /** Asked for before the booking, for by it the peer asks for the right person; without it the peer asks who that is. */
    static Optional<Clip> name(Call call) {
        for (int turn = 0; turn < MOST_TRIES; turn++) {
            call.say(turn == 0 ? SAY_THEIR_NAME : SAY_IT_ONCE_MORE);
            var name = call.leg().record(LONGEST_NAME);
            if (name.isPresent()) {
                call.say(THANK_YOU);
                return name;
            }
        }
        call.say(THE_PEER_ASKS_WHO);
        return Optional.empty();
    }
}
