package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.InstantSource;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Event;

/** The call that is booked, in words that tell a listener nothing: no name of the service, no reason. */
public final class YourCall {
    enum Choice {
        KEEP,
        MOVE,
        CANCEL
    }

    private final Centre centre;
    private final Callbacks callbacks;
    private final BookCallback book;
    private final InstantSource clock;

    public YourCall(Centre centre, Callbacks callbacks, BookCallback book, InstantSource clock) {
        this.centre = centre;
        this.callbacks = callbacks;
        this.book = book;
        this.clock = clock;
    }

    public void on(Call call) {
        call.phone()
                .flatMap(callbacks::open)
                .ifPresentOrElse(booked -> tell(call, booked), () -> call.say(NO_CALL_NOW));
    }

    private void tell(Call call, Callback booked) {
        switch (booked.state()) {
            case WAITING -> choose(call, booked);
            case UNKNOWN -> {
                call.say(WITH_THE_TEAM);
                book.on(call);
            }
            default -> call.part(BEING_CALLED);
        }
    }

    private void choose(Call call, Callback booked) {
        switch (call.choose(menu(booked))) {
            case KEEP -> call.part(KEPT, GOODBYE);
            case MOVE -> book.on(call);
            case CANCEL -> cancel(call, booked);
        }
    }

    private Menu<Choice> menu(Callback booked) {
        return Menu.<Choice>asking(A_CALL_IS_BOOKED, centre.words(booked.window(), clock.instant()))
                .on(1, Choice.KEEP, TO_KEEP)
                .on(2, Choice.MOVE, TO_MOVE)
                .on(3, Choice.CANCEL, TO_CANCEL)
                .back(Choice.KEEP)
                .otherwise(Choice.KEEP);
    }

    private void cancel(Call call, Callback booked) {
        try {
            callbacks.move(booked.id(), new Event.PatientCancelled(), clock.instant());
            call.say(CANCELLED);
        } catch (Callback.Closed already) {
            call.say(NO_CALL_NOW);
        } catch (IllegalStateException connected) {
            call.part(BEING_CALLED);
        }
    }
}
