package warmline.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Many days, one after the other on each processor, until so many callbacks have been simulated. */
final class Days {
    private static final int LAST_LINES = 200;

    private Days() {}

    /** One day, without its log; a broken promise is thrown. */
    static Tally play(long seed) {
        var world = new World(seed, false);
        world.day();
        return world.counted();
    }

    /** A day once more, and what it showed: empty when all was well. */
    static List<String> replay(long seed) {
        var world = new World(seed, true);
        try {
            world.day();
            world.log().add("all promises were kept");
        } catch (AssertionError | RuntimeException broken) {
            world.log().add(broken.toString());
        }
        return world.log();
    }

    /** Of the days from this seed on; the first that breaks a promise ends it, with its seed and the end of its log. */
    static Tally play(long firstSeed, long callbacks, int processors) throws InterruptedException {
        var next = new AtomicLong(firstSeed);
        var done = new AtomicLong();
        Callable<Tally> worker = () -> {
            var sum = new Tally();
            while (done.get() < callbacks) {
                long seed = next.getAndIncrement();
                try {
                    var day = play(seed);
                    sum.add(day);
                    done.addAndGet(day.callbacks);
                } catch (AssertionError | RuntimeException broken) {
                    done.set(Long.MAX_VALUE / 2);
                    throw new AssertionError(told(seed, broken), broken);
                }
            }
            return sum;
        };
        var workers = new ArrayList<Callable<Tally>>();
        for (int i = 0; i < processors; i++) workers.add(worker);
        try (var _ = new Hush();
                var threads = Executors.newFixedThreadPool(processors)) {
            var total = new Tally();
            for (var part : threads.invokeAll(workers)) total.add(part.get());
            return total;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AssertionError broken) throw broken;
            throw new AssertionError(failed);
        }
    }

    /** The first of these days on which a promise is broken: its seed, the promise, and how. For a service with a planted bug. */
    static Object[] firstBroken(long firstSeed, int days) {
        for (long seed = firstSeed; seed < firstSeed + days; seed++)
            try {
                play(seed);
            } catch (Broken broken) {
                return new Object[] {seed, broken.promise, broken.getMessage()};
            } catch (AssertionError | RuntimeException unexpected) {
                return new Object[] {seed, -1, unexpected.toString()};
            }
        return new Object[] {0L, 0, ""};
    }

    private static String told(long seed, Throwable broken) {
        var log = replay(seed);
        var end = log.subList(Math.max(0, log.size() - LAST_LINES), log.size());
        return broken + "\nseed " + seed + ", again with -Dtest=DayTest -Dseed=" + seed + "\n" + String.join("\n", end);
    }
}
