package warmline.callback;

import java.time.Instant;
import java.util.Arrays;

/** Moments in order, so that those before another are counted by looking at few. */
final class Ranks {
    private long[] nanos = new long[64];
    private int size;

    void add(Instant moment) {
        if (size == nanos.length) nanos = Arrays.copyOf(nanos, 2 * size);
        int at = firstNotBelow(nanosOf(moment));
        System.arraycopy(nanos, at, nanos, at + 1, size - at);
        nanos[at] = nanosOf(moment);
        size++;
    }

    void remove(Instant moment) {
        int at = firstNotBelow(nanosOf(moment));
        System.arraycopy(nanos, at + 1, nanos, at, size - at - 1);
        size--;
    }

    int below(Instant moment) {
        return firstNotBelow(nanosOf(moment));
    }

    int upTo(Instant moment) {
        return firstNotBelow(nanosOf(moment) + 1);
    }

    private int firstNotBelow(long key) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (nanos[middle] < key) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** Good until the year 2262. */
    private static long nanosOf(Instant moment) {
        return moment.getEpochSecond() * 1_000_000_000L + moment.getNano();
    }
}
