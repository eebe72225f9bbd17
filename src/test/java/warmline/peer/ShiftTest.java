package warmline.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Shifts by the clock of the centre. 2026-01-05 is a Monday; New York changes its clocks on 8 March and 1 November. */
class ShiftTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final long MARIA = 1;

    @Test
    void it_holds_its_first_moment_and_not_its_end() {
        var shift = shift(DayOfWeek.MONDAY, "09:00", Duration.ofHours(4));
        assertFalse(holds(shift, "2026-01-05T08:59:59"));
        assertTrue(holds(shift, "2026-01-05T09:00"));
        assertTrue(holds(shift, "2026-01-05T12:59:59"));
        assertFalse(holds(shift, "2026-01-05T13:00"));
    }

    @Test
    void it_comes_every_week_and_on_no_other_day() {
        var shift = shift(DayOfWeek.MONDAY, "09:00", Duration.ofHours(4));
        for (int day = 5; day <= 18; day++)
            assertEquals(day % 7 == 5, holds(shift, "2026-01-%02dT10:00".formatted(day)), "January " + day);
    }

    @Test
    void it_may_reach_into_the_next_day_of_the_week() {
        var shift = shift(DayOfWeek.SUNDAY, "22:00", Duration.ofHours(8));
        assertTrue(holds(shift, "2026-01-04T23:00"));
        assertTrue(holds(shift, "2026-01-05T05:59:59"));
        assertFalse(holds(shift, "2026-01-05T06:00"));
        assertFalse(holds(shift, "2026-01-04T02:00"));
    }

    @Test
    void a_night_shift_ends_by_the_clock_also_when_the_clocks_are_changed() {
        var shift = shift(DayOfWeek.SATURDAY, "22:00", Duration.ofHours(8));
        for (var sunday : new String[] {"2026-03-08", "2026-11-01"}) {
            assertTrue(holds(shift, sunday + "T05:59:59"), sunday);
            assertFalse(holds(shift, sunday + "T06:00"), sunday);
        }
    }

    @Test
    void a_shift_of_24_hours_on_every_day_leaves_no_moment_of_the_year_out() {
        for (var from : new String[] {"00:00", "02:30", "09:00"}) {
            var week = new ArrayList<Shift>();
            for (var day : DayOfWeek.values()) week.add(shift(day, from, Duration.ofHours(24)));
            var start = Instant.parse("2026-01-01T00:00:00Z");
            for (int quarter = 0; quarter < 365 * 96; quarter++) {
                var at = start.plus(Duration.ofMinutes(15).multipliedBy(quarter));
                assertTrue(week.stream().anyMatch(shift -> shift.holds(at, NEW_YORK)), "from " + from + " at " + at);
            }
        }
    }

    @Test
    void a_shift_begins_after_the_gap_when_the_night_does_not_have_its_hour() {
        var shift = shift(DayOfWeek.SUNDAY, "02:30", Duration.ofHours(3));
        assertFalse(holds(shift, "2026-03-08T03:29:59"));
        assertTrue(holds(shift, "2026-03-08T03:30"));
    }

    @Test
    void nothing_shorter_than_a_moment_and_nothing_longer_than_a_day_is_a_shift() {
        for (var length : new Duration[] {
            Duration.ZERO, Duration.ofHours(-1), Duration.ofHours(24).plusNanos(1)
        })
            assertEquals(
                    "a shift of " + length,
                    assertThrows(IllegalArgumentException.class, () -> shift(DayOfWeek.MONDAY, "09:00", length))
                            .getMessage());
    }

    private static Shift shift(DayOfWeek day, String from, Duration length) {
        return new Shift(MARIA, day, LocalTime.parse(from), length);
    }

    private static boolean holds(Shift shift, String local) {
        return shift.holds(LocalDateTime.parse(local).atZone(NEW_YORK).toInstant(), NEW_YORK);
    }
}
