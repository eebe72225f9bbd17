package warmline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import warmline.LineBeside;

/**
 * {@code ./warmline bench line}: two menus in Asterisk's own dialplan, by the least that FastAGI takes, and in ours, in turns, at
 * growing numbers of calls at once. How long after the answer, and after a key, is something heard; and what a call costs the
 * processor.
 */
public final class MenuBench {
    private static final double MOST_OF_DIALPLAN = 1.15;
    private static final double MOST_OF_ASTERISK = 0.15;

    /** Calls begin so far apart, and so do their keys: a hundred a second at most. */
    private static final int APART_MILLIS = 20;

    private static final int MOST_LATER_MILLIS = 1_500;
    private static final int SETTLED_AFTER_SECONDS = 2;
    private static final int IDLE_SECONDS = 20;

    private final LineBeside line;
    private final Consumer<String> tell;
    private Spent idleASecond = new Spent(0, 0);
    private final SplittableRandom dice = new SplittableRandom(1);
    private int callers;

    private MenuBench(LineBeside line, Consumer<String> tell) {
        this.line = line;
        this.tell = tell;
    }

    /** So many calls at once, so often; with fewer than a hundred in all, the greatest stands for the hundredth. */
    private record Load(int calls, int rounds) {}

    /** What one side did in all rounds of a load. */
    private static final class Side {
        final String number;
        final List<Long> answer = new ArrayList<>();
        final List<Long> key = new ArrayList<>();
        Spent spent = new Spent(0, 0);
        final Map<String, Integer> amiss = new TreeMap<>();
        int calls;

        /** @param number which is dialled */
        Side(String number) {
            this.number = number;
        }

        Spent spentACall() {
            return spent.times(1.0 / calls);
        }
    }

    /** Of the processor, in milliseconds. */
    private record Spent(double asterisk, double service) {
        Spent minus(Spent other) {
            return new Spent(asterisk - other.asterisk, service - other.service);
        }

        Spent times(double factor) {
            return new Spent(asterisk * factor, service * factor);
        }
    }

    private Spent spent() {
        return new Spent(
                line.asterisksTime().toNanos() / 1e6, line.servicesTime().toNanos() / 1e6);
    }

    public static boolean run(List<String> options, Consumer<String> tell) throws Exception {
        if (!List.of(List.of(), List.of("--quick")).contains(options))
            throw new IllegalArgumentException("bench line understands --quick and nothing else.");
        var loads = options.isEmpty()
                ? List.of(new Load(10, 12), new Load(50, 4), new Load(200, 2))
                : List.of(new Load(10, 1), new Load(50, 1));
        try (var line = new LineBeside()) {
            return new MenuBench(line, tell).measure(loads);
        }
    }

    private boolean measure(List<Load> loads) throws Exception {
        for (var number : List.of(LineBeside.OURS, LineBeside.BARE_AGI, LineBeside.DIALPLAN))
            round(10, new Side(number));
        var before = spent();
        TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        idleASecond = spent().minus(before).times(1.0 / IDLE_SECONDS);
        tell.accept("| calls at once | answer to audio, p50 / p99 / most (ms): dialplan | bare AGI | ours"
                + " | key to audio: dialplan | bare AGI | ours | p99, ours to dialplan: answer, key | ours to bare AGI"
                + " | Asterisk (ms a call): dialplan | bare AGI | ours | our service | service / Asterisk |");
        tell.accept("| ---:".repeat(14) + " |");
        boolean asPromised = true;
        for (var load : loads) asPromised &= measure(load);
        return asPromised;
    }

    /** There and back again: all meet the same neighbours. */
    private boolean measure(Load load) throws Exception {
        var dialplan = new Side(LineBeside.DIALPLAN);
        var bare = new Side(LineBeside.BARE_AGI);
        var ours = new Side(LineBeside.OURS);
        var sides = List.of(ours, bare, dialplan);
        for (int i = 0; i < load.rounds; i++)
            for (var side : i % 2 == 0 ? sides : sides.reversed()) round(load.calls, side);
        for (var side : sides)
            if (!side.amiss.isEmpty()) tell.accept("Not counted of " + side.number + ": " + side.amiss);
        return told(load, dialplan, bare, ours);
    }

    private void round(int calls, Side side) throws Exception {
        side.calls += calls;
        var before = spent();
        long begin = System.nanoTime();
        for (var call : callAll(side.number, calls)) {
            var times = call.get();
            if (!times.amiss().isEmpty()) {
                side.amiss.merge(times.amiss(), 1, Integer::sum);
                continue;
            }
            side.answer.add(times.answerToAudio());
            side.key.add(times.keyToAudio());
        }
        TimeUnit.SECONDS.sleep(SETTLED_AFTER_SECONDS);
        var idle = idleASecond.times((System.nanoTime() - begin) / 1e9);
        side.spent = side.spent.minus(before.minus(spent())).minus(idle);
    }

    private List<Future<MenuCall>> callAll(String number, int calls) throws InterruptedException {
        var begun = new ArrayList<Future<MenuCall>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < calls; i++) {
                var from = "617556" + (1_000 + callers++ % 9_000);
                long later = dice.nextInt(MOST_LATER_MILLIS);
                begun.add(threads.submit(() -> MenuCall.to(number, from, line, later)));
                TimeUnit.MILLISECONDS.sleep(APART_MILLIS);
            }
        }
        return begun;
    }

    private boolean told(Load load, Side dialplan, Side bare, Side ours) {
        double answer = p99(ours.answer) / p99(dialplan.answer);
        double key = p99(ours.key) / p99(dialplan.key);
        double share = ours.spentACall().service / ours.spentACall().asterisk;
        tell.accept(String.format(
                Locale.ROOT,
                "| %d | %s | %s | %s | %s | %s | %s | %.2f, %.2f | %.2f, %.2f | %.1f | %.1f | %.1f | %.1f | %.2f |",
                load.calls,
                Sample.of(dialplan.answer).millis(),
                Sample.of(bare.answer).millis(),
                Sample.of(ours.answer).millis(),
                Sample.of(dialplan.key).millis(),
                Sample.of(bare.key).millis(),
                Sample.of(ours.key).millis(),
                answer,
                key,
                p99(ours.answer) / p99(bare.answer),
                p99(ours.key) / p99(bare.key),
                dialplan.spentACall().asterisk,
                bare.spentACall().asterisk,
                ours.spentACall().asterisk,
                ours.spentACall().service,
                share));
        return answer <= MOST_OF_DIALPLAN && key <= MOST_OF_DIALPLAN && share <= MOST_OF_ASTERISK;
    }

    private static double p99(List<Long> nanos) {
        return Sample.of(nanos).percentile(99);
    }
}
