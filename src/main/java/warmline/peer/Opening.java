package warmline.peer;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;

/**
 * When calls are promised, every week. A centre without any is open around the clock.
 *
 * @param length up to 24 hours on the clock; it may reach across midnight
 */
public record Opening(DayOfWeek day, LocalTime from, Duration length) implements Planned {
    public Opening {
        Planned.check("opening hours", length);
    }
}
