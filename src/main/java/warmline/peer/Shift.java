package warmline.peer;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Planned duty of one peer, every week, by the clock of the centre.
 *
 * @param length up to 24 hours on the clock, also when the clocks are changed; it may reach into the next day
 */
public record Shift(long peer, DayOfWeek day, LocalTime from, Duration length) {
    public Shift {
        if (length.isNegative() || length.isZero() || length.compareTo(Duration.ofHours(24)) > 0)
            throw new IllegalArgumentException("a shift of " + length);
    }

    public boolean holds(Instant at, ZoneId zone) {
        var date = at.atZone(zone).toLocalDate();
        return holdsFrom(date, at, zone) || holdsFrom(date.minusDays(1), at, zone);
    }

    private boolean holdsFrom(LocalDate date, Instant at, ZoneId zone) {
        if (date.getDayOfWeek() != day) return false;
        var start = date.atTime(from);
        var end = start.plus(length);
        return !at.isBefore(start.atZone(zone).toInstant())
                && at.isBefore(end.atZone(zone).toInstant());
    }
}
