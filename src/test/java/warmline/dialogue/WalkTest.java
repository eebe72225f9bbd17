package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.simulation.Mutation.*;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import warmline.simulation.Mutants;
import warmline.simulation.Mutation;

/**
 * Nobody is ever hung up on, whatever keys they press, and when. A walk that does not end well prints its seed; {@code
 * -Dseed=7} takes that one alone.
 */
class WalkTest {
    private static final long WALKS = Long.getLong("walks", 10_000);

    /** With fewer of a kind we would have seen too little. */
    private static final double LEAST_OF_A_HUNDRED = 1;

    @Test
    void every_walk_ends_in_a_recording_a_booking_a_person_or_the_callers_own_hang_up(TestReporter report) {
        var one = Long.getLong("seed");
        var ends = one == null ? Walk.many(1, WALKS) : Walk.many(one, 1);
        report.publishEntry("walks", ends.toString());
        if (one != null) return;
        for (var end : Walk.End.values())
            assertTrue(ends.getOrDefault(end, 0) >= WALKS / 100.0 * LEAST_OF_A_HUNDRED, "too few in " + ends);
    }

    /** And what is said of whom it meets first. */
    private enum Planted {
        PARTS_AFTER_A_WRONG_KEY("hung up on for a wrong key", calling("call.Call", "choose", "say", "part")),
        PARTS_WITHOUT_A_WORD("hung up on in the middle of a menu", passing("call.Call", "part", "say", true)),
        FALLS_SILENT("the line fell silent", without("call.Call", "part", "hangUp", false)),
        LEAVES_WHO_GOES_ROUND("hung up on with nothing", without("dialogue.PatientLine", "converse", "reach", false)),
        GOES_ROUND_IN_SILENCE(
                "the line goes on in silence for ever", without("dialogue.PatientLine", "talk", "part", false));

        private final String found;
        private final Mutation mutation;

        Planted(String found, Mutation mutation) {
            this.found = found;
            this.mutation = mutation;
        }
    }

    @Test
    void every_planted_bug_is_found() {
        assertEquals(
                List.of(),
                Stream.of(Planted.values())
                        .filter(bug -> !found(bug).contains(bug.found))
                        .toList());
    }

    private static String found(Planted bug) {
        try {
            var many =
                    Mutants.load(Walk.class, List.of(bug.mutation)).getDeclaredMethod("many", long.class, long.class);
            many.setAccessible(true);
            return many.invoke(null, 1, WALKS).toString();
        } catch (InvocationTargetException broken) {
            return String.valueOf(broken.getCause());
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError(bug + " cannot be planted", failed);
        }
    }
}
