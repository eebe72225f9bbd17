package warmline.faults;

import java.util.List;
import java.util.function.Consumer;

/** {@code ./warmline bench faults [--rounds N]}: in each round the service is killed before and after every transition. */
public final class FaultsBench {
    private static final int USUAL_ROUNDS = 10;

    /** A night. */
    private static final int MOST_ROUNDS = 200;

    private FaultsBench() {}

    /** True: everything was reached, nothing lost and nothing doubled. */
    public static boolean run(List<String> options, Consumer<String> tell) throws Exception {
        var report = new Report();
        int rounds = rounds(options);
        for (int round = 1; round <= rounds; round++) {
            tell.accept("Round " + round + " of " + rounds);
            try (var campaign = new Campaign(report, tell)) {
                campaign.alone();
                campaign.together();
                campaign.judge();
            }
        }
        tell.accept("\n" + report.table() + report.interrupted() + " transitions interrupted");
        tell.accept(report.sum());
        return report.findings().isEmpty() && report.missed().isEmpty();
    }

    private static int rounds(List<String> options) {
        if (options.isEmpty()) return USUAL_ROUNDS;
        boolean understood = options.size() == 2
                && options.getFirst().equals("--rounds")
                && options.getLast().matches("[1-9][0-9]{0,2}")
                && Integer.parseInt(options.getLast()) <= MOST_ROUNDS;
        if (!understood)
            throw new IllegalArgumentException(
                    "bench faults understands --rounds N, a number from 1 to " + MOST_ROUNDS + ".");
        return Integer.parseInt(options.getLast());
    }
}
