package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.LineUnderTest.SOON;
import static warmline.LineUnderTest.until;
import static warmline.prompt.Prompt.*;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import warmline.prompt.Piece;
import warmline.telephone.Behaviour;
import warmline.telephone.Leg;

/** Keys 3 and 4 of the team's line, heard and done: real Asterisk, real SIP, the audio compared with the recordings. */
class TeamMoreOnTheLineTest {
    private static final String MARIA = "5550111";

    /** Many rounds of the dispatcher: by then a call that may come has come. */
    private static final Duration A_WHILE = Duration.ofSeconds(5);

    private static LineUnderTest line;
    private static People people;

    @BeforeAll
    static void up() throws IOException {
        line = new LineUnderTest().up();
        people = new People(line);
    }

    @AfterAll
    static void down() throws IOException {
        line.close();
    }

    private static Leg signsIn() {
        var maria = line.dial(MARIA, "200");
        line.hears(maria, TEAM_NUMBER);
        maria.press("11#");
        line.hears(maria, TEAM_PIN);
        maria.press("246802");
        line.hears(maria, TEAM_SIGNED_IN);
        return maria;
    }

    @Test
    void what_is_waiting_is_heard_and_during_a_break_no_call_comes_until_it_is_ended() throws InterruptedException {
        line.network.when(MARIA, Behaviour.ringForEver());
        line.onDuty("11");
        var maria = signsIn();
        line.hears(maria, YOU_ARE_ON_DUTY, TO_HEAR_WAITING, TO_OTHER_THINGS);
        long id = line.book("6175550151");
        line.book("6175550152", Duration.ofDays(1));
        maria.press("3");
        line.hears(maria, CALLS_DUE_NOW, Piece.N1, NEXT_IS_DUE, Piece.TOMORROW);

        maria.press("4");
        line.hears(maria, TO_TAKE_A_BREAK, TO_CHANGE_PIN, TO_RECORD_HELLO, TO_GO_BACK);
        maria.press("1");
        line.hears(maria, HAVE_A_GOOD_BREAK, NO_CALLS_UNTIL);
        maria.hangUp();
        until("on the hook", SOON, maria::hasEnded);
        Thread.sleep(A_WHILE);
        assertEquals(0, line.network.rings(MARIA));
        assertTrue(people.isState(id, "WAITING"));

        var again = signsIn();
        line.hears(again, NO_CALLS_UNTIL);
        again.press("4");
        line.hears(again, TO_HAVE_CALLS_AGAIN);
        again.press("1");
        line.hears(again, YOU_ARE_ON_DUTY);
        again.hangUp();
        until("offered", SOON, () -> line.network.rings(MARIA) == 1);
        line.onDuty();
        line.network.telephone(MARIA).legs().forEach(Leg::hangUp);
    }
}
