package warmline.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelayTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void a_list_reads_as_an_administrator_writes_it() {
        assertEquals(List.of(minutes(15), minutes(120), new Delay.NextDay()), Delay.list("15m, 2h, next day"));
        assertEquals(List.of(minutes(15), minutes(120), new Delay.NextDay()), Delay.list(" 15 M,2H ,  Next Day "));
    }

    @Test
    void an_empty_text_is_no_further_try() {
        assertEquals(List.of(), Delay.list(""));
        assertEquals(List.of(), Delay.list("  "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soon", "15", "m", "0m", "-5m", "1.5h", "2d", "10000m", "next week", "15m 2h", "١٥m", "15m\n2h"})
    void what_is_not_a_delay_is_refused_with_a_sentence_that_shows_how(String word) {
        var refused = assertThrows(IllegalArgumentException.class, () -> Delay.list("5m, " + word));
        assertEquals("\"" + word + "\" is not a delay; write for example 15m, 2h or next day", refused.getMessage());
    }

    @Test
    void minutes_and_hours_are_counted_on_a_stopwatch() {
        var beforeTheGap = Instant.parse("2026-03-08T06:30:00Z");
        assertEquals(beforeTheGap.plusSeconds(7200), after("2h", beforeTheGap));
    }

    @Test
    void the_next_day_is_the_same_time_on_the_clock() {
        var ordinary = Instant.parse("2026-01-05T15:00:00Z");
        var beforeShortNight = Instant.parse("2026-03-07T15:00:00Z");
        var beforeLongNight = Instant.parse("2026-10-31T14:00:00Z");
        assertEquals(ordinary.plus(Duration.ofHours(24)), after("next day", ordinary));
        assertEquals(beforeShortNight.plus(Duration.ofHours(23)), after("next day", beforeShortNight));
        assertEquals(beforeLongNight.plus(Duration.ofHours(25)), after("next day", beforeLongNight));
    }

    @Test
    void a_time_that_the_next_day_does_not_have_is_taken_after_the_gap() {
        var halfPastTwo = Instant.parse("2026-03-07T07:30:00Z");
        assertEquals(Instant.parse("2026-03-08T07:30:00Z"), after("next day", halfPastTwo));
    }

    private static Instant after(String delay, Instant now) {
        return Delay.list(delay).getFirst().after(now, NEW_YORK);
    }

    private static Delay minutes(int minutes) {
        return new Delay.For(Duration.ofMinutes(minutes));
    }
}
