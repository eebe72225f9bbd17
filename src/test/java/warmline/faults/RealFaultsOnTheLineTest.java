package warmline.faults;

import static java.lang.System.Logger.Level.INFO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every plug is pulled at every moment that matters, while people telephone. {@code ./warmline bench faults} does it all
 * night, and with a second service; here {@code TwoServicesOnTheLineTest} has that one. Which transitions the line commits one
 * after the other tells {@link Transition#most}: of these each kill catches one, and the night ten.
 */
class RealFaultsOnTheLineTest {
    private static final System.Logger LOG = System.getLogger(RealFaultsOnTheLineTest.class.getName());

    private static final int LEAST_TRANSITIONS = 14;

    /** Of each of them, before and after the commit. */
    private static final int LEAST_INTERRUPTED = 10;

    @Test
    void nothing_is_lost_and_nothing_doubled_whatever_breaks() throws Exception {
        var report = new Report();
        try (var campaign = new Campaign(report, line -> LOG.log(INFO, line))) {
            campaign.alone();
            campaign.judge();
        }
        LOG.log(INFO, report.table() + report.sum());
        assertEquals(List.of(), report.findings(), report.table());
        assertEquals(List.of(), report.missed(), report.table());
        for (var transition : Transition.ALL) assertInterruptedEnough(transition, report);
        assertTrue(inNumbers() >= LEAST_TRANSITIONS, inNumbers() + " transitions were interrupted in numbers");
    }

    private static void assertInterruptedEnough(Transition transition, Report report) {
        for (var side : Stop.Side.values())
            assertTrue(
                    report.interrupted(transition.name(side)) >= transition.most(side),
                    transition.name(side) + "\n" + report.table());
    }

    /** Those that are interrupted often enough on both sides of their commit. */
    private static long inNumbers() {
        return Transition.ALL.stream()
                .filter(transition ->
                        Arrays.stream(Stop.Side.values()).allMatch(side -> transition.most(side) >= LEAST_INTERRUPTED))
                .map(Transition::event)
                .distinct()
                .count();
    }
}
