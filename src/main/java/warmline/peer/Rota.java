package warmline.peer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The whole plan: weekly shifts, what is different on a date, opening hours and closures, and the groups that meet. */
public record Rota(
        List<Shift> shifts,
        List<ExtraShift> extraShifts,
        List<DayOff> daysOff,
        List<Opening> openings,
        List<Closure> closures,
        List<Meeting> meetings) {
    public static final Rota EMPTY = of(List.of());

    public static Rota of(List<? extends Planned> plan) {
        return new Rota(
                all(Shift.class, plan),
                all(ExtraShift.class, plan),
                all(DayOff.class, plan),
                all(Opening.class, plan),
                all(Closure.class, plan),
                all(Meeting.class, plan));
    }

    private static <T extends Planned> List<T> all(Class<T> kind, List<? extends Planned> plan) {
        return plan.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Whether the centre is closed or not: a call that was promised before a closure was entered is still kept. */
    public Set<Long> onShift(Instant at, ZoneId zone) {
        var date = at.atZone(zone).toLocalDate();
        return Stream.of(date.minusDays(1), date)
                .flatMap(day -> begun(day, zone))
                .filter(shift -> shift.time.holds(at))
                .map(OnShift::peer)
                .collect(toSet());
    }

    /** When each peer is on shift while the centre is open. */
    public Map<Long, List<Span>> present(Span within, ZoneId zone) {
        var open = open(within, zone);
        var shifts = dates(within, zone)
                .flatMap(date -> begun(date, zone))
                .collect(groupingBy(OnShift::peer, TreeMap::new, mapping(OnShift::time, toList())));
        shifts.replaceAll((_, times) -> Span.common(Span.merged(times.stream()), open));
        return shifts;
    }

    /** Whether somebody is there from its first moment to its last. */
    public boolean covers(Span whole, ZoneId zone) {
        return Span.merged(present(whole, zone).values().stream().flatMap(List::stream))
                .contains(whole);
    }

    public List<Span> open(Span within, ZoneId zone) {
        var weekly = openings.isEmpty() ? List.of(within) : Span.common(List.of(within), openAnyWeek(within, zone));
        return Span.without(weekly, closed(zone));
    }

    private List<Span> openAnyWeek(Span within, ZoneId zone) {
        return Span.merged(dates(within, zone)
                .flatMap(date -> openings.stream()
                        .filter(opening -> opening.day() == date.getDayOfWeek())
                        .flatMap(opening ->
                                Span.byClock(date.atTime(opening.from()), opening.length(), zone).stream())));
    }

    private List<Span> closed(ZoneId zone) {
        return closures.stream()
                .flatMap(closure -> Span.byClock(closure.from(), closure.to(), zone).stream())
                .toList();
    }

    private record OnShift(long peer, Span time) {}

    /** The shifts that begin on this date. */
    private Stream<OnShift> begun(LocalDate date, ZoneId zone) {
        var weekday = date.getDayOfWeek();
        var weekly = shifts.stream()
                .filter(shift -> shift.day() == weekday && !daysOff.contains(new DayOff(shift.peer(), date)))
                .flatMap(shift -> begun(shift.peer(), date.atTime(shift.from()), shift.length(), zone));
        var extra = extraShifts.stream()
                .filter(shift -> shift.date().equals(date))
                .flatMap(shift -> begun(shift.peer(), date.atTime(shift.from()), shift.length(), zone));
        return Stream.concat(weekly, extra);
    }

    private static Stream<OnShift> begun(long peer, LocalDateTime from, Duration length, ZoneId zone) {
        return Span.byClock(from, length, zone).map(time -> new OnShift(peer, time)).stream();
    }

    /** From the day before: what began then may reach in. */
    private static Stream<LocalDate> dates(Span within, ZoneId zone) {
        var first = within.from().atZone(zone).toLocalDate().minusDays(1);
        return first.datesUntil(within.to().atZone(zone).toLocalDate().plusDays(1));
    }
}
