package warmline.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import warmline.callback.State;

/** Days on the line. A failing one prints its seed; {@code -Dseed=7} plays it again, with its log. */
class DayTest {
    private static final int DAYS = Integer.getInteger("days", 150);

    @Test
    void every_promise_is_kept_on_every_day() {
        var ends = new EnumMap<State, Integer>(State.class);
        long first = Long.getLong("seed", 1);
        long last = Long.getLong("seed", DAYS);
        for (long seed = first; seed <= last; seed++) {
            var world = play(seed, Planted.NONE);
            world.book.newest(10_000).forEach(callback -> ends.merge(callback.state(), 1, Integer::sum));
        }
        assertDiverse(ends);
    }

    /** A simulation in which nothing happens would keep every promise. */
    private static void assertDiverse(Map<State, Integer> ends) {
        if (Long.getLong("seed") != null) return;
        for (var state : new State[] {State.COMPLETED, State.CANCELLED, State.EXPIRED, State.FAILED, State.UNKNOWN})
            assertTrue(ends.getOrDefault(state, 0) > DAYS / 20, "too few callbacks ended " + state + ": " + ends);
    }

    private static World play(long seed, Planted planted) {
        var world = new World(seed, planted);
        try {
            world.day();
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(
                    broken.getMessage() + "\nseed " + seed + " (-Dseed=" + seed + ")\n" + world.log, broken);
        }
        return world;
    }

    @ParameterizedTest
    @EnumSource(value = Planted.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_planted_bug_is_found(Planted bug) {
        for (long seed = 1; seed <= DAYS; seed++)
            try {
                new World(seed, bug).day();
            } catch (Promises.Broken broken) {
                assertEquals(bug.promise(), broken.promise, broken.getMessage());
                return;
            }
        throw new AssertionError(bug + " was not found in " + DAYS + " days");
    }
}
