package warmline.asterisk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something that tells nobody when it happens, by looking again after each pause. */
public record Wait(InstantSource clock, Duration pause) {
    /** Whether the condition came true within the time; an interrupt ends the wait early. */
    boolean until(BooleanSupplier condition, Duration atMost) {
        var deadline = clock.instant().plus(atMost);
        while (!condition.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted() || clock.instant().isAfter(deadline)) {
                return false;
            }
            LockSupport.parkNanos(pause.toNanos());
        }
        return true;
    }
}
