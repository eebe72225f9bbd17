package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final Throttle throttle = new Throttle();
    private Instant now = Riverside.NOW;

    @Test
    void waits_grow_and_stop_growing() {
        var waits = new ArrayList<Long>();
        for (int i = 0; i < 14; i++) {
            assertEquals(Duration.ZERO, throttle.enter("maria", "192.0.2." + i, now));
            var wait = throttle.enter("maria", "198.51.100.7", now);
            waits.add(wait.toSeconds());
            now = now.plus(wait);
            if (wait.isZero()) throttle.right("nobody", "198.51.100.7");
        }
        assertEquals(List.of(0L, 0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L, 30L, 30L, 30L, 30L), waits);
    }

    @Test
    void an_impatient_guesser_does_not_make_a_colleague_wait_longer() {
        for (int i = 0; i < 5; i++) throttle.enter("maria", "192.0.2.1", now);
        for (int i = 0; i < 1000; i++) throttle.enter("maria", "192.0.2.1", now);
        assertEquals(Duration.ofSeconds(1), throttle.enter("maria", "192.0.2.2", now));
        assertEquals(Duration.ZERO, throttle.enter("maria", "192.0.2.2", now.plusSeconds(1)));
    }

    @Test
    void one_address_that_tries_many_names_waits_too() {
        for (int i = 0; i < 20; i++) assertEquals(Duration.ZERO, throttle.enter("name " + i, "192.0.2.1", now));
        assertEquals(Duration.ofSeconds(1), throttle.enter("another name", "192.0.2.1", now));
        assertEquals(Duration.ZERO, throttle.enter("another name", "192.0.2.2", now));
    }

    @Test
    void right_passwords_are_never_held_against_a_shared_address() {
        for (int i = 0; i < 100; i++) {
            assertEquals(Duration.ZERO, throttle.enter("peer " + i, "192.0.2.1", now));
            throttle.right("peer " + i, "192.0.2.1");
        }
    }

    @Test
    void an_hour_later_all_is_forgotten() {
        for (int i = 0; i < 5; i++) throttle.enter("maria", "192.0.2.1", now);
        now = now.plus(Duration.ofMinutes(61));
        for (int i = 0; i < 5; i++) assertEquals(Duration.ZERO, throttle.enter("maria", "192.0.2.1", now));
        assertTrue(throttle.enter("maria", "192.0.2.1", now).isPositive());
    }
}
