package warmline.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The times we can honestly offer: peers are on shift and not yet booked out, the centre is open, the patient is awake. */
public final class Offers {
    /** Of a window that we say. */
    public static final Duration LENGTH = Duration.ofHours(1);

    static final Duration AHEAD = Duration.ofDays(7);

    /** More than anybody listens to. */
    static final int MOST = 8;

    /** A call may take longer than it does on average. */
    private static final Duration TO_SPARE = Duration.ofMinutes(15);

    private final Callbacks callbacks;
    private final Staffing staffing;
    private final QuietHours quiet;
    private final ZoneId zone;
    private final Duration perCall;
    private final Soonest soonest;

    /** Near closing, nothing is promised for now when less is left than a call and a quarter of an hour. */
    public Offers(Callbacks callbacks, Staffing staffing, QuietHours quiet, ZoneId zone, Duration perCall) {
        this(callbacks, staffing, quiet, zone, perCall, perCall.plus(TO_SPARE));
    }

    /**
     * @param zone the centre's: hours are whole by its clock
     * @param perCall how long a call takes on average, with its notes
     * @param cutOff with less time than this before closing, nothing is promised for now
     */
    public Offers(
            Callbacks callbacks, Staffing staffing, QuietHours quiet, ZoneId zone, Duration perCall, Duration cutOff) {
        this.callbacks = callbacks;
        this.staffing = staffing;
        this.quiet = quiet;
        this.zone = zone;
        this.perCall = perCall;
        this.soonest = new Soonest(perCall, cutOff, this::ahead);
    }

    /** All of them, at once. */
    public List<Offer> from(Instant now, ZoneId patient) {
        return inTurn(now, patient).toList();
    }

    /**
     * Soonest first: from now on, then whole hours of the next seven days; each is looked for when it is asked for.
     *
     * @param patient by whose clock the quiet hours are
     */
    public Stream<Offer> inTurn(Instant now, ZoneId patient) {
        var end = now.plus(AHEAD);
        var soon = atOnce(now, patient);
        var week = new Planned(new Window(now, end));
        // the hour that begins now, or soon, would say almost the same
        var first = soon.map(window -> Window.earlier(window.to(), now.plus(LENGTH)))
                .orElse(now.plusNanos(1));
        var later = Stream.iterate(wholeHour(first), hour -> hour.isBefore(end), hour -> hour.plus(LENGTH))
                .map(Window::hourFrom)
                .filter(window -> quiet.spare(window, patient) && isFree(window, week.crew()))
                .map(window -> new Offer(window, Timing.AT_A_TIME));
        return Stream.concat(soon.map(window -> new Offer(window, Timing.SOONEST)).stream(), later)
                .limit(MOST);
    }

    /**
     * Where nothing is free: when to ask again, for an hour that cannot be booked yet, being more than seven days ahead. Empty:
     * nobody is there in the week after, either.
     */
    public Optional<Window> nextOpening(Instant now, ZoneId patient) {
        var first = now.plus(AHEAD);
        var end = first.plus(AHEAD);
        var crew = new Crew(staffing.during(new Window(first, end)));
        return Stream.iterate(wholeHour(first), hour -> hour.isBefore(end), hour -> hour.plus(LENGTH))
                .map(Window::hourFrom)
                .filter(window -> quiet.spare(window, patient) && isFree(window, crew))
                .findFirst()
                .map(window -> Window.hourFrom(window.from().minus(AHEAD)));
    }

    private Optional<Window> atOnce(Instant now, ZoneId patient) {
        var crew = new Crew(staffing.during(new Window(now, soonest.horizon(now))));
        var end = Window.earlier(crew.until(now), quiet.beginAfter(now, patient));
        var there = crew.at(now);
        return soonest.from(now, there, there.only(staffing.onDuty()), end).filter(window -> isFree(window, crew));
    }

    /** Who will be there, asked when it is needed: most take what is offered first, for which the next hours are enough. */
    private final class Planned {
        private final Window time;
        private @Nullable Crew crew;

        Planned(Window time) {
            this.time = time;
        }

        Crew crew() {
            if (crew == null) crew = new Crew(staffing.during(time));
            return crew;
        }
    }

    /** A talk may go on after its window. */
    private int ahead(Window window) {
        var late = callbacks.running().stream()
                .filter(callback -> !callback.window().overlaps(window))
                .count();
        return callbacks.booked(window) + (int) late;
    }

    /** A booking that overlaps takes a place of the whole window: it may be kept in the time that both share. */
    private boolean isFree(Window window, Crew crew) {
        int places = crew.places(window, perCall);
        return places > 0 && callbacks.booked(window) < places;
    }

    private Instant wholeHour(Instant notBefore) {
        var hour = notBefore.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
        return hour.isBefore(notBefore) ? hour.plus(LENGTH) : hour;
    }

    /**
     * How many bookings the window has room for in all, as it is planned at this moment: what is left of it, should it have
     * begun.
     */
    public int places(Window window, Instant now) {
        if (!now.isBefore(window.to())) return 0;
        var left = new Window(Window.later(now, window.from()), window.to());
        return new Crew(staffing.during(left)).places(left, perCall);
    }
}
