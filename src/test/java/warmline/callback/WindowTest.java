package warmline.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Instant FOUR = Instant.parse("2026-01-05T16:00:00Z");
    private static final Instant FIVE = FOUR.plusSeconds(3600);
    private static final Instant SIX = FIVE.plusSeconds(3600);
    private final Window window = new Window(FOUR, FIVE);

    @Test
    void it_holds_its_first_moment_and_not_its_end() {
        assertTrue(window.contains(FOUR));
        assertTrue(window.contains(FIVE.minusNanos(1)));
        assertFalse(window.contains(FIVE));
        assertFalse(window.contains(FOUR.minusNanos(1)));
    }

    @Test
    void windows_that_only_touch_do_not_overlap() {
        assertFalse(window.overlaps(new Window(FIVE, SIX)));
        assertFalse(new Window(FIVE, SIX).overlaps(window));
    }

    @Test
    void windows_that_share_a_moment_overlap_from_both_sides() {
        for (var other : new Window[] {
            window,
            new Window(FIVE.minusNanos(1), SIX),
            new Window(FOUR.minusSeconds(60), SIX),
            new Window(FOUR.plusSeconds(60), FIVE.minusSeconds(60))
        }) {
            assertTrue(window.overlaps(other), other.toString());
            assertTrue(other.overlaps(window), other.toString());
        }
    }

    @Test
    void it_has_a_length() {
        assertEquals(Duration.ofHours(1), window.length());
    }

    @Test
    void an_empty_or_backward_window_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Window(FOUR, FOUR));
        var refused = assertThrows(IllegalArgumentException.class, () -> new Window(FIVE, FOUR));
        assertEquals("a window from 2026-01-05T17:00:00Z to 2026-01-05T16:00:00Z", refused.getMessage());
    }
}
