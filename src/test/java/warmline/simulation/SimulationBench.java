package warmline.simulation;

import java.util.List;
import java.util.function.Consumer;

/** {@code ./warmline bench simulation [--callbacks N] [--seed S]}: as many days as that takes, and all planted bugs. */
public final class SimulationBench {
    private static final long USUAL = 1_000_000;

    private SimulationBench() {}

    /** True: no promise was broken, and every planted bug was found. */
    public static boolean run(List<String> options, Consumer<String> tell) throws InterruptedException {
        long callbacks = USUAL;
        long seed = 1;
        for (int at = 0; at < options.size(); at += 2)
            switch (options.get(at)) {
                case "--callbacks" -> callbacks = number(options, at + 1);
                case "--seed" -> seed = number(options, at + 1);
                default -> throw notUnderstood();
            }
        var report = new Report(callbacks, seed, Runtime.getRuntime().availableProcessors());
        return report.tell(tell);
    }

    private static long number(List<String> options, int at) {
        if (at == options.size() || !options.get(at).matches("[1-9][0-9]{0,11}")) throw notUnderstood();
        return Long.parseLong(options.get(at));
    }

    private static IllegalArgumentException notUnderstood() {
        return new IllegalArgumentException(
                "bench simulation understands --callbacks N and --seed S, both whole numbers.");
    }
}
