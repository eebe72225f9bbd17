package warmline.simulation;

import java.time.Instant;
import java.time.ZoneId;
import warmline.callback.Policy;

/** What the clock of a patient shows; written apart from the service's own code, which may be wrong. */
final class Clocks {
    private Clocks() {}

    static boolean isQuiet(Instant at, ZoneId zone, Policy policy) {
        int from = policy.quiet().from().toSecondOfDay();
        int to = policy.quiet().to().toSecondOfDay();
        if (from == to) return false;
        long local = at.getEpochSecond() + zone.getRules().getOffset(at).getTotalSeconds();
        int second = (int) Math.floorMod(local, 86_400L);
        return from < to ? second >= from && second < to : second >= from || second < to;
    }
}
