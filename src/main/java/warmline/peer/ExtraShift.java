package warmline.peer;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A shift of one peer on one date, beside those of every week.
 *
 * @param length up to 24 hours on the clock; it may reach into the next day
 */
public record ExtraShift(long peer, LocalDate date, LocalTime from, Duration length) implements Planned {
    public ExtraShift {
        Planned.check("a shift", length);
    }
}
