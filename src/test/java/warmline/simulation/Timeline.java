package warmline.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What will happen, in order; of two things at one moment the seed decides. Time is nanoseconds of the world, and passes only
 * from one thing to the next. Naps are the turns of loops that do nothing when nothing has happened: they move together, so
 * that hours without an event cost nothing.
 */
final class Timeline {
    static final long SECOND = 1_000_000_000L;
    static final long MILLI = 1_000_000L;

    /** A step that may be in vain before its time comes: what it would wake has gone on already. Then nothing happens at it. */
    interface Timer extends Runnable {
        boolean isInVain();
    }

    private record Entry(long time, long order, boolean happening, Runnable what) implements Comparable<Entry> {
        boolean isInVain() {
            return what instanceof Timer timer && timer.isInVain();
        }

        @Override
        public int compareTo(Entry other) {
            return time != other.time ? Long.compare(time, other.time) : Long.compare(order, other.order);
        }
    }

    private final PriorityQueue<Entry> events = new PriorityQueue<>();
    private final PriorityQueue<Entry> naps = new PriorityQueue<>();
    private final RandomGenerator dice;
    private final @Nullable Explorer explorer;
    private long now;
    private long rested;
    private long happenings;
    private int count;

    Timeline(RandomGenerator dice, @Nullable Explorer explorer) {
        this.dice = dice;
        this.explorer = explorer;
    }

    long now() {
        return now;
    }

    /** How much of the time until now passed in rest: machines' own clocks, which nobody sets, stood still meanwhile. */
    long rested() {
        return rested;
    }

    void in(long nanos, Runnable what) {
        events.add(new Entry(now + nanos, order(), true, what));
    }

    /** A step of a thread or a telephone: by itself it changes nothing that the clockwork looks at. */
    void goOnIn(long nanos, Runnable what) {
        events.add(new Entry(now + nanos, order(), false, what));
    }

    void napFor(long nanos, Runnable what) {
        naps.add(new Entry(now + nanos - rested, order(), false, what));
    }

    /** Counts all that happened: where it stands still, a loop has nothing to do. */
    long happenings() {
        return happenings;
    }

    void happened() {
        happenings++;
    }

    private long order() {
        return (long) dice.nextInt() << 32 | count++;
    }

    long nextEvent() {
        var first = first();
        return first == null ? Long.MAX_VALUE : first.time;
    }

    boolean isStepNext() {
        var first = first();
        return first != null && !first.happening;
    }

    /** In an exploration each timer is one of those to choose from. */
    private @Nullable Entry first() {
        var first = events.peek();
        while (explorer == null && first != null && first.isInVain()) {
            events.remove();
            first = events.peek();
        }
        return first;
    }

    boolean isNapNext() {
        return !naps.isEmpty() && naps.peek().time + rested < nextEvent();
    }

    /** Nothing happens until then: whoever naps, naps on. */
    void restUntil(long then) {
        if (then <= now) return;
        rested += then - now;
        now = then;
    }

    /** Any of those that are due at one moment. */
    private @Nullable Entry chosen(Explorer explorer) {
        var first = events.poll();
        if (first == null) return null;
        var together = new ArrayList<Entry>(List.of(first));
        while (nextEvent() == first.time) together.add(events.remove());
        var next = together.remove(explorer.choose(together.size() - 1));
        events.addAll(together);
        return next;
    }

    /** For how long each of those that wait has to wait yet, in order. */
    long[] waits() {
        return Stream.concat(
                        events.stream().map(entry -> entry.time - now),
                        naps.stream().map(entry -> entry.time + rested - now))
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    boolean next() {
        boolean nap = isNapNext();
        var entry = nap ? naps.poll() : explorer == null ? events.poll() : chosen(explorer);
        if (entry == null) return false;
        now = nap ? entry.time + rested : entry.time;
        if (entry.happening) happenings++;
        entry.what.run();
        return true;
    }
}
