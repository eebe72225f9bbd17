package warmline.callback;

import java.time.Duration;
import java.time.Instant;

/** When a call may come: not before {@code from}, and no longer at {@code to}. */
public record Window(Instant from, Instant to) {
    private static final Duration LEAST = Duration.ofHours(1);

    public Window {
        if (!from.isBefore(to)) throw new IllegalArgumentException("a window from " + from + " to " + to);
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    public boolean overlaps(Window other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** A later window of the same length. Refusals have shortened this one: an hour is the least for another try. */
    Window startingAt(Instant then) {
        var length = length().compareTo(LEAST) < 0 ? LEAST : length();
        return new Window(then, then.plus(length));
    }
}
