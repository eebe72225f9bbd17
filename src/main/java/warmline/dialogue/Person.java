package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.prompt.Sound.Pause;
import warmline.prompt.Words.Digits;

/** Key 0, from anywhere: the crisis line at once, or a peer. Silence connects. */
public final class Person {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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

    public void on(Call call) {
        take(call, call.choose(MENU));
    }

    private void take(Call call, Choice choice) {
        switch (choice) {
            case CRISIS_LINE -> connect(call);
            case TALK -> book.on(call);
            case BACK -> {}
        }
    }

    private void connect(Call call) {
        call.say(CONNECTING);
        switch (call.leg().leadTo(centre.crisisLine(), PATIENCE)) {
            case TALKED -> call.say(BACK_ON_THE_LINE);
            case NOT_REACHED -> {
                var number = new Digits(centre.crisisLine().number());
                call.say(NOT_CONNECTED, number, Pause.ofMillis(1500), ONCE_MORE, number, Pause.ofMillis(1000));
                take(call, call.choose(AFTER_FAILURE));
            }
        }
    }
}
