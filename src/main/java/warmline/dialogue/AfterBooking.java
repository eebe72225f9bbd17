package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.util.Optional;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Discretion;

/** After the promise: nothing here is needed, hanging up is fine. */
public final class AfterBooking {
    private static final Duration LONGEST_NAME = Duration.ofSeconds(10);
    private static final int MOST_TURNS = 5;

    enum Choice {
        LEAVE_NAME,
        DISCRETION,
        HEAR_SOMETHING,
        MORE,
        NOTHING
    }

    static final Menu<Choice> MENU = Menu.<Choice>asking()
            .on(1, Choice.LEAVE_NAME, TO_LEAVE_NAME)
            .on(2, Choice.DISCRETION, TO_CHOOSE_DISCRETION)
            .on(3, Choice.HEAR_SOMETHING, TO_HEAR_MEANWHILE)
            .on(4, Choice.MORE, FOR_MORE_CHOICES)
            .back(Choice.NOTHING)
            .otherwise(Choice.NOTHING);

    static final Menu<Optional<Discretion>> DISCRETION = Menu.<Optional<Discretion>>asking(IF_SOMEBODY_ELSE_ANSWERS)
            .on(1, Optional.of(Discretion.SAY_NOTHING), TO_SAY_NOTHING)
            .on(2, Optional.of(Discretion.FIRST_NAME_ONLY), TO_SAY_FIRST_NAME)
            .back(Optional.empty())
            .otherwise(Optional.empty());

    private final Callbacks callbacks;
    private final HelpNow helpNow;
    private final MoreChoices more;

    public AfterBooking(Callbacks callbacks, HelpNow helpNow, MoreChoices more) {
        this.callbacks = callbacks;
        this.helpNow = helpNow;
        this.more = more;
    }

    void on(Call call, Callback booked) {
        for (int turn = 0; turn < MOST_TURNS; turn++)
            switch (call.choose(MENU)) {
                case LEAVE_NAME -> name(call, booked);
                case DISCRETION -> discretion(call, booked);
                case HEAR_SOMETHING -> {
                    if (helpNow.on(call) == HelpNow.Next.TALK) call.say(BOOKED);
                }
                case MORE -> more.on(call, booked.id());
                case NOTHING -> call.part(GOODBYE);
            }
        call.part(GOODBYE);
    }

    private void name(Call call, Callback booked) {
        call.say(SAY_NAME);
        var name = call.leg().record(LONGEST_NAME);
        name.ifPresent(said -> callbacks.wishes().name(booked.id(), said));
        call.say(name.isPresent() ? THANK_YOU : NAME_NOT_HEARD);
    }

    /** No reason is asked. */
    private void discretion(Call call, Callback booked) {
        call.choose(DISCRETION).ifPresent(says -> {
            callbacks.wishes().discretion(booked.id(), says);
            call.say(THE_PEER_IS_TOLD);
        });
    }
}
