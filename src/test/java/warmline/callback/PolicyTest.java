package warmline.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void each_attempt_has_its_own_delay_and_past_the_list_there_is_none() {
        assertEquals(Optional.of(NOON.plus(Duration.ofMinutes(15))), next(Missed.NO_ANSWER, 1));
        assertEquals(Optional.of(NOON.plus(Duration.ofHours(2))), next(Missed.NO_ANSWER, 2));
        assertEquals(Optional.of(NOON.plus(Duration.ofDays(1))), next(Missed.NO_ANSWER, 3));
        assertEquals(Optional.empty(), next(Missed.NO_ANSWER, 4));
    }

    @Test
    void a_reason_without_a_list_is_not_tried_again() {
        assertEquals(Optional.empty(), next(Missed.BUSY, 1));
    }

    @Test
    void without_an_attempt_there_is_no_next_one() {
        assertEquals(Optional.empty(), next(Missed.NO_ANSWER, 0));
    }

    @Test
    void a_try_never_begins_in_the_quiet_hours() {
        var policy = Policies.policy(Policies.NIGHTS);
        var evening = Instant.parse("2026-01-05T20:55:00Z");
        assertEquals(
                Optional.of(Instant.parse("2026-01-06T08:00:00Z")),
                start(policy.after(Missed.NO_ANSWER, 1, evening, ZoneOffset.UTC, AN_HOUR)));
    }

    @Test
    void the_next_day_is_by_the_clock_of_the_centre_also_when_that_day_is_short() {
        var policy = Policies.policy(QuietHours.NONE);
        var saturday = Instant.parse("2026-03-07T15:00:00Z"); // ten in the morning; the clocks go forward in the night
        assertEquals(
                Optional.of(saturday.plus(Duration.ofHours(23))),
                start(policy.after(Missed.NO_ANSWER, 3, saturday, Policies.NEW_YORK, AN_HOUR)));
    }

    @Test
    void what_was_given_cannot_be_changed_from_outside() {
        var retries = new EnumMap<Missed, List<Delay>>(Missed.class);
        retries.put(Missed.BUSY, Delay.list("5m"));
        var policy = new Policy(Duration.ofSeconds(2), Duration.ofMinutes(15), retries, QuietHours.NONE);
        retries.clear();
        assertEquals(
                Optional.of(NOON.plus(Duration.ofMinutes(5))),
                start(policy.after(Missed.BUSY, 1, NOON, Policies.NEW_YORK, AN_HOUR)));
        assertThrows(UnsupportedOperationException.class, () -> policy.retries().clear());
    }

    private static Optional<Instant> next(Missed why, int attempts) {
        return start(Policies.OFTEN.after(why, attempts, NOON, ZoneOffset.UTC, AN_HOUR));
    }

    private static Optional<Instant> start(Optional<Window> next) {
        return next.map(Window::from);
    }
}
