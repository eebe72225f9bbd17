package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.InstantSource;
import java.util.List;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Event;
import warmline.callback.StandingCalls;
import warmline.patient.PatientNumbers;

/** The call that is booked, in words that tell a listener nothing: no name of the service, no reason. */
public final class YourCall {
    enum Choice {
        KEEP,
        MOVE,
        CANCEL
    }

    enum EveryWeek {
        KEEP,
        END
    }

    static final Menu<EveryWeek> EVERY_WEEK_MENU = Menu.<EveryWeek>asking(WE_RING_EVERY_WEEK)
            .on(1, EveryWeek.KEEP, TO_KEEP_WEEKLY)
            .on(2, EveryWeek.END, TO_END_WEEKLY)
            .back(EveryWeek.KEEP)
            .staying(OR_STAY)
            .otherwise(EveryWeek.KEEP);

    private final Centre centre;
    private final PatientNumbers numbers;
    private final Callbacks callbacks;
    private final StandingCalls standing;
    private final SharedTelephone shared;
    private final BookCallback book;
    private final InstantSource clock;

    public YourCall(
            Centre centre,
            PatientNumbers numbers,
            Callbacks callbacks,
            StandingCalls standing,
            BookCallback book,
            InstantSource clock) {
        this.centre = centre;
        this.numbers = numbers;
        this.callbacks = callbacks;
        this.standing = standing;
        this.shared = new SharedTelephone(callbacks);
        this.book = book;
        this.clock = clock;
    }

    boolean isBooked(Call call) {
        return !expected(call).isEmpty();
    }

    void on(Call call) {
        var expected = expected(call);
        if (expected.isEmpty()) call.say(NO_CALL_NOW);
        else shared.which(call, expected).ifPresent(booked -> tell(call, booked));
    }

    /** Some networks write the country's code before a number, others do not. */
    private List<Callback> expected(Call call) {
        return call.phone().map(numbers::asKept).map(callbacks::expected).orElse(List.of());
    }

    private void tell(Call call, Callback booked) {
        switch (booked.state()) {
            case WAITING -> choose(call, booked);
            case UNKNOWN -> {
                call.say(WITH_THE_TEAM);
                if (!book.move(call, booked)) call.part(GOODBYE);
            }
            default -> call.part(BEING_CALLED);
        }
    }

    private void choose(Call call, Callback booked) {
        switch (call.choose(menu(booked))) {
            case KEEP -> call.part(KEPT, GOODBYE);
            case MOVE -> book.move(call, booked);
            case CANCEL -> cancel(call, booked);
        }
    }

    private Menu<Choice> menu(Callback booked) {
        return Menu.<Choice>asking(
                        A_CALL_IS_BOOKED,
                        centre.words(
                                booked.window(),
                                clock.instant(),
                                booked.request().zone()))
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
            everyWeek(call, booked);
        } catch (Callback.Closed already) {
            call.say(NO_CALL_NOW);
        } catch (IllegalStateException connected) {
            call.part(BEING_CALLED);
        }
    }

    /** One call is cancelled; those of the other weeks are another matter. */
    private void everyWeek(Call call, Callback cancelled) {
        int person = cancelled.request().person();
        if (standing.of(cancelled.patient(), person).isEmpty()) return;
        switch (call.choose(EVERY_WEEK_MENU)) {
            case KEEP -> {}
            case END -> {
                standing.end(cancelled.patient(), person);
                call.say(WEEKLY_ENDED);
            }
        }
    }
}
