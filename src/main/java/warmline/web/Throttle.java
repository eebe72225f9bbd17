package warmline.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing passwords slow. After a few tries for one name, or from one address, the next has to wait, longer each time
 * but never long: nobody can lock a colleague out. A try that came too early neither counts nor makes the wait longer.
 */
final class Throttle {
    /** A forgetful person needs a few; at 30 s a guesser gets 2,880 a day. */
    private final Tries names = new Tries(5, Duration.ofSeconds(30));

    /** A whole centre may share one address. */
    private final Tries addresses = new Tries(20, Duration.ofMinutes(1));

    /** Counts a try and lets it pass, unless the answer says how long to wait first. */
    synchronized Duration enter(String name, String address, Instant now) {
        var wait = longer(names.left(name, now), addresses.left(address, now));
        if (wait.isZero()) {
            names.count(name, now);
            addresses.count(address, now);
        }
        return wait;
    }

    /** The try was right: it is not held against anybody. */
    synchronized void right(String name, String address) {
        names.forget(name);
        addresses.forgive(address);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private record Seen(int tries, Instant last, Instant next) {}

    /** Counts by key, the longest unseen forgotten first. */
    private static final class Tries {
        private static final int KEYS = 10_000;
        private static final Duration MEMORY = Duration.ofHours(1);
        private static final int DOUBLINGS = 20;

        private final Map<String, Seen> seen = new LinkedHashMap<>();
        private final int free;
        private final Duration longest;

        Tries(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        Duration left(String key, Instant now) {
            var before = seen.get(key);
            if (before == null || !now.isBefore(before.next)) return Duration.ZERO;
            return Duration.between(now, before.next);
        }

        void count(String key, Instant now) {
            var before = seen.remove(key);
            var fresh = before == null || before.last.plus(MEMORY).isBefore(now);
            var tries = fresh ? 1 : before.tries + 1;
            seen.put(key, new Seen(tries, now, now.plus(pause(tries))));
            if (seen.size() > KEYS) seen.remove(seen.keySet().iterator().next());
        }

        private Duration pause(int tries) {
            if (tries < free) return Duration.ZERO;
            var doubled = Duration.ofSeconds(1L << Math.min(tries - free, DOUBLINGS));
            return doubled.compareTo(longest) < 0 ? doubled : longest;
        }

        void forget(String key) {
            seen.remove(key);
        }

        void forgive(String key) {
            seen.computeIfPresent(key, (_, s) -> s.tries == 1 ? null : new Seen(s.tries - 1, s.last, s.last));
        }
    }
}
