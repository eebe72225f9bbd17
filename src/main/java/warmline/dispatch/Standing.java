package warmline.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import warmline.callback.Callbacks;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Consent.Way;
import warmline.callback.Offers;
import warmline.callback.StandingCalls;

/**
 * Books the next of every standing call as soon as the one before is over: a week ahead, before others can take its place.
 * Where there is none, because the centre is closed or everything is taken, it is tried again until its time has come.
 */
public final class Standing {
    /** In a round; the rest is booked in the next. */
    private static final int MOST = 100;

    /** A week, and a day that it may take to end. */
    private static final Duration AHEAD = Duration.ofDays(8);

    private final StandingCalls standing;
    private final Callbacks callbacks;
    private final Offers offers;
    private final InstantSource clock;

    public Standing(StandingCalls standing, Callbacks callbacks, Offers offers, InstantSource clock) {
        this.standing = standing;
        this.callbacks = callbacks;
        this.offers = offers;
        this.clock = clock;
    }

    public void tick() {
        for (var next : standing.unbooked(MOST)) book(next);
    }

    private void book(StandingCalls.Next next) {
        var call = next.call();
        var now = clock.instant();
        var window = call.next(later(now, next.after()));
        if (window.from().isAfter(now.plus(AHEAD))) return; // this week's was cancelled: its time comes
        switch (callbacks.book(call.request(), window, offers.places(window, now), Way.EVERY_WEEK, now)) {
            case Booked.New(var booked) -> {
                callbacks.wishes().asBefore(booked);
                standing.booked(call.patient(), call.person(), window.to());
            }
            case Booked.Moved _ -> standing.booked(call.patient(), call.person(), window.to());
            case Booked.Full _, Booked.Running _, Booked.Unwanted _ -> {}
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
