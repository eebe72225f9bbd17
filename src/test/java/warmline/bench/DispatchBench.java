package warmline.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import warmline.BenchLine;
import warmline.RestartBench;
import warmline.callback.Timing;
import warmline.store.ClaimCost;

/** {@code ./warmline bench dispatch}: how late a callback is, what a claim costs, and how both grow with the book. */
public final class DispatchBench {
    /** A large team; also the rows of a batch. */
    private static final int PEERS = 20;

    /** Rounds in a slice: long enough that a turn of the machine's scheduler weighs little. */
    private static final int ROUNDS = 25;

    /** Slices until the code is compiled: a service runs for weeks, and is measured as it runs then. */
    private static final int WARM_UP = 60;

    /** At which three quarters of the book are due. */
    private static final Duration LOOK_AHEAD = Duration.ofDays(16);

    private static final Duration SPREAD = Duration.ofDays(20);

    private static final double LEAST_OF_RAW_SQL = 0.8;
    private static final double MOST_OF_RAW_CLAIM = 3;
    private static final double MOST_GROWTH = 1.25;

    private final Options options;
    private final BenchDatabase bench;
    private final Disk disk;
    private final Instant now;
    private final Consumer<String> tell;
    private final List<Double> pages = new ArrayList<>();
    private int slices;
    private boolean asPromised = true;

    private DispatchBench(Options options, BenchDatabase bench, Disk disk, Instant now, Consumer<String> tell) {
        this.options = options;
        this.bench = bench;
        this.disk = disk;
        this.now = now;
        this.tell = tell;
    }

    /** True: as promised. */
    public static boolean run(List<String> words, Consumer<String> tell) throws Exception {
        var options = Options.of(words);
        var now = Instant.now();
        try (var bench = new BenchDatabase();
                var disk = new Disk(bench.home)) {
            bench.onDuty(PEERS, now);
            var run = new DispatchBench(options, bench, disk, now, tell);
            run.fillAndMeasure();
            if (options.measures("storm")) for (int size : List.of(5 * PEERS, options.storm())) run.storm(size);
            if (options.measures("restarts")) run.restarts();
            return run.asPromised;
        }
    }

    private void fillAndMeasure() throws Exception {
        int open = 0;
        for (int scale : options.scales()) {
            fill(scale - open);
            open = scale;
            measure("%,d open".formatted(open));
        }
        if (options.finished() == 0) return;
        bench.crowd.finish(options.finished(), now);
        bench.crowd.settle();
        measure("%,d open, %,d finished".formatted(open, options.finished()));
    }

    private void fill(int more) throws Exception {
        for (var timing : Timing.values())
            bench.crowd.book(
                    more / 2,
                    timing,
                    now.plus(Duration.ofDays(1)),
                    SPREAD.dividedBy(Math.max(1, more / 2)),
                    now.plus(Duration.ofDays(90)));
        bench.crowd.settle();
    }

    private void measure(String book) throws Exception {
        say("%s (after %d s)", book, Duration.between(now, Instant.now()).toSeconds());
        if (options.measures("claims")) claims();
        if (options.measures("lateness")) lateness();
    }

    private void claims() throws Exception {
        var at = now.plus(LOOK_AHEAD);
        try (var dispatching = new Dispatching(bench, PEERS, at)) {
            warmUp(dispatching);
            bench.crowd.tidy();
            var result = new Interleaved(disk, options.blocks())
                    .run(() -> dispatching.ours(ROUNDS), () -> dispatching.floor(ROUNDS), bench.crowd::tidy);
            say(
                    "  claims a second: %,.0f, raw SQL %,.0f; ratio %.2f (%s; %d blocks thrown away)%s",
                    result.ours(),
                    result.floor(),
                    result.ratio(),
                    result.ratios(),
                    result.discarded(),
                    kept(result.ratio() >= LEAST_OF_RAW_SQL));
            pages(dispatching, at);
        }
    }

    /** In a book that has been worked in: what has ended is part of what the planner knows. */
    private void pages(Dispatching dispatching, Instant at) throws SQLException {
        pages.add(new ClaimCost(bench.address).buffersPerRow(PEERS, dispatching.lease, at));
        double growth = pages.getLast() / pages.getFirst();
        say("  pages touched by a claim: %.1f; growth %.2f%s", pages.getLast(), growth, kept(growth <= MOST_GROWTH));
    }

    private void warmUp(Dispatching dispatching) throws SQLException {
        for (; slices < WARM_UP; slices++) {
            dispatching.ours(ROUNDS);
            dispatching.floor(ROUNDS);
            bench.crowd.tidy();
        }
    }

    private void lateness() throws Exception {
        try (var line = new BenchLine(bench.home, bench.address)) {
            var result =
                    new Lateness(bench, line, new SplittableRandom(1)).measure(options.trials(), now.plus(LOOK_AHEAD));
            say(
                    "  late by %s ms (p50 / p99 / most), a raw claim takes %s ms; ratio of p99 %.2f (%d trials)%s",
                    result.lateness().millis(),
                    result.floor().millis(),
                    result.ratio(),
                    options.trials(),
                    kept(result.ratio() <= MOST_OF_RAW_CLAIM));
        }
    }

    private void storm(int callbacks) throws Exception {
        var storm = new Storm(bench, PEERS).blow(callbacks, now);
        say(
                "storm of %,d due at once: %,d claimed by %d peers in %d rounds of %s ms, %d out of order%s",
                callbacks,
                storm.claimed(),
                PEERS,
                storm.rounds().size(),
                storm.rounds().millis(),
                storm.inversions(),
                kept(storm.inversions() == 0 && storm.claimed() == callbacks));
    }

    private void restarts() throws Exception {
        var result = RestartBench.measure(options.restarts());
        var line = Sample.of(result.line());
        var bare = Sample.of(result.bareHelidon());
        say(
                "kill -9 to the first INVITE: %s ms in %d kills; a bare Helidon answers after %s ms; ratio %.2f",
                line.millis(), options.restarts(), bare.millis(), line.median() / bare.median());
    }

    private String kept(boolean promise) {
        asPromised &= promise;
        return promise ? "" : "  NOT AS PROMISED";
    }

    private void say(String line, Object... values) {
        tell.accept(String.format(Locale.ROOT, line, values));
    }
}
