package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static warmline.LineUnderTest.SOON;
import static warmline.LineUnderTest.until;
import static warmline.prompt.Prompt.*;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import warmline.telephone.Behaviour;
import warmline.telephone.Ears;
import warmline.telephone.Leg;

/** A caller waits on the line for a peer: real Asterisk, real SIP, real audio. */
class WaitingOnTheLineTest {
    private static final String MARIA = "5550111";
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

    @AfterEach
    void mariaIsOffDuty() {
        line.onDuty();
        line.network.telephone(MARIA).legs().forEach(Leg::hangUp);
    }

    /** Returns when this caller has heard that somebody is looked for. */
    private static Leg waits(String patient) {
        var call = line.dial(patient, "100");
        line.hears(call, TO_TALK);
        call.press("1");
        line.hears(call, A_PEER_IS_FREE, TO_WAIT_NOW, TO_BE_CALLED);
        call.press("1");
        line.hears(call, WE_LOOK_FOR_A_PEER);
        return call;
    }

    @Test
    void maria_takes_the_caller_by_key_and_both_hear_each_other() throws InterruptedException {
        line.network.when(MARIA, people.takesACaller());
        line.onDuty("11");
        var ana = waits("6175550121");
        long id = line.newest();
        until("connected", SOON, () -> people.isState(id, "CONNECTED"));
        var maria = line.network.telephone(MARIA).legs().getLast();
        var hello = Ears.tone(700, Duration.ofSeconds(2));
        var answer = Ears.tone(1100, Duration.ofSeconds(2));
        maria.speak(hello);
        ana.awaitHeard(hello, 0.95, SOON);
        ana.speak(answer);
        maria.awaitHeard(answer, 0.95, SOON);
        ana.hangUp();
        line.hears(maria, HOW_DID_IT_GO);
        maria.press("1");
        line.hears(maria, NOTED);
        until("completed", SOON, () -> people.isState(id, "COMPLETED"));
        assertEquals(0, line.network.rings("6175550121"), "her telephone is in her hand");
        assertFalse(
                maria.received().stream().anyMatch(m -> m.toString().contains("6175550121")),
                "the peer's telephone learns the patient's number");
        assertFalse(
                ana.received().stream().anyMatch(m -> m.toString().contains(MARIA)),
                "the patient's telephone learns the peer's number");
    }

    @Test
    void when_the_peer_hangs_up_the_call_is_over_and_completed() throws InterruptedException {
        line.network.when(MARIA, people.takesACaller());
        line.onDuty("11");
        var ana = waits("6175550122");
        long id = line.newest();
        until("connected", SOON, () -> people.isState(id, "CONNECTED"));
        Thread.sleep(Duration.ofSeconds(4)); // less would be no talk
        line.network.telephone(MARIA).legs().forEach(Leg::hangUp);
        until("over", SOON, ana::hasEnded);
        until("completed", SOON, () -> people.isState(id, "COMPLETED"));
    }

    @Test
    void who_hangs_up_while_they_wait_is_called() throws InterruptedException {
        line.network.when(MARIA, Behaviour.ringForEver());
        line.onDuty("11");
        var ana = waits("6175550123");
        long id = line.newest();
        until("offered", SOON, () -> people.isState(id, "RINGING_PEER"));
        ana.hangUp();
        line.network.telephone(MARIA).legs().forEach(Leg::hangUp);
        line.network.when("6175550123", Behaviour.answerAfter(Duration.ofSeconds(1)));
        line.network.when(MARIA, people.takesIt());
        line.onDuty("11");
        until("connected", Duration.ofSeconds(40), () -> people.isState(id, "CONNECTED"));
        assertEquals(1, line.network.rings("6175550123"));
    }

    @Test
    void when_nobody_takes_the_call_in_time_it_is_booked() {
        line.network.when(MARIA, Behaviour.ringForEver());
        line.onDuty("11");
        var ana = waits("6175550124");
        line.hears(ana, BREATHE_SLOWLY);
        ana.awaitHeard(line.audio(NOBODY_FREE_YET), 0.95, Duration.ofSeconds(100));
        line.hears(ana, WE_CALL_YOU);
        long id = line.newest();
        assertFalse(people.isState(id, "CONNECTED"));
        ana.hangUp();
        line.cancel(id);
    }
}
