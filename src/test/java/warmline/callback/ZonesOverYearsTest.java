package warmline.callback;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;

/**
 * Every zone of the tz database from 2020 to 2040: each change of its clocks, to the second and for a day and a half around it,
 * and the days between. Zones of several names are walked once.
 */
class ZonesOverYearsTest {
    private static final System.Logger LOG = System.getLogger(ZonesOverYearsTest.class.getName());
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2041-01-01T00:00:00Z");

    /** Ends in ordinary nights, at midnight, and in the hours that clocks skip or repeat; one is nearly the whole day. */
    private static final List<QuietHours> SHAPES = Stream.of(
                    "21:00 08:00",
                    "22:00 02:30",
                    "23:30 00:00",
                    "00:00 01:00",
                    "01:30 02:15",
                    "03:00 02:30",
                    "12:00 13:00")
            .map(ends -> new QuietHours(LocalTime.parse(ends.substring(0, 5)), LocalTime.parse(ends.substring(6))))
            .toList();

    private static final Duration[] AROUND = around();
    private static final Duration DAY_AND_A_HALF = Duration.ofHours(36);

    /** Between the changes every day is like the next: a step that is no divisor of a day meets all its hours. */
    private static final Duration STEP = Duration.ofHours(24 * 11 + 5).plusMinutes(17);

    private final Map<ZoneId, List<Instant>> walks = walks();

    private static Duration[] around() {
        var close = Stream.of(1L, 59L, 60L, 61L, 15 * 60L, 30 * 60L, 45 * 60L, 90 * 60L)
                .flatMap(s -> Stream.of(s, -s));
        var wide = Stream.iterate(-35L, hour -> hour <= 36, hour -> hour + 2).map(hour -> hour * 3600);
        return Stream.concat(close, wide).map(Duration::ofSeconds).toArray(Duration[]::new);
    }

    private static Map<ZoneId, List<Instant>> walks() {
        var oneOfEach = new HashMap<Object, ZoneId>();
        for (var id : new TreeSet<>(ZoneId.getAvailableZoneIds()))
            oneOfEach.putIfAbsent(ZoneId.of(id).getRules(), ZoneId.of(id));
        var walks = new HashMap<ZoneId, List<Instant>>();
        oneOfEach.values().forEach(zone -> walks.put(zone, walk(zone)));
        return walks;
    }

    private static List<Instant> walk(ZoneId zone) {
        var grid = Stream.iterate(START, END::isAfter, at -> at.plus(STEP));
        var changes = changes(zone).stream().flatMap(change -> Stream.of(AROUND).map(change::plus));
        return Stream.concat(grid, changes).toList();
    }

    private static List<Instant> changes(ZoneId zone) {
        var rules = zone.getRules();
        return Stream.iterate(
                        rules.nextTransition(START),
                        change -> change != null && change.getInstant().isBefore(END),
                        change -> rules.nextTransition(change.getInstant()))
                .map(ZoneOffsetTransition::getInstant)
                .toList();
    }

    @Test
    void quiet_hours_end_and_begin_where_they_do_and_nowhere_else() {
        long checked = 0;
        for (var zone : walks.keySet())
            for (var at : walks.get(zone))
                for (var quiet : SHAPES) {
                    endsSanely(quiet, at, zone);
                    beginsSanely(quiet, at, zone);
                    checked++;
                }
        assertWalked(checked, 2_000_000);
    }

    private static void endsSanely(QuietHours quiet, Instant at, ZoneId zone) {
        var end = quiet.endAfter(at, zone);
        if (quiet.at(end, zone)
                || end.isBefore(at)
                || quiet.at(at, zone) == end.equals(at)
                || end.isAfter(at.plus(Duration.ofHours(50))))
            throw new AssertionError(quiet + " in " + zone + " at " + at + " end " + end);
    }

    private static void beginsSanely(QuietHours quiet, Instant at, ZoneId zone) {
        var begin = quiet.beginAfter(at, zone);
        boolean soon = begin.isBefore(at.plus(Duration.ofHours(50)));
        if (begin.isBefore(at) || !soon || !quiet.at(begin, zone) || quiet.at(at, zone) != begin.equals(at))
            throw new AssertionError(quiet + " in " + zone + " at " + at + " begin " + begin);
        var lastBefore = begin.minusSeconds(1);
        if (!begin.equals(at) && !lastBefore.isBefore(at) && quiet.at(lastBefore, zone))
            throw new AssertionError(quiet + " in " + zone + " at " + at + " begin before " + begin);
    }

    /** By a second way that knows nothing of clocks: minute for minute through a day and a half. */
    @Test
    void no_minute_before_their_begin_is_quiet() {
        long checked = 0;
        for (var zone : walks.keySet())
            for (var change : changes(zone)) {
                var quiet = SHAPES.get((int) (checked % SHAPES.size()));
                var at = quiet.endAfter(change.minus(DAY_AND_A_HALF), zone);
                var begin = quiet.beginAfter(at, zone);
                for (var minute = at; minute.isBefore(begin); minute = minute.plusSeconds(60), checked++)
                    if (quiet.at(minute, zone)) throw new AssertionError(quiet + " in " + zone + " at " + minute);
            }
        assertWalked(checked, 1_000_000);
    }

    @Test
    void the_next_day_is_a_day_later_and_by_the_clock() {
        long checked = 0;
        for (var zone : walks.keySet())
            for (var at : walks.get(zone)) {
                var then = new Delay.NextDay().after(at, zone);
                var hours = Duration.between(at, then).toMinutes() / 60.0;
                boolean sameClock =
                        then.atZone(zone).toLocalTime().equals(at.atZone(zone).toLocalTime());
                boolean inAGap = zone.getRules()
                        .getValidOffsets(at.atZone(zone).toLocalDateTime().plusDays(1))
                        .isEmpty();
                if (hours < 21 || hours > 27 || sameClock == inAGap)
                    throw new AssertionError("the day after " + at + " in " + zone + " is " + then);
                checked++;
            }
        assertWalked(checked, 300_000);
    }

    @Test
    void a_try_goes_where_the_patient_may_be_rung_from_its_first_moment_to_its_last() {
        long checked = 0;
        for (var zone : walks.keySet())
            for (var at : walks.get(zone)) {
                var quiet = SHAPES.get((int) (checked % SHAPES.size()));
                var next = new NextTry(quiet, zone, Duration.ofHours(1)).from(at, Calendar.ALWAYS);
                if (next.from().isBefore(at)
                        || !quiet.spare(next, zone)
                        || next.length().compareTo(Duration.ofMinutes(15)) < 0)
                    throw new AssertionError(quiet + " in " + zone + ": a try of " + at + " goes to " + next);
                checked++;
            }
        assertWalked(checked, 300_000);
    }

    @Test
    void no_offer_is_past_closed_full_or_quiet_by_the_patients_clock() {
        long checked = 0;
        var centre = ZoneId.of("America/New_York");
        for (var zone : walks.keySet())
            for (var change : changes(zone))
                for (var minutes : List.of(-600, -95, 0, 200)) {
                    var now = change.plus(Duration.ofMinutes(minutes));
                    var quiet = SHAPES.get((int) (checked % SHAPES.size()));
                    offersAreKept(now, quiet, zone, checked % 2 == 0 ? centre : zone);
                    checked++;
                }
        assertWalked(checked, 15_000);
    }

    /** Open for ten hours from now on, then closed for five, then open; the third hour is booked out. */
    private static void offersAreKept(Instant now, QuietHours quiet, ZoneId patient, ZoneId centre) {
        var today = new Window(now.minusSeconds(3600), now.plus(Duration.ofHours(10)));
        var later = new Window(now.plus(Duration.ofHours(15)), now.plus(Duration.ofHours(60)));
        var staff = new PlannedStaff().onShift(1, today).onShift(1, later).onDuty(1);
        var book = new MemoryCallbacks(Policies.OFTEN);
        var full = new Window(now.plus(Duration.ofHours(3)), now.plus(Duration.ofHours(4)));
        for (int i = 0; i < 3; i++) book.book(BookUnderTest.asked(new Phone("617555010" + i)), full, 99, now);
        var offers = new Offers(book, staff, quiet, centre, Duration.ofMinutes(20));
        for (var offer : offers.from(now, patient)) {
            var window = offer.window();
            var where = offer + " at " + now + " with " + quiet + " in " + patient;
            assertFalse(window.from().isBefore(now), where);
            assertTrue(today.holds(window) || later.holds(window), where);
            assertTrue(book.booked(window) < offers.places(window, now), where);
            assertFalse(full.overlaps(window) && window.length().equals(full.length()), where);
            for (var at = window.from(); at.isBefore(window.to()); at = at.plusSeconds(300))
                assertFalse(quiet.at(at, patient), where);
        }
    }

    private void assertWalked(long checked, long least) {
        LOG.log(System.Logger.Level.INFO, checked + " instants in " + walks.size() + " zones");
        assertTrue(walks.size() > 250, walks.size() + " zones");
        assertTrue(checked > least, checked + " instants");
    }
}
