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
public record Shift(long peer, DayOfWeek day, LocalTime from, Duration length) implements Planned {
    public Shift {
        Planned.check("a shift", length);
    }

    public boolean holds(Instant at, ZoneId zone) {
        var today = at.atZone(zone).toLocalDate();
        return holds(today.minusDays(1), at, zone) || holds(today, at, zone);
    }

    private boolean holds(LocalDate begun, Instant at, ZoneId zone) {
        if (begun.getDayOfWeek() != day) return false;
        return Span.byClock(begun.atTime(from), length, zone)
                .filter(span -> span.holds(at))
                .isPresent();
    }
}
