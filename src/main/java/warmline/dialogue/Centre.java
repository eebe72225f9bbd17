package warmline.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import warmline.call.Phone;
import warmline.callback.Window;
import warmline.prompt.Words;

/**
 * What dialogues need to know about the centre.
 *
 * @param number the number that a called telephone shows
 * @param crisisLine whom key 0 reaches
 */
public record Centre(ZoneId zone, Phone number, Phone crisisLine) {
    /** For the team: the next full minute. */
    Words.Clock clock(Instant at) {
        var minute = at.plus(Duration.ofMinutes(1)).minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
        return new Words.Clock(local(minute, zone).toLocalTime());
    }

    /** For the team. */
    Words words(Window window, Instant now) {
        return words(window, now, zone);
    }

    /** For somebody who lives by this clock. */
    Words words(Window window, Instant now, ZoneId clock) {
        return window.from().isAfter(now) ? ahead(window, now, clock) : begun(window, now, clock);
    }

    private static Words ahead(Window window, Instant now, ZoneId clock) {
        var from = local(window.from(), clock);
        var to = local(window.to(), clock);
        // in the night that has an hour twice, it may end before it begins
        return new Words.Window(from, to.isAfter(from) ? to : from.plus(window.length()), local(now, clock));
    }

    /** Told from now on, as a stopwatch counts: the clocks may be changed before its end. */
    private static Words begun(Window window, Instant now, ZoneId clock) {
        var heard = local(now, clock);
        return new Words.Window(
                heard.plus(Duration.between(now, window.from())),
                heard.plus(Duration.between(now, window.to())),
                heard);
    }

    private static LocalDateTime local(Instant instant, ZoneId clock) {
        return LocalDateTime.ofInstant(instant, clock);
    }
}
