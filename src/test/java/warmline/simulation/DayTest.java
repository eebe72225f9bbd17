package warmline.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import warmline.callback.Event;
import warmline.callback.State;

/** Days on the line. A failing one prints its seed and its log; {@code -Dseed=7} plays that one alone. */
class DayTest {
    private static final long CALLBACKS = Long.getLong("callbacks", 1_000_000);
    /** The others are for the real calls that are tested meanwhile. */
    private static final int PROCESSORS = 1;

    /** Of each kind of fault, event and end, for each thousand callbacks; with fewer, we would have seen too little of it. */
    private static final double LEAST_IN_A_THOUSAND = 0.05;

    /** What a restored backup does. */
    private static final Set<Class<?>> NOT_SIMULATED = Set.of(Event.Restored.class);

    @Test
    void every_promise_is_kept_on_every_day(TestReporter report) throws InterruptedException {
        var one = Long.getLong("seed");
        var tally = one == null ? Days.play(1, CALLBACKS, PROCESSORS) : Days.play(one, 1, 1);
        report.publishEntry("simulated", tally.toString());
        if (one == null) assertDiverse(tally);
    }

    /** A simulation in which nothing happens would keep every promise. */
    private static void assertDiverse(Tally tally) {
        var kinds = new ArrayList<String>();
        for (var fault : Fault.values()) kinds.add(fault.name());
        kinds.add("LeftAtFallback");
        kinds.add("NeverCalled");
        for (var event : Event.class.getPermittedSubclasses())
            if (!NOT_SIMULATED.contains(event)) kinds.add(event.getSimpleName());
        Stream.of(State.COMPLETED, State.CANCELLED, State.EXPIRED, State.FAILED, State.UNKNOWN, State.HANDED_OVER)
                .forEach(end -> kinds.add(end.name()));
        double least = tally.callbacks / 1000.0 * LEAST_IN_A_THOUSAND;
        assertEquals(
                "",
                String.join(
                        ", ",
                        kinds.stream().filter(kind -> tally.of(kind) < least).toList()),
                () -> "too few in " + tally);
    }

    @Test
    void the_same_seed_is_the_same_day() {
        for (long seed = 7; seed < 12; seed++) {
            var log = Days.replay(seed);
            assertTrue(log.size() > 100, "a day with " + log.size() + " lines");
            assertEquals(log, Days.replay(seed));
        }
    }

    @Test
    void every_order_of_two_services_one_callback_and_one_crash_keeps_every_promise(TestReporter report) {
        var explored = Exploration.everything();
        report.publishEntry("explored", explored.toString());
        assertTrue(explored.states() > 1_000, explored.toString());
    }

    @Test
    void an_exploration_finds_who_redials_after_a_crash() {
        assertTrue(Mutants.explored(Planted.REDIALS_AFTER_A_CRASH).contains("promise 2"));
    }
}
