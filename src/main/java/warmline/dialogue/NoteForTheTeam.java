package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Callbacks.Left;
import warmline.callback.Request;
import warmline.patient.PatientNumbers;
import warmline.prompt.Words.Digits;

/**
 * Where no time is free, the number is left for the team, and becomes what a message at the fallback becomes: nothing is promised,
 * and a person decides when to call.
 */
final class NoteForTheTeam {
    private static final Duration LONGEST_NAME = Duration.ofSeconds(10);
    private static final int MOST_TURNS = 5;

    enum Choice {
        LEAVE,
        ANOTHER_TELEPHONE,
        BACK
    }

    static final Menu<Choice> MENU = Menu.<Choice>asking(YOU_CAN_LEAVE_YOUR_NUMBER)
            .on(1, Choice.LEAVE, TO_LEAVE_YOUR_NUMBER)
            .on(2, Choice.ANOTHER_TELEPHONE, ANOTHER_TELEPHONE)
            .back(Choice.BACK)
            .staying(OR_STAY_TO_LEAVE_IT)
            .otherwise(Choice.LEAVE);

    private final Centre centre;
    private final PatientNumbers numbers;
    private final AskNumber askNumber;
    private final Callbacks callbacks;
    private final InstantSource clock;

    NoteForTheTeam(Centre centre, PatientNumbers numbers, Callbacks callbacks, InstantSource clock) {
        this.centre = centre;
        this.numbers = numbers;
        this.askNumber = new AskNumber(numbers.dialable());
        this.callbacks = callbacks;
        this.clock = clock;
    }

    /** Whoever has a call already, or has left a number, is not asked again. */
    void on(Call call, Request request) {
        for (int turn = 0;
                turn < MOST_TURNS && callbacks.expected(request.patient()).isEmpty();
                turn++)
            switch (call.choose(MENU)) {
                case LEAVE -> {
                    leave(call, request);
                    return;
                }
                case ANOTHER_TELEPHONE -> {
                    var other = askNumber.on(call);
                    if (other.isPresent()) {
                        leave(
                                call,
                                Request.soonest(other.get(), numbers.zone().apply(other.get()))
                                        .in(request.language()));
                        return;
                    }
                }
                case BACK -> {
                    return;
                }
            }
    }

    /** Kept before the name is asked for: whoever hangs up has left the number. */
    private void leave(Call call, Request request) {
        var now = clock.instant();
        switch (callbacks.leave(now.getEpochSecond() + "-" + now.getNano(), request, Optional.empty(), now)) {
            case Left.New(var callback) -> {
                tell(call, callback);
                name(call, callback);
            }
            // somebody else's, who may have said their own name
            case Left.Joined(var callback) -> tell(call, callback);
            case Left.Known _ -> call.say(THANK_YOU);
            case Left.Unwanted _ -> call.say(NUMBER_UNUSABLE);
        }
    }

    private void tell(Call call, Callback left) {
        call.say(
                A_PERSON_CAN_CALL_YOU,
                ON_TELEPHONE_ENDING,
                new Digits(left.patient().ending()),
                IT_WILL_SHOW,
                new Digits(centre.number().number()));
    }

    private void name(Call call, Callback left) {
        call.say(SAY_NAME);
        call.leg().record(LONGEST_NAME).ifPresent(name -> callbacks.wishes().name(left.id(), name));
        call.say(THANK_YOU);
    }
}
