package warmline.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a call may come: not before {@code from}, and no longer at {@code to}. */
public record Window(Instant from, Instant to) {
    public Window {
        if (!from.isBefore(to)) throw new IllegalArgumentException("a window from " + from + " to " + to);
    }

    public static Window hourFrom(Instant from) {
        return new Window(from, from.plus(Offers.LENGTH));
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

    boolean holds(Window other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    Optional<Window> common(Window other) {
        if (!overlaps(other)) return Optional.empty();
        return Optional.of(new Window(later(from, other.from), earlier(to, other.to)));
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
