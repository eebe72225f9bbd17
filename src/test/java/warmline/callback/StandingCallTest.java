package warmline.callback;

import static org.junit.jupiter.api.Assertions.*;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.prompt.Language;

/** When the next of a standing call is. */
class StandingCallTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static StandingCall tuesdays(String from) {
        return new StandingCall(
                new Phone("6175550101"),
                NEW_YORK,
                DayOfWeek.TUESDAY,
                LocalTime.parse(from),
                Duration.ofHours(1),
                1,
                Language.EN,
                0);
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    @Test
    void is_the_first_of_its_weekday_that_begins_later() {
        assertEquals(
                at("2026-11-24T10:00"),
                tuesdays("10:00").next(at("2026-11-23T12:00")).from());
        assertEquals(
                at("2026-11-24T10:00"),
                tuesdays("10:00").next(at("2026-11-24T09:59")).from());
        assertEquals(
                at("2026-12-01T10:00"),
                tuesdays("10:00").next(at("2026-11-24T10:00")).from());
        assertEquals(
                at("2026-11-24T11:00"),
                tuesdays("10:00").next(at("2026-11-23T12:00")).to());
    }

    @Test
    void stays_at_its_time_when_the_clocks_change() {
        var sundays = StandingCall.weekly(
                Request.soonest(new Phone("6175550101"), NEW_YORK),
                new Window(at("2026-10-25T10:00"), at("2026-10-25T11:00")),
                1);
        assertEquals(
                at("2026-11-01T10:00"), sundays.next(at("2026-10-25T11:00")).from());
        assertEquals(Duration.ofHours(1), sundays.next(at("2026-10-25T11:00")).length());
    }

    @Test
    void begins_later_in_a_night_that_skips_its_hour() {
        var sundays = StandingCall.weekly(
                Request.soonest(new Phone("6175550101"), NEW_YORK),
                new Window(at("2026-03-01T02:30"), at("2026-03-01T03:30")),
                1);
        assertEquals(
                at("2026-03-08T03:30"), sundays.next(at("2026-03-01T03:30")).from());
    }

    @Test
    void that_lasts_no_time_or_more_than_a_day_cannot_be() {
        for (var length : new Duration[] {Duration.ZERO, Duration.ofHours(-1), Duration.ofHours(25)})
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new StandingCall(
                            new Phone("6175550101"),
                            NEW_YORK,
                            DayOfWeek.TUESDAY,
                            LocalTime.NOON,
                            length,
                            1,
                            Language.EN,
                            0));
    }
}
