package warmline.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Quiet hours by the clock of the centre, also in the nights when the clocks are changed. */
class QuietHoursTest {
    private static final ZoneId NEW_YORK = Policies.NEW_YORK;
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe"); // changes by half an hour

    @Test
    void they_may_reach_across_midnight() {
        var nights = new Here(Policies.NIGHTS, ZoneOffset.UTC);
        assertFalse(nights.at(utc("2026-01-05T20:59:59")));
        assertTrue(nights.at(utc("2026-01-05T21:00:00")));
        assertTrue(nights.at(utc("2026-01-06T00:00:00")));
        assertTrue(nights.at(utc("2026-01-06T07:59:59")));
        assertFalse(nights.at(utc("2026-01-06T08:00:00")));
        assertEquals(utc("2026-01-06T08:00:00"), nights.endAfter(utc("2026-01-05T22:00:00")));
        assertEquals(utc("2026-01-06T08:00:00"), nights.endAfter(utc("2026-01-06T03:00:00")));
    }

    @Test
    void they_may_lie_within_a_day() {
        var siesta = quiet("13:00", "15:00", ZoneOffset.UTC);
        assertFalse(siesta.at(utc("2026-01-05T12:59:59")));
        assertTrue(siesta.at(utc("2026-01-05T13:00:00")));
        assertFalse(siesta.at(utc("2026-01-05T15:00:00")));
        assertEquals(utc("2026-01-05T15:00:00"), siesta.endAfter(utc("2026-01-05T14:59:59")));
    }

    @Test
    void outside_them_the_moment_itself_is_the_answer() {
        var noon = utc("2026-01-05T12:00:00");
        assertEquals(noon, new Here(Policies.NIGHTS, ZoneOffset.UTC).endAfter(noon));
    }

    @Test
    void equal_ends_are_none_at_all() {
        var none = quiet("08:00", "08:00", ZoneOffset.UTC);
        for (int hour = 0; hour < 24; hour++) {
            var at = utc("2026-01-05T00:00:00").plus(Duration.ofHours(hour));
            assertFalse(none.at(at));
            assertFalse(QuietHours.NONE.at(at, ZoneOffset.UTC));
        }
    }

    @Test
    void a_night_of_the_clock_change_ends_by_the_new_clock() {
        var nights = new Here(Policies.NIGHTS, NEW_YORK);
        assertEquals(utc("2026-03-08T12:00:00"), nights.endAfter(local("2026-03-07T22:00", NEW_YORK)));
        assertEquals(utc("2026-11-01T13:00:00"), nights.endAfter(local("2026-10-31T22:00", NEW_YORK)));
        var onTheIsland = new Here(Policies.NIGHTS, LORD_HOWE);
        assertEquals(utc("2026-10-03T21:00:00"), onTheIsland.endAfter(local("2026-10-03T22:00", LORD_HOWE)));
        assertEquals(utc("2026-04-04T21:30:00"), onTheIsland.endAfter(local("2026-04-04T22:00", LORD_HOWE)));
    }

    @Test
    void an_end_that_the_night_does_not_have_comes_after_the_gap() {
        var inNewYork = quiet("22:00", "02:30", NEW_YORK);
        assertEquals(local("2026-03-08T03:30", NEW_YORK), inNewYork.endAfter(local("2026-03-08T01:00", NEW_YORK)));
        var onTheIsland = quiet("22:00", "02:15", LORD_HOWE);
        assertEquals(local("2026-10-04T02:45", LORD_HOWE), onTheIsland.endAfter(local("2026-10-04T01:00", LORD_HOWE)));
    }

    @Test
    void the_night_after_the_gap_ends_at_its_usual_time() {
        var quiet = quiet("22:00", "02:30", NEW_YORK);
        assertEquals(local("2026-03-09T02:30", NEW_YORK), quiet.endAfter(local("2026-03-08T23:00", NEW_YORK)));
    }

    @Test
    void an_end_that_the_night_has_twice_holds_both_times() {
        var quiet = quiet("22:00", "01:30", NEW_YORK);
        var firstOne = utc("2026-11-01T05:10:00");
        var secondOne = utc("2026-11-01T06:10:00");
        assertTrue(quiet.at(firstOne));
        assertEquals(utc("2026-11-01T05:30:00"), quiet.endAfter(firstOne));
        assertTrue(quiet.at(secondOne));
        assertEquals(utc("2026-11-01T06:30:00"), quiet.endAfter(secondOne));
    }

    /** Every quarter of an hour in the two days around every clock change of 2026, in every zone that has its own rules. */
    @Test
    void their_end_is_never_quiet_and_never_earlier_in_any_zone() {
        var zones = new TreeMap<String, ZoneId>();
        for (var id : ZoneId.getAvailableZoneIds())
            zones.put(ZoneId.of(id).getRules().toString() + changes(ZoneId.of(id)), ZoneId.of(id));
        assertTrue(zones.size() > 50, zones.size() + " zones");
        for (var zone : zones.values()) for (var change : changes(zone)) aroundChange(zone, change);
    }

    private static void aroundChange(ZoneId zone, Instant change) {
        for (var ends :
                List.of("21:00 08:00", "22:00 02:30", "23:30 00:00", "00:00 01:00", "01:30 02:15", "03:00 02:30")) {
            var quiet = quiet(ends.substring(0, 5), ends.substring(6), zone);
            for (int quarter = -100; quarter < 100; quarter++) {
                var at = change.plus(Duration.ofMinutes(15).multipliedBy(quarter));
                var end = quiet.endAfter(at);
                var where = quiet + " at " + at + " ends " + end;
                assertFalse(quiet.at(end), where);
                assertFalse(end.isBefore(at), where);
                assertEquals(!quiet.at(at), end.equals(at), where);
                assertTrue(end.isBefore(at.plus(Duration.ofHours(50))), where);
            }
        }
    }

    private static List<Instant> changes(ZoneId zone) {
        var rules = zone.getRules();
        var newYear = utc("2026-01-01T00:00:00");
        var first = rules.nextTransition(newYear);
        if (first == null) return List.of(newYear);
        var second = rules.nextTransition(first.getInstant());
        return second == null ? List.of(first.getInstant()) : List.of(first.getInstant(), second.getInstant());
    }

    /** Quiet hours as they are where somebody lives. */
    private record Here(QuietHours hours, ZoneId zone) {
        boolean at(Instant instant) {
            return hours.at(instant, zone);
        }

        Instant endAfter(Instant instant) {
            return hours.endAfter(instant, zone);
        }
    }

    private static Here quiet(String from, String to, ZoneId zone) {
        return new Here(new QuietHours(LocalTime.parse(from), LocalTime.parse(to)), zone);
    }

    private static Instant utc(String time) {
        return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
    }

    private static Instant local(String time, ZoneId zone) {
        return LocalDateTime.parse(time).atZone(zone).toInstant();
    }
}
