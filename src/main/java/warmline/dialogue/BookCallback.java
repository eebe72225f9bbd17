package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.InstantSource;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Offers;
import warmline.callback.Window;
import warmline.patient.NumberPlan;
import warmline.prompt.Prompt;
import warmline.prompt.Words.Digits;

/** One offer at a time, soonest first; the booking is committed before it is confirmed. */
public final class BookCallback {
    private static final int MOST_TURNS = 30;

    enum Choice {
        YES,
        ANOTHER_TIME,
        ANOTHER_TELEPHONE,
        BACK
    }

    private final Centre centre;
    private final NumberPlan plan;
    private final AskNumber askNumber;
    private final Offers offers;
    private final Callbacks callbacks;
    private final AfterBooking after;
    private final InstantSource clock;

    public BookCallback(
            Centre centre,
            NumberPlan plan,
            Offers offers,
            Callbacks callbacks,
            AfterBooking after,
            InstantSource clock) {
        this.centre = centre;
        this.plan = plan;
        this.askNumber = new AskNumber(plan);
        this.offers = offers;
        this.callbacks = callbacks;
        this.after = after;
        this.clock = clock;
    }

    public void on(Call call) {
        var own = call.phone().flatMap(phone -> plan.dialable(phone.number()));
        if (own.isPresent()) {
            offer(call, own.get(), CALL_YOU_HERE);
            return;
        }
        call.say(NUMBER_HIDDEN);
        // Without a number there is nobody to ring: whoever gives none is led to a person.
        askNumber.on(call).ifPresentOrElse(phone -> offer(call, phone, CALL_YOU_THERE), call::person);
    }

    private void offer(Call call, Phone own, Prompt where) {
        var phone = own;
        var place = where;
        var times = offers.from(clock.instant());
        if (times.isEmpty()) call.say(NO_TIME_FREE);
        for (int turn = 0, next = 0; turn < MOST_TURNS && !times.isEmpty(); turn++) {
            if (next == times.size()) {
                next = 0;
                call.say(FIRST_TIME_AGAIN);
            }
            switch (call.choose(menu(place, times.get(next)))) {
                case YES -> {
                    if (promised(call, phone, times.get(next))) return;
                    times = offers.from(clock.instant());
                    next = 0;
                }
                case ANOTHER_TIME -> next++;
                case ANOTHER_TELEPHONE -> {
                    var other = askNumber.on(call);
                    phone = other.orElse(phone);
                    place = other.isPresent() ? CALL_YOU_THERE : place;
                }
                case BACK -> {
                    return;
                }
            }
        }
    }

    private Menu<Choice> menu(Prompt where, Window time) {
        return Menu.<Choice>asking(where, centre.words(time, clock.instant()))
                .on(1, Choice.YES, IF_THAT_IS_GOOD)
                .on(2, Choice.ANOTHER_TIME, ANOTHER_TIME)
                .on(3, Choice.ANOTHER_TELEPHONE, ANOTHER_TELEPHONE)
                .back(Choice.BACK)
                .staying(OR_STAY_TO_ACCEPT)
                .otherwise(Choice.YES);
    }

    /** False: somebody was faster, another time must be offered. */
    private boolean promised(Call call, Phone phone, Window time) {
        switch (callbacks.book(phone, time, offers.places(time), clock.instant())) {
            case Booked.New booked -> confirm(call, BOOKED, booked.callback());
            case Booked.Moved moved -> confirm(call, MOVED, moved.callback());
            case Booked.Running _ -> call.part(BEING_CALLED);
            case Booked.Full _ -> {
                call.say(JUST_TAKEN);
                return false;
            }
        }
        return true;
    }

    private void confirm(Call call, Prompt done, Callback callback) {
        call.say(
                done,
                WE_CALL_YOU,
                centre.words(callback.window(), clock.instant()),
                ON_TELEPHONE_ENDING,
                new Digits(callback.patient().ending()),
                IT_WILL_SHOW,
                new Digits(centre.number().number()),
                NOTHING_MORE);
        after.on(call, callback);
    }
}
