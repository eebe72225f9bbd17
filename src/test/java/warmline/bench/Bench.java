package warmline.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import warmline.faults.FaultsBench;
import warmline.simulation.SimulationBench;

/** {@code ./warmline bench NAME}: each benchmark prints a table, and ends with 1 when what it measured is not as promised. */
public final class Bench {
    interface Benchmark {
        /**
         * True: as promised.
         *
         * @param tell prints a line
         * @throws IllegalArgumentException with one sentence when an option cannot be understood
         */
        boolean run(List<String> options, Consumer<String> tell) throws Exception;
    }

    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.of(
            "dispatch",
            DispatchBench::run,
            "faults",
            FaultsBench::run,
            "line",
            MenuBench::run,
            "simulation",
            SimulationBench::run));

    private Bench() {}

    public static void main(String[] words) throws Exception {
        System.exit(run(Arrays.asList(words)) ? 0 : 1);
    }

    private static boolean run(List<String> words) throws Exception {
        var names = String.join(", ", ALL.keySet());
        if (words.isEmpty()) {
            System.out.println("The benchmarks: " + names + ".");
            return true;
        }
        try {
            var benchmark = Optional.ofNullable(ALL.get(words.getFirst()));
            return benchmark
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no benchmark \"" + words.getFirst() + "\"; there are: " + names + "."))
                    .run(words.subList(1, words.size()), System.out::println);
        } catch (IllegalArgumentException sentence) {
            System.err.println("warmline: " + sentence.getMessage());
            return false;
        }
    }
}
