package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.dialogue.Desk.OFF_DUTY;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import warmline.peer.Roster.SignIn;

/** Key 4 on the team's line, and there a new PIN. */
class NewPinTest {
    private static final String OLD = "246802";
    private static final String NEW = "548985";
    private static final String TO_IT = OFF_DUTY + """
            caller: 4
            line: to-change-pin press 2 to-record-hello press 3 to-go-back press star
            caller: 2
            line: here-is-a-new-pin
            line: your-new-pin-is 548 985
            """;

    private final Desk desk = new Desk();

    private boolean letsIn(String pin) {
        var roster = desk.stage.roster;
        return roster.signIn("11", pin, desk.stage.time.instant()) instanceof SignIn.Welcome;
    }

    private void assertOnlyTheOldOneCounts() {
        assertTrue(letsIn(OLD));
        assertEquals(false, letsIn(NEW));
    }

    @Test
    void it_counts_once_it_has_been_keyed_in_and_the_old_one_no_more() {
        desk.maria(TO_IT + """
                caller: 548985
                line: pin-changed
                """ + OFF_DUTY);
        assertTrue(letsIn(NEW));
        assertEquals(false, letsIn(OLD));
    }

    @Test
    void who_mistypes_hears_it_again() {
        desk.maria(TO_IT + """
                caller: 548984
                line: not-the-same-pin
                line: your-new-pin-is 548 985
                caller: 54898#
                line: not-the-same-pin
                line: your-new-pin-is 548 985
                caller: 548985
                line: pin-changed
                """ + OFF_DUTY);
        assertTrue(letsIn(NEW));
    }

    @Test
    void after_three_tries_the_old_one_stays() {
        desk.maria(TO_IT + """
                caller: 111111
                line: not-the-same-pin
                line: your-new-pin-is 548 985
                caller: 222222
                line: not-the-same-pin
                line: your-new-pin-is 548 985
                caller: 333333
                line: not-the-same-pin
                line: pin-stays
                """ + OFF_DUTY);
        assertOnlyTheOldOneCounts();
    }

    @Test
    void the_star_goes_back_and_changes_nothing() {
        desk.maria(TO_IT + """
                caller: *
                line: pin-stays
                """ + OFF_DUTY);
        assertOnlyTheOldOneCounts();
    }

    @Test
    void silence_changes_nothing() {
        desk.maria(TO_IT + """
                caller: silence
                line: your-new-pin-is 548 985
                caller: silence
                line: pin-stays
                """ + OFF_DUTY);
        assertOnlyTheOldOneCounts();
    }

    @Test
    void who_hangs_up_before_it_is_keyed_in_keeps_the_old_one() {
        desk.maria(TO_IT);
        assertOnlyTheOldOneCounts();
    }

    @Test
    void every_time_it_is_another() {
        var dice = new Random(7);
        var pins = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            var pin = NewPin.thrown(dice);
            assertTrue(pin.matches("[0-9]{6}"));
            pins.add(pin);
        }
        assertEquals(100, pins.size());
    }

    @Test
    void of_the_other_things_silence_leads_back() {
        desk.maria(OFF_DUTY + """
                caller: 4
                line: to-change-pin press 2 to-record-hello press 3 to-go-back press star
                caller: silence
                line: to-change-pin press 2 to-record-hello press 3 to-go-back press star
                caller: silence
                """ + OFF_DUTY);
        assertOnlyTheOldOneCounts();
    }
}
