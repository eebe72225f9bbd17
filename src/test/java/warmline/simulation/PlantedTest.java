package warmline.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Whatever bug is planted in the compiled service, the simulation finds it, and names the promise that it breaks. */
class PlantedTest {
    @Test
    void every_planted_bug_is_found(TestReporter report) throws InterruptedException {
        var hunted = Report.hunt(1, 1);
        report.publishEntry(
                "planted", hunted.stream().map(found -> "\n" + found).collect(Collectors.joining()));
        var missed = hunted.stream().filter(found -> !found.isRight()).toList();
        assertEquals("[]", missed.toString());
    }

    @Test
    void there_are_two_bugs_or_more_for_each_promise() {
        IntStream.rangeClosed(1, 11)
                .forEach(promise -> assertTrue(
                        Stream.of(Planted.values())
                                        .filter(bug -> bug.promises.contains(promise))
                                        .count()
                                >= 2,
                        "promise " + promise));
        assertEquals(38, Planted.values().length);
    }
}
