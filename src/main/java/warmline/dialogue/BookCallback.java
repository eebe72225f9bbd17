package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import warmline.call.Call;
import warmline.call.Clip;
import warmline.call.Menu;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Offer;
import warmline.callback.Offers;
import warmline.callback.Request;
import warmline.callback.Timing;
import warmline.callback.Window;
import warmline.patient.PatientNumbers;
import warmline.patient.Privacy;
import warmline.prompt.Prompt;
import warmline.prompt.Words;
import warmline.prompt.Words.Digits;

/** One offer at a time, soonest first; the booking is committed before it is confirmed. */
public final class BookCallback {
    private static final int MOST_TURNS = 30;

    enum NowOrLater {
        WAIT,
        BE_CALLED,
        BACK
    }

    static final Menu<NowOrLater> NOW_OR_LATER = Menu.<NowOrLater>asking(A_PEER_IS_FREE)
            .on(1, NowOrLater.WAIT, TO_WAIT_NOW)
            .on(2, NowOrLater.BE_CALLED, TO_BE_CALLED)
            .back(NowOrLater.BACK)
            .staying(OR_STAY)
            .otherwise(NowOrLater.BE_CALLED);

    enum Choice {
        YES,
        ANOTHER_TIME,
        ANOTHER_TELEPHONE,
        BACK
    }

    /** For whom, of the people at a telephone. */
    private sealed interface Whose {
        /** As {@link Request#person}. */
        record Person(int number) implements Whose {}

        /** Beside those who expect a call already. */
        record Another(Optional<Clip> name) implements Whose {}

        /** Of those at another telephone nobody is known. */
        default Whose elsewhere() {
            return this instanceof Another ? this : FIRST;
        }
    }

    private static final Whose.Person FIRST = new Whose.Person(0);

    private final Centre centre;
    private final PatientNumbers numbers;
    private final AskNumber askNumber;
    private final Privacy privacy;
    private final Offers offers;
    private final Callbacks callbacks;
    private final SharedTelephone shared;
    private final WaitNow waitNow;
    private final AfterBooking after;
    private final NoteForTheTeam note;
    private final InstantSource clock;

    public BookCallback(
            Centre centre,
            PatientNumbers numbers,
            Privacy privacy,
            Offers offers,
            Callbacks callbacks,
            WaitNow waitNow,
            AfterBooking after,
            InstantSource clock) {
        this.centre = centre;
        this.numbers = numbers;
        this.askNumber = new AskNumber(numbers.dialable());
        this.privacy = privacy;
        this.offers = offers;
        this.callbacks = callbacks;
        this.shared = new SharedTelephone(callbacks);
        this.waitNow = waitNow;
        this.after = after;
        this.note = new NoteForTheTeam(centre, numbers, callbacks, clock);
        this.clock = clock;
    }

    /** False: no call can be promised, for there is no number to ring, or not this one, or no time free. The caller has heard so. */
    boolean on(Call call) {
        var own = call.phone().flatMap(phone -> numbers.dialable().apply(phone.number()));
        if (own.filter(privacy::isNeverCalled).isPresent()) {
            call.say(WE_NEVER_CALL_IT);
            return false;
        }
        if (own.isPresent()) return whose(call, own.get());
        call.say(NUMBER_HIDDEN);
        return askNumber
                .on(call)
                .map(phone -> nowOrLater(call, phone, CALL_YOU_THERE, FIRST))
                .orElse(false);
    }

    private boolean whose(Call call, Phone own) {
        var expected = callbacks.expected(own);
        if (expected.isEmpty()) return nowOrLater(call, own, CALL_YOU_HERE, FIRST);
        return switch (shared.whose(call, expected)) {
            case THAT_CALL ->
                shared.which(call, expected).map(one -> move(call, one)).orElse(true);
            case SOMEBODY_ELSES -> offer(call, own, CALL_YOU_HERE, new Whose.Another(SharedTelephone.name(call)));
            case NEITHER -> true;
        };
    }

    /** As {@link #on}, for whoever expects this call already. */
    boolean move(Call call, Callback booked) {
        return nowOrLater(
                call,
                booked.patient(),
                CALL_YOU_HERE,
                new Whose.Person(booked.request().person()));
    }

    private boolean nowOrLater(Call call, Phone phone, Prompt where, Whose.Person whose) {
        var soonest = offers.inTurn(clock.instant(), numbers.zone().apply(phone))
                .findFirst()
                .filter(first -> first.timing() == Timing.SOONEST && waitNow.isWorthIt(phone));
        if (soonest.isEmpty()) return offer(call, phone, where, whose);
        return switch (call.choose(NOW_OR_LATER)) {
            case WAIT -> waitNow(call, phone, where, whose, soonest.get());
            case BE_CALLED -> offer(call, phone, where, whose);
            case BACK -> true;
        };
    }

    private boolean waitNow(Call call, Phone phone, Prompt where, Whose.Person whose, Offer soonest) {
        var request = Request.soonest(phone, numbers.zone().apply(phone)).in(call.language());
        switch (waitNow.on(call, request.by(whose.number()), soonest)) {
            case WaitNow.Ended.WithACall(var why, var booked) -> confirm(call, why, booked);
            case WaitNow.Ended.WithNothing _ -> call.say(BACK_ON_THE_LINE);
            case WaitNow.Ended.JustTaken _ -> {
                call.say(JUST_TAKEN);
                return offer(call, phone, where, whose);
            }
        }
        return true;
    }

    private boolean offer(Call call, Phone own, Prompt where, Whose its) {
        var phone = own;
        var place = where;
        var whose = its;
        var zone = numbers.zone().apply(phone);
        var times = new Times(offers.inTurn(clock.instant(), zone));
        for (int turn = 0, next = 0; turn < MOST_TURNS && !times.isEmpty(); turn++) {
            if (!times.has(next)) {
                next = 0;
                call.say(FIRST_TIME_AGAIN);
            }
            switch (call.choose(menu(place, times.get(next), zone))) {
                case YES -> {
                    var time = times.get(next);
                    if (promised(call, Request.soonest(phone, zone).in(call.language()), whose, time)) return true;
                    times = new Times(offers.inTurn(clock.instant(), zone));
                    // the rest of an hour that has begun may hold a call less by the time of each yes
                    next = times.has(1) && saysTheSame(times.get(0), time) ? 1 : 0;
                }
                case ANOTHER_TIME -> next++;
                case ANOTHER_TELEPHONE -> {
                    var other = askNumber.on(call);
                    if (other.isEmpty()) continue;
                    phone = other.get();
                    place = CALL_YOU_THERE;
                    whose = whose.elsewhere();
                    var there = numbers.zone().apply(phone);
                    if (there.equals(zone)) continue;
                    // where another clock counts, other hours are quiet
                    zone = there;
                    times = new Times(offers.inTurn(clock.instant(), zone));
                    next = 0;
                }
                case BACK -> {
                    return true;
                }
            }
        }
        if (!times.isEmpty()) return true;
        noTimeFree(call, zone);
        note.on(call, Request.soonest(phone, zone).in(call.language()));
        return false;
    }

    private void noTimeFree(Call call, ZoneId zone) {
        var now = clock.instant();
        call.say(offers.nextOpening(now, zone)
                .map(opening -> List.<Words>of(NO_TIME_FREE, NEW_TIMES_OPEN, centre.words(opening, now, zone)))
                .orElseGet(() -> List.of(NO_TIME_FREE)));
    }

    private static boolean saysTheSame(Offer one, Offer other) {
        return one.timing() == Timing.SOONEST
                && other.timing() == Timing.SOONEST
                && one.window().length().equals(other.window().length());
    }

    private Menu<Choice> menu(Prompt where, Offer time, ZoneId zone) {
        return Menu.<Choice>asking(where, centre.words(time.window(), clock.instant(), zone))
                .on(1, Choice.YES, IF_THAT_IS_GOOD)
                .on(2, Choice.ANOTHER_TIME, ANOTHER_TIME)
                .on(3, Choice.ANOTHER_TELEPHONE, ANOTHER_TELEPHONE)
                .back(Choice.BACK)
                .staying(OR_STAY_TO_ACCEPT)
                .otherwise(Choice.YES);
    }

    /** False: somebody was faster, or the plan was changed; another time must be offered. */
    private boolean promised(Call call, Request soonest, Whose whose, Offer time) {
        switch (booked(soonest.at(time.timing()), whose, time.window(), clock.instant())) {
            case Booked.New booked -> confirm(call, BOOKED, booked.callback());
            case Booked.Moved moved -> confirm(call, MOVED, moved.callback());
            case Booked.Running _ -> call.part(BEING_CALLED);
            case Booked.Unwanted _ ->
                call.say(privacy.isNeverCalled(soonest.patient()) ? WE_NEVER_CALL_IT : NUMBER_UNUSABLE);
            case Booked.Full _ -> {
                call.say(JUST_TAKEN);
                return false;
            }
        }
        return true;
    }

    private Booked booked(Request request, Whose whose, Window window, Instant now) {
        int places = offers.places(window, now);
        return switch (whose) {
            case Whose.Person(int number) -> callbacks.book(request.by(number), window, places, now);
            case Whose.Another(var name) -> callbacks.bookBeside(request, window, places, name, now);
        };
    }

    private void confirm(Call call, Prompt done, Callback callback) {
        call.say(
                done,
                WE_CALL_YOU,
                centre.words(
                        callback.window(), clock.instant(), callback.request().zone()),
                ON_TELEPHONE_ENDING,
                new Digits(callback.patient().ending()),
                IT_WILL_SHOW,
                new Digits(centre.number().number()),
                NOTHING_MORE);
        after.on(call, callback);
    }
}
