package warmline.simulation;

import java.util.Map;
import java.util.TreeMap;

/** What happened on a day, or on many: so that one sees that much did. */
final class Tally {
    long days;
    long calls;
    long callbacks;
    long rings;
    long talks;
    long rounds;
    private final Map<String, Long> counts = new TreeMap<>();

    void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    void count(String what, long times) {
        counts.merge(what, times, Long::sum);
    }

    long of(String what) {
        return counts.getOrDefault(what, 0L);
    }

    void add(Tally other) {
        days += other.days;
        calls += other.calls;
        callbacks += other.callbacks;
        rings += other.rings;
        talks += other.talks;
        rounds += other.rounds;
        other.counts.forEach((what, times) -> counts.merge(what, times, Long::sum));
    }

    @Override
    public String toString() {
        return "%,d days, %,d calls of patients, %,d callbacks, %,d rings, %,d talks, %,d rounds of the clockwork; %s"
                .formatted(days, calls, callbacks, rings, talks, rounds, counts);
    }
}
