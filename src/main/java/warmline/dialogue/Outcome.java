package warmline.dialogue;

import java.time.Duration;
import java.util.Optional;
import warmline.call.Menu;
import warmline.callback.Event;
import warmline.callback.Missed;
import warmline.prompt.Prompt;

/** How a talk went, as the peer says. */
enum Outcome {
    TALKED,
    NO_ANSWER,
    MACHINE,
    SOMEBODY_ELSE,
    WRONG_NUMBER;

    static final Menu<Outcome> MENU = Menu.<Outcome>asking(Prompt.HOW_DID_IT_GO)
            .on(1, TALKED, Prompt.WE_TALKED)
            .on(2, NO_ANSWER, Prompt.NO_ANSWER)
            .on(3, MACHINE, Prompt.A_MACHINE)
            .on(4, SOMEBODY_ELSE, Prompt.SOMEBODY_ELSE)
            .on(5, WRONG_NUMBER, Prompt.WRONG_NUMBER)
            .otherwise(TALKED);

    /** Whoever was joined for less than this has not talked: one side was gone already, or hung up in that moment. */
    private static final Duration SHORTEST_TALK = Duration.ofSeconds(3);

    /**
     * @param said what the peer said of it; empty: they hung up without a word
     * @param talk how long both were joined
     */
    static Event event(Optional<Outcome> said, Duration talk) {
        return said.map(outcome -> outcome.event(talk))
                .orElseGet(() -> talk.compareTo(SHORTEST_TALK) < 0
                        ? new Event.TalkedToNobody(Missed.PEER_GONE)
                        : new Event.Talked(talk));
    }

    private Event event(Duration talk) {
        return switch (this) {
            case TALKED -> new Event.Talked(talk);
            case NO_ANSWER -> new Event.TalkedToNobody(Missed.NO_ANSWER);
            case MACHINE -> new Event.TalkedToNobody(Missed.MACHINE);
            case SOMEBODY_ELSE -> new Event.TalkedToNobody(Missed.SOMEBODY_ELSE);
            case WRONG_NUMBER -> new Event.WrongNumber();
        };
    }
}
