package warmline.callback;

import java.time.Duration;
import java.time.Instant;

/** When a call may come: not before {@code from}, and no longer at {@code to}. */
public record Window(Instant from, Instant to) {
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

    Window startingAt(Instant then) {
        return new Window(then, then.plus(length()));
    }
}
