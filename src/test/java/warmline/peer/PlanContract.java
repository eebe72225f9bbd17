package warmline.peer;

import static org.junit.jupiter.api.Assertions.*;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;

/** What every roster promises about the plan: what is entered is in it until it is taken out. */
public interface PlanContract {
    /** A Monday. */
    Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");

    LocalDate THURSDAY = LocalDate.parse("2026-11-26");
    Duration FOUR_HOURS = Duration.ofHours(4);

    Roster roster();

    Recruiting recruiting();

    private long ruth() {
        return recruiting()
                .add("2", "Ruth", "135790", new Phone("5550113"), MONDAY_NOON)
                .id();
    }

    private Rota rota() {
        return roster().rota(MONDAY_NOON);
    }

    private void add(Planned... entries) {
        for (var entry : entries) recruiting().add(entry);
    }

    @Test
    default void an_empty_plan_is_open_around_the_clock_and_has_nobody() {
        assertEquals(Rota.EMPTY, rota());
    }

    @Test
    default void keeps_every_kind_of_entry_to_the_minute() {
        long ruth = ruth();
        var shift = new Shift(ruth, DayOfWeek.SUNDAY, LocalTime.of(22, 30), Duration.ofMinutes(510));
        var extra = new ExtraShift(ruth, THURSDAY, LocalTime.of(9, 15), FOUR_HOURS);
        var off = new DayOff(ruth, THURSDAY.plusDays(1));
        var opening = new Opening(DayOfWeek.FRIDAY, LocalTime.of(18, 0), Duration.ofHours(24));
        var closure = new Closure(THURSDAY.atTime(0, 0), THURSDAY.atTime(13, 30), "a holiday; it's \"Thanksgiving\"");
        var meeting = new Meeting(
                "the walk", "the gate of the park", DayOfWeek.SATURDAY, LocalTime.of(10, 30), Duration.ofMinutes(45));
        add(shift, extra, off, opening, closure, meeting);

        assertEquals(
                new Rota(
                        List.of(shift),
                        List.of(extra),
                        List.of(off),
                        List.of(opening),
                        List.of(closure),
                        List.of(meeting)),
                rota());
    }

    @Test
    default void what_is_taken_out_is_gone_and_cannot_be_taken_out_again() {
        long ruth = ruth();
        var all = List.of(
                new Shift(ruth, DayOfWeek.SUNDAY, LocalTime.of(22, 30), FOUR_HOURS),
                new ExtraShift(ruth, THURSDAY, LocalTime.of(9, 15), FOUR_HOURS),
                new DayOff(ruth, THURSDAY),
                new Opening(DayOfWeek.FRIDAY, LocalTime.of(18, 0), FOUR_HOURS),
                new Closure(THURSDAY.atStartOfDay(), THURSDAY.plusDays(1).atStartOfDay(), "a holiday"));
        all.forEach(recruiting()::add);

        for (var entry : all) assertTrue(recruiting().remove(entry), entry.toString());

        assertEquals(Rota.EMPTY, rota());
        for (var entry : all) assertFalse(recruiting().remove(entry), entry.toString());
    }

    @Test
    default void what_was_changed_meanwhile_is_not_taken_out() {
        long ruth = ruth();
        var seen = new Shift(ruth, DayOfWeek.MONDAY, LocalTime.NOON, Duration.ofHours(1));
        add(seen, new Shift(ruth, DayOfWeek.MONDAY, LocalTime.NOON, Duration.ofHours(2)));

        assertFalse(recruiting().remove(seen));
        assertEquals(1, rota().shifts().size());
    }

    @Test
    default void entering_it_again_changes_what_can_be_changed() {
        long ruth = ruth();
        var longer = new ExtraShift(ruth, THURSDAY, LocalTime.NOON, Duration.ofHours(2));
        add(new ExtraShift(ruth, THURSDAY, LocalTime.NOON, Duration.ofHours(1)), longer);
        add(new DayOff(ruth, THURSDAY), new DayOff(ruth, THURSDAY));
        var nine = LocalTime.of(9, 0);
        var opening = new Opening(DayOfWeek.MONDAY, nine, Duration.ofHours(8));
        add(new Opening(DayOfWeek.MONDAY, nine, FOUR_HOURS), opening);
        var from = LocalDateTime.parse("2026-12-24T00:00");
        var repair = new Closure(from, from.plusDays(1), "a repair");
        add(new Closure(from, from.plusDays(1), "a holiday"), repair);
        var walk = new Meeting("the walk", "the gate", DayOfWeek.SATURDAY, nine, FOUR_HOURS);
        add(new Meeting("the walk", "the gate", DayOfWeek.SATURDAY, nine, Duration.ofHours(1)), walk);

        assertEquals(
                new Rota(
                        List.of(),
                        List.of(longer),
                        List.of(new DayOff(ruth, THURSDAY)),
                        List.of(opening),
                        List.of(repair),
                        List.of(walk)),
                rota());
    }

    @Test
    default void the_plan_decides_who_is_on_shift() {
        long ruth = ruth();
        add(
                new Shift(ruth, DayOfWeek.THURSDAY, LocalTime.of(9, 0), FOUR_HOURS),
                new DayOff(ruth, THURSDAY),
                new ExtraShift(ruth, THURSDAY, LocalTime.of(20, 0), FOUR_HOURS));

        assertTrue(roster().onShift(ruth, Instant.parse("2026-11-19T10:00:00Z"), ZoneOffset.UTC));
        assertFalse(roster().onShift(ruth, Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC));
        assertTrue(roster().onShift(ruth, Instant.parse("2026-11-26T23:59:59Z"), ZoneOffset.UTC));
        assertFalse(roster().onShift(ruth, Instant.parse("2026-11-27T00:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    default void nobody_is_planned_who_is_not_in_the_team() {
        for (var entry : List.of(
                new Shift(4711, DayOfWeek.MONDAY, LocalTime.NOON, FOUR_HOURS),
                new ExtraShift(4711, THURSDAY, LocalTime.NOON, FOUR_HOURS),
                new DayOff(4711, THURSDAY)))
            assertThrows(RuntimeException.class, () -> recruiting().add(entry), entry.toString());
        assertEquals(Rota.EMPTY, rota());
    }

    @Test
    default void the_team_is_told_by_number_as_one_counts() {
        recruiting().add("12", "Sam", "135791", new Phone("5550112"), MONDAY_NOON);
        recruiting().add("11", "Maria", "246802", new Phone("5550111"), MONDAY_NOON);
        ruth();

        assertEquals(
                List.of("2 Ruth", "11 Maria", "12 Sam"),
                roster().team().stream()
                        .map(peer -> peer.number() + " " + peer.name())
                        .toList());
        assertEquals(3, Set.copyOf(roster().team()).size());
    }
}
