package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import warmline.call.Call;
import warmline.call.Leg.Transfer;
import warmline.call.Menu;
import warmline.prompt.Sound.Pause;
import warmline.prompt.Words.Digits;

/** Key 0, from anywhere: the crisis line at once, or a peer. Silence connects. */
public final class Person {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_TRIES = 5;

    enum Choice {
        CRISIS_LINE,
        TALK,
        BACK
    }

    static final Menu<Choice> MENU = Menu.<Choice>asking()
            .on(0, Choice.CRISIS_LINE, TO_CRISIS_LINE)
            .on(1, Choice.TALK, TO_TALK)
            .back(Choice.BACK, TO_GO_BACK)
            .staying(OR_STAY)
            .otherwise(Choice.CRISIS_LINE);

    static final Menu<Choice> AFTER_FAILURE = Menu.<Choice>asking()
            .on(0, Choice.CRISIS_LINE, TO_CRISIS_LINE)
            .on(1, Choice.TALK, TO_TALK)
            .back(Choice.BACK, TO_GO_BACK)
            .staying(OR_STAY_TO_BOOK)
            .otherwise(Choice.TALK);

    private final Centre centre;
    private final BookCallback book;

    public Person(Centre centre, BookCallback book) {
        this.centre = centre;
        this.book = book;
    }

    /** Whether they were led to the crisis line. */
    boolean on(Call call) {
        var choice = call.choose(MENU);
        switch (choice) {
            case CRISIS_LINE -> reach(call);
            case TALK -> book.on(call);
            case BACK -> {}
        }
        return choice == Choice.CRISIS_LINE;
    }

    /** Without asking. When the crisis line cannot be reached, its number is said, and a peer offered. */
    void reach(Call call) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (connect(call)) return;
            switch (call.choose(AFTER_FAILURE)) {
                case CRISIS_LINE -> {}
                case TALK -> {
                    book.on(call);
                    return;
                }
                case BACK -> {
                    return;
                }
            }
        }
    }

    /** False: the crisis line could not be reached, and its number was said. */
    boolean connect(Call call) {
        call.say(CONNECTING);
        if (call.leadTo(centre.crisisLine(), PATIENCE) == Transfer.TALKED) {
            call.say(BACK_ON_THE_LINE);
            return true;
        }
        var number = new Digits(centre.crisisLine().number());
        call.say(NOT_CONNECTED, number, Pause.ofMillis(1500), ONCE_MORE, number, Pause.ofMillis(1000));
        return false;
    }
}
