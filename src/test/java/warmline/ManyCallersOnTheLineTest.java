package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static warmline.LineUnderTest.SOON;
import static warmline.LineUnderTest.until;
import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.telephone.Behaviour;
import warmline.telephone.Leg;

/** More callers at once than usual, and more than there is room for. */
class ManyCallersOnTheLineTest {
    private static final int MANY = 50;
    private static final int MOST_PRESSES = 12;

    /** All are offered the same hour at the same moment. */
    private static final Map<String, String> PLACES_FOR_ALL = Map.of("WARMLINE_CALL_MINUTES", "1");

    private static final String ANA = "6175550181";
    private static final String TOMAS = "6175550182";
    private static final String EVA = "6175550183";

    /** The words and the silence after them, a name that nobody says, thanks. */
    private static final Duration TO_THE_END = Duration.ofSeconds(45);

    @Test
    void fifty_callers_at_once_are_all_booked_and_one_who_presses_everything_is_not_hung_up_on() throws Exception {
        try (var line = new LineUnderTest(PLACES_FOR_ALL).up();
                var database = line.database()) {
            var everything = line.dial(ANA, "100");
            everything.press("123456789*#123456789*#");
            var callers = new ArrayList<Leg>();
            for (int i = 0; i < MANY; i++)
                callers.add(line.network.telephone("617555" + (3_000 + i)).dial(line.exchange(), "100"));
            for (var caller : callers) caller.awaitAnswer(SOON);
            var book = line.callbacks(database);
            var booked = new HashSet<String>();
            // one key to talk, one to say yes, and one more for whoever was too quick for a busy machine
            for (int press = 0; press < MOST_PRESSES && booked.size() < MANY; press++) {
                for (var caller : callers) if (!booked.contains(caller.number())) caller.press("1");
                Thread.sleep(1_500);
                for (var caller : callers)
                    if (!book.expected(new Phone(caller.number())).isEmpty()) booked.add(caller.number());
            }
            assertEquals(MANY, booked.size());
            assertFalse(everything.hasEnded(), everything::toString);
            for (var caller : callers) caller.hangUp();
            everything.hangUp();
        }
    }

    @Test
    void whoever_finds_all_lines_busy_leaves_their_number_by_silence_or_reaches_the_crisis_line_by_key()
            throws Exception {
        try (var line = new LineUnderTest(Map.of("WARMLINE_CALLS_MOST", "1")).up()) {
            oneIsServed(line);
        }
    }

    private static void oneIsServed(LineUnderTest line) throws InterruptedException {
        line.network.when("988", Behaviour.answer());
        var ana = line.dial(ANA, "100");
        line.hears(ana, LINE_NAME);

        var tomas = line.dial(TOMAS, "100");
        line.hears(tomas, FALLBACK_BUSY, OR_STAY, CALL_YOU_HERE);
        tomas.press("1");
        line.hears(tomas, SAY_NAME, FALLBACK_KEPT);
        tomas.awaitEnd(TO_THE_END);
        until(
                "left",
                TO_THE_END,
                () -> line.api("/api/v1/callbacks?state=UNKNOWN").contains("\"state\":\"UNKNOWN\""));
        assertEquals(0, line.network.rings("988"), "the crisis line was rung");

        var eva = line.dial(EVA, "100");
        line.hears(eva, FALLBACK_BUSY);
        eva.press("0");
        until("rung", TO_THE_END, () -> line.network.rings("988") == 1);
        eva.hangUp();

        ana.hangUp();
        var next = line.dial(EVA, "100");
        line.hears(next, LINE_NAME);
        next.hangUp();
    }
}
