package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.LineUnderTest.SOON;
import static warmline.LineUnderTest.until;
import static warmline.prompt.Prompt.*;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import warmline.telephone.Behaviour;
import warmline.telephone.Ears;
import warmline.telephone.Leg;

/** Two people at one telephone have a call each, and while one of them is called the telephone rings for nobody else. */
class SharedTelephoneOnTheLineTest {
    private static final String HOUSE = "6175550172";

    /** Longer than any round of the clockwork: a ring that should not come would have come. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);

    private static LineUnderTest line;

    @BeforeAll
    static void up() throws IOException {
        line = new LineUnderTest().up();
    }

    @AfterAll
    static void down() throws IOException {
        line.close();
    }

    @Test
    void the_second_of_two_waits_until_the_first_has_talked() throws InterruptedException {
        long anas = line.book(HOUSE);
        var call = line.dial(HOUSE, "100");
        line.hears(call, TO_TALK);
        call.press("1");
        line.hears(call, THERE_IS_A_CALL, TO_MOVE_THAT_CALL, FOR_SOMEBODY_ELSE);
        call.press("2");
        line.hears(call, SAY_THEIR_NAME);
        call.awaitHeard(line.beep(), 0.9, SOON);
        call.speak(Ears.tone(500, Duration.ofSeconds(2)));
        line.hears(call, THANK_YOU, CALL_YOU_HERE);
        call.press("1");
        line.hears(call, BOOKED);
        call.hangUp();
        long evas = line.newest();
        assertTrue(evas != anas && line.hasName(evas), "Eva has a call of her own, with her name");

        line.network.when(HOUSE, Behaviour.answerAfter(Duration.ofSeconds(1)));
        for (var peer : List.of("5550111", "5550112")) line.network.when(peer, SharedTelephoneOnTheLineTest::takesIt);
        line.onDuty("11", "12");
        var first =
                line.network.telephone(HOUSE).awaitRing(Duration.ofSeconds(40)).awaitAnswer(SOON);
        until("connected", SOON, () -> is(anas, "CONNECTED"));
        Thread.sleep(LONG_ENOUGH);
        assertEquals(1, line.network.rings(HOUSE));
        assertTrue(is(evas, "WAITING"), "while Ana talks, no peer is rung for Eva");

        first.hangUp();
        line.network.telephone(HOUSE).awaitRing(Duration.ofSeconds(60)).awaitAnswer(SOON);
        until("connected", SOON, () -> is(evas, "CONNECTED"));
        assertEquals(2, line.network.rings(HOUSE));
        line.onDuty();
        for (var number : List.of(HOUSE, "5550111", "5550112"))
            line.network.telephone(number).legs().forEach(Leg::hangUp);
    }

    private static void takesIt(Leg leg) {
        leg.ring();
        leg.answer();
        line.hears(leg, A_CALL_IS_DUE, SEVERAL_SHARE_IT, TO_TAKE_IT);
        leg.press("1");
        line.hears(leg, HOW_DID_IT_GO);
        leg.press("1");
    }

    private static boolean is(long id, String state) {
        return line.callback(id).split("\"events\"")[0].contains("\"state\":\"" + state + "\"");
    }
}
