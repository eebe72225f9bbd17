package warmline.peer;

import java.time.Duration;
import java.time.Instant;

/**
 * Wrong PINs in a row for one team number. After the third the next check waits a minute, then two, four … and never more
 * than fifteen: guessing six digits takes years, and whoever knows the PIN is never locked out for good.
 */
public record PinTries(int wrong, Instant notBefore) {
    private static final int FREE = 3;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** Doubled this often, the first wait is beyond the longest. */
    private static final int MOST_DOUBLINGS = 4;

    public static PinTries none(Instant now) {
        return new PinTries(0, now);
    }

    public boolean waits(Instant now) {
        return now.isBefore(notBefore);
    }

    public PinTries andWrong(Instant now) {
        int next = Math.min(wrong + 1, FREE + MOST_DOUBLINGS);
        return new PinTries(next, next < FREE ? now : now.plus(wait(next - FREE)));
    }

    private static Duration wait(int doublings) {
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
