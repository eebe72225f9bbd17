package warmline.peer;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Planned duty of one peer, every week, by the clock of the centre.
 *
 * @param length up to 24 hours; it may reach into the next day
 */
public record Shift(long peer, DayOfWeek day, LocalTime from, Duration length) {
    public Shift {
        if (length.isNegative() || length.isZero() || length.compareTo(Duration.ofHours(24)) > 0)
            throw new IllegalArgumentException("a shift of " + length);
    }

    public boolean holds(Instant at, ZoneId zone) {
        var date = at.atZone(zone).toLocalDate();
        return date.getDayOfWeek() == day
                        && holds(at, date.atTime(from).atZone(zone).toInstant())
                || date.minusDays(1).getDayOfWeek() == day
                        && holds(at, date.minusDays(1).atTime(from).atZone(zone).toInstant());
    }

    private boolean holds(Instant at, Instant start) {
        return !at.isBefore(start) && at.isBefore(start.plus(length));
    }
}
