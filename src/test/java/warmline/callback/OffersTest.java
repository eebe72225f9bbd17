package warmline.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;

/** Which times are offered for later; how soon one may be offered for now is in {@link SoonestTest}. */
class OffersTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:40:16Z");
    private static final Instant TEN = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration TWENTY_MINUTES = Duration.ofMinutes(20);
    private static final QuietHours NEVER_QUIET = QuietHours.NONE;
    private static final long MARIA = 1;
    private static final long SAM = 2;

    private final MemoryCallbacks book = new MemoryCallbacks(Policies.OFTEN);
    private final PlannedStaff staff = new PlannedStaff();
    private int patients;

    @Test
    void the_coming_hour_is_offered_first_then_whole_hours() {
        var offers = offers(Staffing.always(1), NEVER_QUIET).from(NOW);
        assertEquals(new Window(NOW, NOW.plus(Duration.ofHours(1))), offers.getFirst());
        assertEquals("11:00 12:00 13:00 14:00 15:00 16:00 17:00", starts(offers.subList(1, 8), ZoneOffset.UTC));
    }

    @Test
    void never_more_than_eight_are_offered_never_one_that_has_begun_and_never_two_for_one_time() {
        var offers = offers(Staffing.always(1), NEVER_QUIET).from(NOW);
        assertEquals(8, offers.size());
        for (int i = 0; i < offers.size(); i++) {
            assertFalse(offers.get(i).from().isBefore(NOW), offers.toString());
            assertEquals(Duration.ofHours(1), offers.get(i).length());
            if (i > 0)
                assertFalse(offers.get(i).from().isBefore(offers.get(i - 1).to()), offers.toString());
        }
    }

    @Test
    void when_nobody_is_on_shift_nothing_is_offered() {
        assertEquals(List.of(), offers(staff, NEVER_QUIET).from(NOW));
    }

    @Test
    void only_hours_that_a_shift_covers_to_their_end_are_offered() {
        staff.onShift(MARIA, time("11:00", "13:30"));
        assertEquals("11:00 12:00", starts(offers(staff, NEVER_QUIET).from(NOW), ZoneOffset.UTC));
    }

    @Test
    void two_who_follow_each_other_cover_an_hour_together() {
        staff.onShift(MARIA, time("10:00", "11:30")).onShift(SAM, time("11:30", "13:00"));
        assertEquals("10:00 11:00 12:00", starts(offers(staff, NEVER_QUIET).from(NOW), ZoneOffset.UTC));
        assertEquals(2, offers(staff, NEVER_QUIET).places(time("11:00", "12:00")), "one call in each half hour");
    }

    @Test
    void between_two_shifts_nobody_is_promised_a_call() {
        staff.onShift(MARIA, time("10:00", "11:30")).onShift(SAM, time("11:40", "13:00"));
        assertEquals("10:00 12:00", starts(offers(staff, NEVER_QUIET).from(NOW), ZoneOffset.UTC));
    }

    @Test
    void nothing_is_offered_later_than_a_week_ahead() {
        var inEightDays = NOW.plus(Duration.ofDays(7));
        staff.onShift(MARIA, new Window(inEightDays, inEightDays.plus(Duration.ofDays(1))));
        assertEquals(List.of(), offers(staff, NEVER_QUIET).from(NOW));
    }

    @Test
    void where_nothing_is_free_the_plan_of_the_week_after_says_when_to_ask_again() {
        assertEquals(Optional.empty(), opening(staff, NEVER_QUIET));
        staff.onShift(MARIA, new Window(NOW.plus(Duration.ofDays(9)), NOW.plus(Duration.ofDays(10))));
        assertEquals(Optional.of(Window.hourFrom(TEN.plus(Duration.ofDays(2)))), opening(staff, NEVER_QUIET));
        staff.onShift(MARIA, new Window(NOW.plus(Duration.ofDays(7)), NOW.plus(Duration.ofDays(8))));
        assertEquals(Optional.of(Window.hourFrom(TEN)), opening(staff, NEVER_QUIET));
        for (int call = 0; call < 3; call++) book(Window.hourFrom(TEN.plus(Duration.ofDays(7))));
        assertEquals(Optional.of(Window.hourFrom(TEN.plus(Duration.ofHours(1)))), opening(staff, NEVER_QUIET));
        var quiet = new QuietHours(LocalTime.of(9, 0), LocalTime.of(15, 0));
        assertEquals(Optional.of(Window.hourFrom(TEN.plus(Duration.ofHours(5)))), opening(staff, quiet));
        staff.clear();
        staff.onShift(MARIA, new Window(NOW.plus(Duration.ofDays(14)), NOW.plus(Duration.ofDays(15))));
        assertEquals(Optional.empty(), opening(staff, NEVER_QUIET), "too far ahead to tell the day by its name");
    }

    private Optional<Window> opening(Staffing staffing, QuietHours quiet) {
        return new Offers(book, staffing, quiet, ZoneOffset.UTC, TWENTY_MINUTES).nextOpening(NOW, ZoneOffset.UTC);
    }

    @Test
    void an_hour_has_room_for_as_many_as_the_peers_can_talk_to() {
        var offers = offers(Staffing.always(2), NEVER_QUIET);
        var noon = time("12:00", "13:00");
        assertEquals(6, offers.places(noon));
        for (int i = 0; i < 5; i++) book(noon);
        assertTrue(offers.from(NOW).contains(noon));
        book(noon);
        assertFalse(offers.from(NOW).contains(noon));
    }

    @Test
    void whoever_is_there_for_a_part_of_the_hour_has_room_for_what_fits_into_that() {
        staff.onShift(MARIA, time("11:00", "12:00")).onShift(SAM, time("11:35", "15:00"));
        assertEquals(3 + 1, offers(staff, NEVER_QUIET).places(time("11:00", "12:00")));
    }

    @Test
    void a_booking_that_reaches_into_an_hour_takes_a_place_of_it() {
        var offers = offers(Staffing.always(1), NEVER_QUIET, ZoneOffset.UTC, Duration.ofHours(1));
        book(time("11:30", "12:30"));
        assertFalse(offers.from(NOW).contains(time("11:00", "12:00")));
        assertFalse(offers.from(NOW).contains(time("12:00", "13:00")));
        assertTrue(offers.from(NOW).contains(time("13:00", "14:00")));
    }

    @Test
    void calls_longer_than_an_hour_still_leave_one_place() {
        var offers = offers(Staffing.always(3), NEVER_QUIET, ZoneOffset.UTC, Duration.ofMinutes(90));
        assertEquals(3, offers.places(time("12:00", "13:00")));
    }

    @Test
    void of_an_hour_that_has_begun_only_the_rest_has_room() {
        staff.onShift(MARIA, time("09:00", "17:00"));
        var offers = new Offers(book, staff, NEVER_QUIET, ZoneOffset.UTC, TWENTY_MINUTES);
        assertEquals(2, offers.places(time("09:00", "10:00"), at("09:15")));
        assertEquals(
                1, offers.places(time("09:00", "10:00"), at("09:45")), "the call that comes before the hour is over");
        assertEquals(0, offers.places(time("09:00", "10:00"), at("10:00")));
    }

    @Test
    void a_shift_that_is_taken_back_after_the_offer_leaves_no_place_to_book() {
        staff.onShift(MARIA, time("10:00", "12:00"));
        var offers = offers(staff, NEVER_QUIET);
        var ten = offers.from(NOW).getFirst();
        staff.clear();
        assertEquals(0, offers.places(ten));
    }

    @Test
    void hours_are_whole_by_a_clock_that_is_half_an_hour_off() {
        var kolkata = ZoneId.of("Asia/Kolkata");
        var offers = offers(Staffing.always(1), QuietHours.NONE, kolkata, TWENTY_MINUTES)
                .from(NOW);
        assertEquals("17:00 18:00 19:00", starts(offers.subList(1, 4), kolkata));
        var kathmandu = ZoneId.of("Asia/Kathmandu");
        var there = offers(Staffing.always(1), QuietHours.NONE, kathmandu, TWENTY_MINUTES)
                .from(NOW);
        assertEquals("17:00 18:00 19:00", starts(there.subList(1, 4), kathmandu));
    }

    @Test
    void no_hour_that_touches_the_quiet_hours_is_offered() {
        var evening = at("19:20");
        var offers = offers(Staffing.always(1), Policies.NIGHTS).from(evening);
        assertEquals("19:20 08:00 09:00 10:00 11:00 12:00 13:00 14:00", starts(offers, ZoneOffset.UTC));
        var siesta = new QuietHours(LocalTime.of(12, 15), LocalTime.of(12, 45));
        assertEquals(
                "09:40 11:00 13:00",
                starts(offers(Staffing.always(1), siesta).from(NOW).subList(0, 3), ZoneOffset.UTC));
    }

    @Test
    void in_the_night_the_first_offer_is_the_morning() {
        var offers = offers(Staffing.always(1), Policies.NIGHTS).from(at("23:20"));
        assertEquals(Instant.parse("2026-01-06T08:00:00Z"), offers.getFirst().from());
    }

    @Test
    void the_quiet_hours_are_the_patients_though_the_hours_are_the_centres() {
        var losAngeles = ZoneId.of("America/Los_Angeles");
        var offers = new Offers(book, Staffing.always(1), Policies.NIGHTS, Policies.NEW_YORK, TWENTY_MINUTES);
        var nineInBoston = Instant.parse("2026-01-05T14:00:00Z");
        assertEquals(
                Instant.parse("2026-01-05T16:00:00Z"),
                offers.from(nineInBoston, losAngeles).getFirst().window().from(),
                "eight in Los Angeles");
        var tenInTheEvening = Instant.parse("2026-01-06T03:00:00Z");
        assertEquals(
                tenInTheEvening,
                offers.from(tenInTheEvening, losAngeles).getFirst().window().from());
        assertTrue(offers.from(tenInTheEvening, Policies.NEW_YORK)
                .getFirst()
                .window()
                .from()
                .isAfter(tenInTheEvening));
    }

    /** Every half hour of the week in which the clocks are changed, in spring and in autumn. */
    @Test
    void over_a_clock_change_no_offer_is_quiet_or_past() {
        var quiet = Policies.NIGHTS;
        for (var start : List.of("2026-03-04T00:10:00Z", "2026-10-28T00:10:00Z"))
            for (int half = 0; half < 14 * 24; half++) {
                var now = Instant.parse(start).plus(Duration.ofMinutes(30).multipliedBy(half));
                var offers = new Offers(book, Staffing.always(1), quiet, Policies.NEW_YORK, TWENTY_MINUTES);
                for (var offer : offers.from(now, Policies.NEW_YORK)) {
                    var window = offer.window();
                    assertFalse(window.from().isBefore(now), offer + " at " + now);
                    assertFalse(quiet.at(window.from(), Policies.NEW_YORK), offer + " at " + now);
                    assertFalse(quiet.at(window.to().minusNanos(1), Policies.NEW_YORK), offer + " at " + now);
                }
            }
    }

    /** What is offered to somebody who lives where the centre is, without how it came about. */
    private record Times(Offers offers, ZoneId zone) {
        List<Window> from(Instant now) {
            return offers.from(now, zone).stream().map(Offer::window).toList();
        }

        int places(Window window) {
            return offers.places(window, NOW);
        }
    }

    private Times offers(Staffing staffing, QuietHours quiet) {
        return offers(staffing, quiet, ZoneOffset.UTC, TWENTY_MINUTES);
    }

    private Times offers(Staffing staffing, QuietHours quiet, ZoneId zone, Duration perCall) {
        return new Times(new Offers(book, staffing, quiet, zone, perCall), zone);
    }

    private void book(Window window) {
        book.book(BookUnderTest.asked(new Phone("617555" + (1000 + patients++))), window, 99, NOW);
    }

    private static Window time(String from, String to) {
        return new Window(at(from), at(to));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-05T" + time + ":00Z");
    }

    private static String starts(List<Window> windows, ZoneId zone) {
        return windows.stream()
                .map(window -> window.from().atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES))
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
