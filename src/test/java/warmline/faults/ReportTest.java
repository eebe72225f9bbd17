package warmline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import warmline.faults.Finding.Kind;
import warmline.faults.Patient.Wish;

class ReportTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final Report report = new Report();

    private static Fault killed(String event, int second, int interrupted) {
        return new Fault(event, "before", 1, interrupted, START.plusSeconds(second));
    }

    private static Finding doubled(int second) {
        var ana = new Patient("6175550123", OptionalLong.of(7), Wish.SOON, START);
        return new Finding(Kind.DOUBLED, ana, "was rung again", START.plusSeconds(second));
    }

    @Test
    void a_finding_stands_beside_the_last_fault_before_it() {
        report.add(killed("Claimed", 1, 10));
        report.add(killed("Talked", 5, 9));
        report.add(killed("Claimed", 9, 8));
        report.add(List.of(doubled(7)));
        assertEquals(
                """
                fault                            side     kills  interrupted   lost  doubled
                Claimed                          before       2           18      0        0
                Talked                           before       1            9      0        1
                """, report.table().lines().limit(3).map(line -> line + "\n").reduce("", String::concat));
        assertEquals("3 kills, 0 lost, 1 doubled", report.sum());
    }

    @Test
    void a_fault_that_caught_nothing_is_told() {
        report.add(killed("Claimed", 1, 0));
        report.add(killed("Talked", 2, 1));
        assertEquals(List.of("before Claimed"), report.missed());
        assertTrue(report.table().endsWith("Not reached: before Claimed\n"), report.table());
    }
}
