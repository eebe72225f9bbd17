package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.callback.Window;
import warmline.prompt.Words;

/** How a window is told, by whose clock, also in the nights when the clocks are changed. */
class CentreTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private final Centre centre = new Centre(NEW_YORK, new Phone("6175550100"), new Phone("988"));

    @Test
    void the_team_hears_the_centres_clock_and_a_patient_their_own() {
        var window = hours("2026-01-05T21:00:00Z", 1);
        var now = Instant.parse("2026-01-05T14:40:00Z");
        assertEquals(words("2026-01-05T16:00", "2026-01-05T17:00", "2026-01-05T09:40"), centre.words(window, now));
        assertEquals(
                words("2026-01-05T13:00", "2026-01-05T14:00", "2026-01-05T06:40"),
                centre.words(window, now, LOS_ANGELES));
        assertEquals(
                words("2026-01-06T02:30", "2026-01-06T03:30", "2026-01-05T20:10"), centre.words(window, now, KOLKATA));
    }

    @Test
    void what_has_begun_is_told_by_a_stopwatch_when_the_clock_is_set_back_before_its_end() {
        var now = Instant.parse("2026-11-01T05:40:00Z"); // twenty to two, for the first time
        assertEquals(
                words("2026-11-01T01:40", "2026-11-01T02:40", "2026-11-01T01:40"),
                centre.words(new Window(now, now.plus(Duration.ofHours(1))), now));
        assertEquals(
                words("2026-11-01T01:10", "2026-11-01T02:10", "2026-11-01T01:40"),
                centre.words(hours("2026-11-01T05:10:00Z", 1), now));
    }

    @Test
    void an_hour_that_would_end_when_it_begins_is_told_as_an_hour() {
        var midnight = Instant.parse("2026-11-01T04:00:00Z");
        assertEquals(
                words("2026-11-01T01:00", "2026-11-01T02:00", "2026-11-01T00:00"),
                centre.words(hours("2026-11-01T05:00:00Z", 1), midnight));
    }

    @Test
    void an_hour_over_the_gap_is_told_by_the_clock() {
        assertEquals(
                words("2026-03-08T01:30", "2026-03-08T03:30", "2026-03-07T19:00"),
                centre.words(hours("2026-03-08T06:30:00Z", 1), Instant.parse("2026-03-08T00:00:00Z")));
    }

    @Test
    void what_is_over_can_still_be_told() {
        var now = Instant.parse("2026-01-05T14:40:00Z");
        assertEquals(
                words("2026-01-05T07:40", "2026-01-05T08:40", "2026-01-05T09:40"),
                centre.words(hours("2026-01-05T12:40:00Z", 1), now));
    }

    private static Window hours(String from, int hours) {
        var start = Instant.parse(from);
        return new Window(start, start.plus(Duration.ofHours(hours)));
    }

    private static Words words(String from, String to, String now) {
        return new Words.Window(LocalDateTime.parse(from), LocalDateTime.parse(to), LocalDateTime.parse(now));
    }
}
