package warmline.simulation;

import java.time.Instant;
import java.util.Arrays;
import warmline.callback.Callback;
import warmline.callback.Policy;

/**
 * Whether a callback's patient is to be left in peace. Quiet hours begin and end at full quarters of an hour, and so do the
 * times of the clocks: so the answer is remembered for a quarter.
 */
final class Quiet {
    private final Policy policy;
    private long[] asked = new long[64];
    private boolean[] quiet = new boolean[64];

    Quiet(Policy policy) {
        this.policy = policy;
    }

    boolean at(Instant now, Callback callback) {
        int which = (int) callback.id();
        if (which >= asked.length) {
            asked = Arrays.copyOf(asked, 2 * which);
            quiet = Arrays.copyOf(quiet, 2 * which);
        }
        long quarter = Math.floorDiv(now.getEpochSecond(), 900);
        if (asked[which] != quarter) {
            asked[which] = quarter;
            quiet[which] = Clocks.isQuiet(now, callback.request().zone(), policy);
        }
        return quiet[which];
    }
}
