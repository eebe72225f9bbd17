package warmline.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The times we can honestly offer: hours in which peers are on shift and not yet booked out. */
public final class Offers {
    static final Duration LENGTH = Duration.ofHours(1);
    static final Duration AHEAD = Duration.ofDays(7);

    /** More than anybody listens to. */
    static final int MOST = 8;

    private final Callbacks callbacks;
    private final Staffing staffing;
    private final QuietHours quiet;
    private final int perPeerAndHour;

    /** @param perCall how long a call takes on average, with its notes */
    public Offers(Callbacks callbacks, Staffing staffing, QuietHours quiet, Duration perCall) {
        this.callbacks = callbacks;
        this.staffing = staffing;
        this.quiet = quiet;
        this.perPeerAndHour = Math.max(1, (int) LENGTH.dividedBy(perCall));
    }

    /** Soonest first: the coming hour, then whole hours of the next seven days. */
    public List<Window> from(Instant now) {
        var offers = new ArrayList<Window>();
        offer(offers, new Window(now, now.plus(LENGTH)));
        var hour = now.atZone(quiet.zone())
                .truncatedTo(ChronoUnit.HOURS)
                .toInstant()
                .plus(LENGTH);
        if (!offers.isEmpty()) hour = hour.plus(LENGTH); // the next hour would say almost the same
        for (; hour.isBefore(now.plus(AHEAD)) && offers.size() < MOST; hour = hour.plus(LENGTH))
            offer(offers, new Window(hour, hour.plus(LENGTH)));
        return offers;
    }

    private void offer(List<Window> offers, Window window) {
        if (quiet.at(window.from()) || quiet.at(window.to().minusNanos(1))) return;
        if (callbacks.booked(window) < places(window)) offers.add(window);
    }

    /** How many bookings the window has room for in all. */
    public int places(Window window) {
        return staffing.peersThrough(window) * perPeerAndHour;
    }
}
