package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.LineUnderTest.SOON;
import static warmline.LineUnderTest.until;
import static warmline.prompt.Prompt.*;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import warmline.telephone.Behaviour;
import warmline.telephone.Ears;

/** A patient books, a peer takes it, they talk: real Asterisk, real SIP, real audio, and every way in which it can go otherwise. */
class PromiseOnTheLineTest {
    private static final String MARIA = "5550111";
    private static final AtomicInteger PATIENTS = new AtomicInteger(110);
    private static LineUnderTest line;

    /** Nobody has rung this line before from this telephone. */
    private final String patient = "6175550" + PATIENTS.incrementAndGet();

    @BeforeAll
    static void up() throws IOException {
        line = new LineUnderTest().up();
    }

    @AfterAll
    static void down() throws IOException {
        line.close();
    }

    @AfterEach
    void nobodyIsOnDuty() {
        // off duty by the same key, however the test ended
        if (!line.api("/observe/metrics").contains("warmline_peers_on_duty 0")) duty();
    }

    /** Maria signs in and presses 1: on duty when she was off, off when she was on. */
    private static void duty() {
        var maria = line.dial(MARIA, "200");
        line.hears(maria, TEAM_NUMBER);
        maria.press("11#");
        line.hears(maria, TEAM_PIN);
        maria.press("246802");
        line.hears(maria, TEAM_SIGNED_IN);
        maria.press("1");
        maria.pause(Duration.ofSeconds(1));
        maria.hangUp();
    }

    private long book() {
        var call = line.dial(patient, "100");
        line.hears(call, TO_TALK);
        call.press("1");
        line.hears(call, CALL_YOU_HERE);
        call.press("1");
        line.hears(call, BOOKED);
        call.hangUp();
        var newest = line.api("/api/v1/callbacks?limit=1");
        return Long.parseLong(newest.replaceFirst("(?s).*?\"id\":(\\d+).*", "$1"));
    }

    private String callback(long id) {
        return line.api("/api/v1/callbacks/" + id);
    }

    private boolean is(long id, String state) {
        return callback(id).replace(" ", "").contains("\"state\":\"" + state + "\"");
    }

    @Test
    void two_keys_book_a_call_and_both_simply_talk() throws InterruptedException {
        var voice = Ears.tone(700, Duration.ofSeconds(2));
        var answer = Ears.tone(1100, Duration.ofSeconds(2));
        line.network.when(patient, Behaviour.answerAfter(Duration.ofSeconds(2)));
        line.network.when(MARIA, leg -> {
            leg.ring();
            leg.answer();
            line.hears(leg, A_CALL_IS_DUE, TO_TAKE_IT);
            leg.press("1");
        });
        long id = book();
        duty();

        var peer = line.network.telephone(MARIA).awaitRing(SOON);
        var rung = line.network
                .telephone(patient)
                .awaitRing(Duration.ofSeconds(40))
                .awaitAnswer(SOON);
        until("connected", SOON, () -> is(id, "CONNECTED"));
        peer.speak(voice);
        rung.awaitHeard(voice, 0.95, SOON);
        rung.speak(answer);
        peer.awaitHeard(answer, 0.95, SOON);
        var heard = rung.hearing().pcm();
        assertTrue(Ears.toneShare(heard, 700) > 0.99, "the patient heard a machine" + line.keep(rung, "patient"));
        rung.hangUp();
        line.hears(peer, HOW_DID_IT_GO);
        peer.press("1");
        line.hears(peer, NOTED);

        until("completed", SOON, () -> is(id, "COMPLETED"));
        var events = callback(id);
        for (var event :
                new String[] {"Booked", "Claimed", "PeerAccepted", "PatientDialled", "PatientAnswered", "Talked"})
            assertTrue(events.contains(event), event + " is missing in " + events);
        assertFalse(events.contains(patient), "the API shows a telephone number");
        assertEquals(1, line.network.rings(patient));
        assertEquals("6175550100", rung.other(), "the patient saw another number than the centre's");
    }
}
