package warmline.telephone;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, with a bound. */
final class Waiting {
    private Waiting() {}

    static void until(Duration most, BooleanSupplier condition) {
        var until = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) fail("did not happen within " + most);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
