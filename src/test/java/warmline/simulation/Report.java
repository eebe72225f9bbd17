package warmline.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All the simulation can say, for whoever asks on the command line. A violation ends the days: one is enough to work on.
 *
 * @param processors days are played on so many at once
 */
record Report(long callbacks, long firstSeed, int processors) {
    /** A planted bug that hides for longer is one that the simulation does not find. */
    static final int MOST_DAYS_HIDDEN = 300;

    static List<Mutants.Found> hunt(long firstSeed, int processors) throws InterruptedException {
        var hunts = Stream.of(Planted.values())
                .<Callable<Mutants.Found>>map(bug -> () -> Mutants.hunt(bug, firstSeed, MOST_DAYS_HIDDEN))
                .toList();
        try (var _ = new Hush();
                var threads = Executors.newFixedThreadPool(processors)) {
            var found = new ArrayList<Mutants.Found>();
            for (var hunt : threads.invokeAll(hunts)) found.add(hunt.get());
            return found;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The last line is the result; a violation is told before it, with its seed and its log. True: all is as promised. */
    boolean tell(Consumer<String> tell) throws InterruptedException {
        try (var _ = new Hush()) {
            return allOf(tell);
        }
    }

    private boolean allOf(Consumer<String> tell) throws InterruptedException {
        long simulated = 0;
        int violations = 0;
        try {
            var tally = Days.play(firstSeed, callbacks, processors);
            simulated = tally.callbacks;
            tell.accept(tally.toString());
        } catch (AssertionError broken) {
            violations++;
            tell.accept(String.valueOf(broken.getMessage()));
        }
        tell.accept(Exploration.everything().toString());
        var hunted = hunt(firstSeed, processors);
        hunted.forEach(found -> tell.accept(found.toString()));
        long found = hunted.stream().filter(Mutants.Found::isRight).count();
        tell.accept("simulated %d callbacks, %d violations, %d of %d planted bugs found, seed %d"
                .formatted(simulated, violations, found, hunted.size(), firstSeed));
        return violations == 0 && found == hunted.size();
    }
}
