package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.callback.Callback;
import warmline.callback.Callbacks;

/** After the promise: nothing here is needed, hanging up is fine. */
public final class AfterBooking {
    private static final Duration LONGEST_NAME = Duration.ofSeconds(6);
    private static final int MOST_TURNS = 5;

    enum Choice {
        LEAVE_NAME,
        HEAR_SOMETHING,
        NOTHING
    }

    static final Menu<Choice> MENU = Menu.<Choice>asking()
            .on(1, Choice.LEAVE_NAME, TO_LEAVE_NAME)
            .on(2, Choice.HEAR_SOMETHING, TO_HEAR_MEANWHILE)
            .back(Choice.NOTHING)
            .otherwise(Choice.NOTHING);

    private final Callbacks callbacks;
    private final HelpNow helpNow;

    public AfterBooking(Callbacks callbacks, HelpNow helpNow) {
        this.callbacks = callbacks;
        this.helpNow = helpNow;
    }

    void on(Call call, Callback booked) {
        for (int turn = 0; turn < MOST_TURNS; turn++)
            switch (call.choose(MENU)) {
                case LEAVE_NAME -> name(call, booked);
                case HEAR_SOMETHING -> {
                    if (helpNow.on(call) == HelpNow.Next.TALK) call.say(BOOKED);
                }
                case NOTHING -> call.part(GOODBYE);
            }
        call.part(GOODBYE);
    }

    private void name(Call call, Callback booked) {
        call.say(SAY_NAME);
        call.leg().record(LONGEST_NAME).ifPresent(name -> callbacks.name(booked.id(), name));
        call.say(THANK_YOU);
    }
}
