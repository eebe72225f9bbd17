package warmline.simulation;

import java.util.Arrays;

/** Since when something is so without a gap, as seen from look to look; of things whose numbers are small. */
final class Since {
    static final long NEVER = Long.MAX_VALUE;

    private long[] since = new long[64];

    /** The last look that found it so. */
    private int[] seen = new int[64];

    private int look = 2;
    private int[] found = new int[64];
    private int count;

    /** What is not found again from now on is so no longer. */
    void begin() {
        look++;
        count = 0;
    }

    void isSo(long thing, long now) {
        int at = (int) thing;
        if (at >= since.length) {
            since = Arrays.copyOf(since, 2 * at);
            seen = Arrays.copyOf(seen, 2 * at);
        }
        if (seen[at] != look - 1) since[at] = now;
        seen[at] = look;
        if (count == found.length) found = Arrays.copyOf(found, 2 * count);
        found[count++] = at;
    }

    long of(long thing) {
        int at = (int) thing;
        return at < seen.length && seen[at] == look ? since[at] : NEVER;
    }

    void isOver(long thing) {
        if (thing < seen.length) seen[(int) thing] = 0;
    }

    void nothingIs() {
        look += 2;
        count = 0;
    }

    /** How many were found at the last look; of some it may be over. */
    int count() {
        return count;
    }

    long found(int which) {
        return found[which];
    }
}
