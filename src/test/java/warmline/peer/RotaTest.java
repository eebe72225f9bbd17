package warmline.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who is there when. 2026-01-05 is a Monday; New York changes its clocks on 8 March and 1 November, Lord Howe by half an hour. */
class RotaTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");
    private static final long MARIA = 1;
    private static final long SAM = 2;

    private ZoneId zone = NEW_YORK;

    @Test
    void a_peer_is_there_for_every_shift_and_once_where_shifts_meet_or_overlap() {
        var rota = Rota.of(List.of(
                shift(MARIA, DayOfWeek.MONDAY, "09:00", 4),
                shift(MARIA, DayOfWeek.MONDAY, "13:00", 2),
                new ExtraShift(MARIA, MONDAY, LocalTime.of(14, 0), Duration.ofHours(3)),
                shift(SAM, DayOfWeek.MONDAY, "12:00", 4)));
        assertEquals("05 09:00 - 05 17:00", present(MARIA, rota, "2026-01-05T00:00", "2026-01-06T00:00"));
        assertEquals("05 12:00 - 05 16:00", present(SAM, rota, "2026-01-05T00:00", "2026-01-06T00:00"));
        assertEquals("05 10:30 - 05 11:30", present(MARIA, rota, "2026-01-05T10:30", "2026-01-05T11:30"));
    }

    @Test
    void a_day_off_takes_the_shifts_that_begin_on_it_and_leaves_the_night_before_and_extra_ones() {
        var rota = Rota.of(List.of(
                shift(MARIA, DayOfWeek.SUNDAY, "22:00", 8),
                shift(MARIA, DayOfWeek.MONDAY, "22:00", 8),
                shift(SAM, DayOfWeek.MONDAY, "09:00", 8),
                new DayOff(MARIA, MONDAY),
                new ExtraShift(MARIA, MONDAY, LocalTime.NOON, Duration.ofHours(1))));
        assertEquals(
                "04 22:00 - 05 06:00, 05 12:00 - 05 13:00",
                present(MARIA, rota, "2026-01-04T12:00", "2026-01-07T00:00"));
        assertEquals("05 09:00 - 05 17:00", present(SAM, rota, "2026-01-05T00:00", "2026-01-07T00:00"));
        assertTrue(onShift(MARIA, rota, "2026-01-05T05:59"));
        assertFalse(onShift(MARIA, rota, "2026-01-05T22:30"));
        assertTrue(onShift(MARIA, rota, "2026-01-12T22:30"));
    }

    @Test
    void without_opening_hours_it_is_open_around_the_clock() {
        assertEquals("05 00:00 - 08 00:00", open(Rota.EMPTY, "2026-01-05T00:00", "2026-01-08T00:00"));
    }

    @Test
    void opening_hours_may_cross_midnight_and_leave_days_out() {
        var rota = Rota.of(List.of(
                new Opening(DayOfWeek.MONDAY, LocalTime.of(18, 0), Duration.ofHours(8)),
                new Opening(DayOfWeek.TUESDAY, LocalTime.of(9, 0), Duration.ofHours(3)),
                new Opening(DayOfWeek.TUESDAY, LocalTime.of(13, 0), Duration.ofHours(3))));
        assertEquals(
                "05 18:00 - 06 02:00, 06 09:00 - 06 12:00, 06 13:00 - 06 16:00",
                open(rota, "2026-01-04T00:00", "2026-01-11T00:00"));
        assertEquals("06 01:00 - 06 02:00", open(rota, "2026-01-06T01:00", "2026-01-06T08:00"));
    }

    @Test
    void days_that_are_open_to_midnight_follow_each_other_without_a_gap() {
        var rota = Rota.of(List.of(
                new Opening(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, Duration.ofHours(24)),
                new Opening(DayOfWeek.TUESDAY, LocalTime.MIDNIGHT, Duration.ofHours(24))));
        assertEquals("05 00:00 - 07 00:00", open(rota, "2026-01-01T00:00", "2026-01-11T00:00"));
    }

    @Test
    void nobody_is_there_for_a_new_promise_while_it_is_closed_and_whoever_is_on_shift_keeps_the_old_ones() {
        var rota = Rota.of(List.of(
                shift(MARIA, DayOfWeek.MONDAY, "09:00", 10),
                new Opening(DayOfWeek.MONDAY, LocalTime.of(8, 0), Duration.ofHours(10)),
                new Closure(MONDAY.atTime(11, 0), MONDAY.atTime(12, 30), "a training")));
        assertEquals(
                "05 09:00 - 05 11:00, 05 12:30 - 05 18:00",
                present(MARIA, rota, "2026-01-05T00:00", "2026-01-06T00:00"));
        assertTrue(onShift(MARIA, rota, "2026-01-05T11:30"));
        assertTrue(onShift(MARIA, rota, "2026-01-05T18:30"));
    }

    @Test
    void a_closure_may_last_for_days_and_closures_may_overlap() {
        var rota = Rota.of(List.of(
                new Closure(MONDAY.atTime(12, 0), MONDAY.plusDays(2).atTime(6, 0), "a holiday"),
                new Closure(MONDAY.plusDays(2).atTime(5, 0), MONDAY.plusDays(2).atTime(7, 0), "a repair")));
        assertEquals("05 00:00 - 05 12:00, 07 07:00 - 08 00:00", open(rota, "2026-01-05T00:00", "2026-01-08T00:00"));
    }

    @Test
    void a_night_of_the_clock_change_is_as_long_as_it_is() {
        var rota = Rota.of(List.of(shift(MARIA, DayOfWeek.SATURDAY, "22:00", 8)));
        assertEquals(Duration.ofHours(7), length(rota, "2026-03-07T12:00", "2026-03-08T12:00"));
        assertEquals(Duration.ofHours(9), length(rota, "2026-10-31T12:00", "2026-11-01T12:00"));
        zone = ZoneId.of("Australia/Lord_Howe");
        assertEquals(Duration.ofMinutes(450), length(rota, "2026-10-03T12:00", "2026-10-04T12:00"));
        assertEquals(Duration.ofMinutes(510), length(rota, "2026-04-04T12:00", "2026-04-05T12:00"));
    }

    @Test
    void what_lies_in_the_hour_that_the_night_does_not_have_is_not_there() {
        var rota = Rota.of(List.of(
                new Shift(MARIA, DayOfWeek.SUNDAY, LocalTime.of(2, 30), Duration.ofMinutes(30)),
                new Closure(
                        LocalDateTime.parse("2026-03-08T02:30"), LocalDateTime.parse("2026-03-08T03:00"), "a repair")));
        assertEquals("", present(MARIA, rota, "2026-03-08T00:00", "2026-03-09T00:00"));
        assertEquals("08 00:00 - 09 00:00", open(rota, "2026-03-08T00:00", "2026-03-09T00:00"));
        assertEquals("15 02:30 - 15 03:00", present(MARIA, rota, "2026-03-15T00:00", "2026-03-16T00:00"));
    }

    @Test
    void what_cannot_be_planned_is_refused() {
        for (var length : List.of(
                Duration.ZERO, Duration.ofHours(-1), Duration.ofHours(24).plusNanos(1))) {
            assertThrows(IllegalArgumentException.class, () -> new ExtraShift(MARIA, MONDAY, LocalTime.NOON, length));
            assertThrows(IllegalArgumentException.class, () -> new Opening(DayOfWeek.MONDAY, LocalTime.NOON, length));
        }
        var noon = MONDAY.atTime(12, 0);
        assertThrows(IllegalArgumentException.class, () -> new Closure(noon, noon, "a holiday"));
        assertThrows(IllegalArgumentException.class, () -> new Closure(noon, noon.minusDays(1), "a holiday"));
        assertThrows(IllegalArgumentException.class, () -> new Closure(noon, noon.plusDays(1), " "));
        assertThrows(IllegalArgumentException.class, () -> new Closure(noon, noon.plusDays(1), "x".repeat(61)));
    }

    private static Shift shift(long peer, DayOfWeek day, String from, int hours) {
        return new Shift(peer, day, LocalTime.parse(from), Duration.ofHours(hours));
    }

    private boolean onShift(long peer, Rota rota, String local) {
        return rota.onShift(LocalDateTime.parse(local).atZone(zone).toInstant(), zone)
                .contains(peer);
    }

    private String present(long peer, Rota rota, String from, String to) {
        return text(rota.present(span(from, to), zone).getOrDefault(peer, List.of()));
    }

    private Duration length(Rota rota, String from, String to) {
        var only = rota.present(span(from, to), zone)
                .getOrDefault(MARIA, List.of())
                .getFirst();
        return Duration.between(only.from(), only.to());
    }

    private String open(Rota rota, String from, String to) {
        return text(rota.open(span(from, to), zone));
    }

    private Span span(String from, String to) {
        return new Span(
                LocalDateTime.parse(from).atZone(zone).toInstant(),
                LocalDateTime.parse(to).atZone(zone).toInstant());
    }

    private String text(List<Span> spans) {
        return spans.stream()
                .map(span -> local(span.from().atZone(zone).toLocalDateTime()) + " - "
                        + local(span.to().atZone(zone).toLocalDateTime()))
                .collect(Collectors.joining(", "));
    }

    private static String local(LocalDateTime at) {
        return "%02d %s".formatted(at.getDayOfMonth(), at.toLocalTime());
    }
}
