package warmline.peer;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PinTriesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void a_million_wrong_tries_wait_no_longer_than_eight() {
        var tries = PinTries.none(NOON);
        for (int i = 0; i < 1_000_000; i++) tries = tries.andWrong(NOON);

        assertEquals(NOON.plusSeconds(15 * 60), tries.notBefore());
        assertEquals(7, tries.wrong());
    }

    @Test
    void the_first_two_do_not_wait() {
        var tries = PinTries.none(NOON).andWrong(NOON).andWrong(NOON);

        assertFalse(tries.waits(NOON));
        assertTrue(tries.andWrong(NOON).waits(NOON));
    }
}
