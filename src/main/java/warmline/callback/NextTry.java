package warmline.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Where a try may go that was to come at a certain time, but found the patient's quiet hours there, or nobody. */
record NextTry(QuietHours quiet, ZoneId zone, Duration length) {
    /** Shorter than this a peer may not even have been asked. */
    private static final Duration SHORTEST = Duration.ofMinutes(15);

    /** Refusals shorten a window; whoever is tried again has an hour at least. */
    private static final Duration USUAL = Duration.ofHours(1);

    /** Beyond a week nothing new is found: plans are weekly. */
    private static final Duration AHEAD = Duration.ofDays(8);

    NextTry {
        if (length.compareTo(USUAL) < 0) length = USUAL;
    }

    Window from(Instant then, Calendar calendar) {
        var week = new Window(then, then.plus(AHEAD));
        return in(calendar.attended(week))
                // nobody is planned, or only for the patient's night: as if there were no plan
                .or(() -> in(List.of(week)))
                .orElseGet(() -> starting(quiet.endAfter(then, zone)));
    }

    private Optional<Window> in(List<Window> attended) {
        return attended.stream().flatMap(stretch -> in(stretch).stream()).findFirst();
    }

    private Optional<Window> in(Window stretch) {
        var at = quiet.endAfter(stretch.from(), zone);
        // each turn goes past one night
        while (at.isBefore(stretch.to())) {
            var end = Window.earlier(stretch.to(), quiet.beginAfter(at, zone));
            if (!end.isBefore(at.plus(SHORTEST)))
                return Optional.of(new Window(at, Window.earlier(end, at.plus(length))));
            at = quiet.endAfter(end, zone);
        }
        return Optional.empty();
    }

    private Window starting(Instant at) {
        return new Window(at, at.plus(length));
    }
}
