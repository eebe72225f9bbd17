package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A step that waits for its turn can be woken, and however many wake it, it comes once. */
class LoopTest {
    private static final Duration NEVER = Duration.ofHours(1);

    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);

    private void step() {
        begun.release();
        mayEnd.acquireUninterruptibly();
    }

    private void assertTurn() throws InterruptedException {
        assertTrue(begun.tryAcquire(10, TimeUnit.SECONDS), "no turn came");
    }

    @Test
    void whoever_wakes_it_while_it_works_gets_one_more_turn() throws InterruptedException {
        try (var loop = new Loop("test", NEVER, this::step)) {
            assertTurn();
            for (int i = 0; i < 1_000; i++) loop.wake();
            mayEnd.release();
            assertTurn();
            mayEnd.release(1_000);
            Thread.sleep(200);
            assertEquals(0, begun.availablePermits());
            loop.wake();
            assertTurn();
        }
    }

    @Test
    void it_may_ask_for_its_next_turn_itself() throws InterruptedException {
        mayEnd.release(2);
        try (var _ = new Loop("test", NEVER, loop -> {
            step();
            loop.wakeIn(Duration.ofMillis(20));
        })) {
            assertTurn();
            assertTurn();
            mayEnd.release(1_000);
        }
    }

    @Test
    void a_step_that_fails_is_tried_again() throws InterruptedException {
        mayEnd.release(1_000);
        try (var _ = new Loop("test", Duration.ofMillis(20), () -> {
            step();
            if (begun.availablePermits() == 1) throw new IllegalStateException("broken, the first time");
        })) {
            for (int turn = 0; turn < 3; turn++) assertTurn();
        }
    }
}
