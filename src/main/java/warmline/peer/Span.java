package warmline.peer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A stretch of time: its first moment belongs to it, its end does not. */
public record Span(Instant from, Instant to) {
    public Span {
        if (!from.isBefore(to)) throw new IllegalArgumentException("a span from " + from + " to " + to);
    }

    /** Planned by a clock on the wall; empty when the night of a clock change does not have it. */
    static Optional<Span> byClock(LocalDateTime start, Duration length, ZoneId zone) {
        return byClock(start, start.plus(length), zone);
    }

    static Optional<Span> byClock(LocalDateTime start, LocalDateTime end, ZoneId zone) {
        return between(start.atZone(zone).toInstant(), end.atZone(zone).toInstant());
    }

    private static Optional<Span> between(Instant from, Instant to) {
        return from.isBefore(to) ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    Optional<Span> common(Span other) {
        return between(later(from, other.from), earlier(to, other.to));
    }

    /** What is left of this one outside the other. */
    private Stream<Span> without(Span other) {
        return Stream.of(between(from, earlier(to, other.from)), between(later(from, other.to), to))
                .flatMap(Optional::stream);
    }

    /** In order, and those that touch or overlap as one. */
    static List<Span> merged(Stream<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var next : spans.sorted(Comparator.comparing(Span::from)).toList()) {
            var touches = !merged.isEmpty() && !next.from.isAfter(merged.getLast().to);
            if (!touches) merged.add(next);
            else {
                var before = merged.removeLast();
                merged.add(new Span(before.from, later(before.to, next.to)));
            }
        }
        return merged;
    }

    static List<Span> common(List<Span> some, List<Span> others) {
        return merged(some.stream().flatMap(one -> others.stream().flatMap(other -> one.common(other).stream())));
    }

    static List<Span> without(List<Span> some, List<Span> others) {
        var left = some.stream();
        for (var other : others) left = left.flatMap(one -> one.without(other));
        return merged(left);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
