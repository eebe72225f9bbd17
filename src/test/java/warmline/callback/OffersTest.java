package warmline.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;

class OffersTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:40:16Z");
    private static final Duration TWENTY_MINUTES = Duration.ofMinutes(20);
    private static final QuietHours NEVER_QUIET = QuietHours.none(ZoneOffset.UTC);

    private final MemoryCallbacks book = new MemoryCallbacks(Policies.OFTEN);
    private int patients;

    @Test
    void the_coming_hour_is_offered_first_then_whole_hours() {
        var offers = offers(_ -> 1, NEVER_QUIET).from(NOW);
        assertEquals(new Window(NOW, NOW.plus(Duration.ofHours(1))), offers.getFirst());
        assertEquals("11:00 12:00 13:00 14:00 15:00 16:00 17:00", starts(offers.subList(1, 8), ZoneOffset.UTC));
    }

    @Test
    void never_more_than_eight_are_offered_never_one_that_has_begun_and_never_two_for_one_time() {
        var offers = offers(_ -> 1, NEVER_QUIET).from(NOW);
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
        assertEquals(List.of(), offers(_ -> 0, NEVER_QUIET).from(NOW));
    }

    @Test
    void only_hours_that_a_shift_covers_to_their_end_are_offered() {
        Staffing elevenToOne =
                window -> hour(window.from()) >= 11 && hour(window.to()) >= 12 && hour(window.to()) <= 13 ? 1 : 0;
        var offers = offers(elevenToOne, NEVER_QUIET).from(NOW);
        assertEquals("11:00 12:00 11:00 12:00 11:00 12:00 11:00 12:00", starts(offers, ZoneOffset.UTC));
        assertEquals(
                NOW.plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.DAYS),
                offers.getLast().from().truncatedTo(ChronoUnit.DAYS));
    }

    @Test
    void nothing_is_offered_later_than_a_week_ahead() {
        Staffing inEightDays = window -> window.from().isAfter(NOW.plus(Duration.ofDays(7))) ? 1 : 0;
        assertEquals(List.of(), offers(inEightDays, NEVER_QUIET).from(NOW));
    }

    @Test
    void an_hour_has_room_for_as_many_as_the_peers_can_talk_to() {
        var offers = offers(_ -> 2, NEVER_QUIET);
        var noon = window("2026-01-05T12:00:00Z");
        assertEquals(6, offers.places(noon));
        for (int i = 0; i < 5; i++) book(noon);
        assertTrue(offers.from(NOW).contains(noon));
        book(noon);
        assertFalse(offers.from(NOW).contains(noon));
    }

    @Test
    void a_booking_that_reaches_into_an_hour_takes_a_place_of_it() {
        var offers = new Offers(book, _ -> 1, NEVER_QUIET, Duration.ofHours(1));
        book(new Window(Instant.parse("2026-01-05T11:30:00Z"), Instant.parse("2026-01-05T12:30:00Z")));
        assertFalse(offers.from(NOW).contains(window("2026-01-05T11:00:00Z")));
        assertFalse(offers.from(NOW).contains(window("2026-01-05T12:00:00Z")));
        assertTrue(offers.from(NOW).contains(window("2026-01-05T13:00:00Z")));
    }

    @Test
    void calls_longer_than_an_hour_still_leave_one_place() {
        assertEquals(
                3,
                new Offers(book, _ -> 3, NEVER_QUIET, Duration.ofMinutes(90)).places(window("2026-01-05T12:00:00Z")));
    }

    @Test
    void when_the_coming_hour_is_full_the_next_whole_hour_is_the_soonest() {
        var offers = new Offers(book, _ -> 1, NEVER_QUIET, Duration.ofHours(1));
        book(new Window(NOW, NOW.plus(Duration.ofMinutes(15))));
        assertEquals(window("2026-01-05T10:00:00Z"), offers.from(NOW).getFirst());
    }

    @Test
    void hours_are_whole_by_a_clock_that_is_half_an_hour_off() {
        var kolkata = ZoneId.of("Asia/Kolkata");
        var offers = offers(_ -> 1, QuietHours.none(kolkata)).from(NOW);
        assertEquals("17:00 18:00 19:00", starts(offers.subList(1, 4), kolkata));
        var kathmandu = ZoneId.of("Asia/Kathmandu");
        assertEquals(
                "17:00 18:00 19:00",
                starts(offers(_ -> 1, QuietHours.none(kathmandu)).from(NOW).subList(1, 4), kathmandu));
    }

    @Test
    void no_hour_that_touches_the_quiet_hours_is_offered() {
        var evening = Instant.parse("2026-01-05T19:20:00Z");
        var offers = offers(_ -> 1, Policies.nights(ZoneOffset.UTC)).from(evening);
        assertEquals("19:20 08:00 09:00 10:00 11:00 12:00 13:00 14:00", starts(offers, ZoneOffset.UTC));
    }

    @Test
    void in_the_night_the_first_offer_is_the_morning() {
        var night = Instant.parse("2026-01-05T23:20:00Z");
        var offers = offers(_ -> 1, Policies.nights(ZoneOffset.UTC)).from(night);
        assertEquals(window("2026-01-06T08:00:00Z"), offers.getFirst());
    }

    /** Every half hour of the week in which the clocks are changed, in spring and in autumn. */
    @Test
    void over_a_clock_change_no_offer_is_quiet_or_past() {
        var quiet = Policies.nights(Policies.NEW_YORK);
        for (var start : List.of("2026-03-04T00:10:00Z", "2026-10-28T00:10:00Z"))
            for (int half = 0; half < 14 * 24; half++) {
                var now = Instant.parse(start).plus(Duration.ofMinutes(30).multipliedBy(half));
                for (var offer : offers(_ -> 1, quiet).from(now)) {
                    assertFalse(offer.from().isBefore(now), offer + " at " + now);
                    assertFalse(quiet.at(offer.from()), offer + " at " + now);
                    assertFalse(quiet.at(offer.to().minusNanos(1)), offer + " at " + now);
                }
            }
    }

    private Offers offers(Staffing staffing, QuietHours quiet) {
        return new Offers(book, staffing, quiet, TWENTY_MINUTES);
    }

    private void book(Window window) {
        book.book(new Phone("617555" + (1000 + patients++)), window, 99, NOW);
    }

    private static Window window(String from) {
        var start = Instant.parse(from);
        return new Window(start, start.plus(Duration.ofHours(1)));
    }

    private static int hour(Instant at) {
        return at.atZone(ZoneOffset.UTC).getHour();
    }

    private static String starts(List<Window> windows, ZoneId zone) {
        return windows.stream()
                .map(window -> window.from().atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES))
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
