package warmline;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.LineUnderTest.SOON;
import static warmline.prompt.Prompt.*;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import warmline.telephone.Behaviour;
import warmline.telephone.Ears;

/** A patient records a word behind the fourth key after a booking, and the peer hears it, twice, before they take the call. */
class TrustWordOnTheLineTest {
    private static final String ANA = "6175550171";
    private static final String MARIA = "5550111";

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
    void the_peer_hears_the_very_word_that_the_patient_said() {
        var word = Ears.tone(440, Duration.ofSeconds(2));
        var call = line.dial(ANA, "100");
        line.hears(call, TO_TALK);
        call.press("1");
        line.hears(call, CALL_YOU_HERE);
        call.press("1");
        line.hears(call, BOOKED);
        call.press("4");
        line.hears(call, TO_CHOOSE_A_WORD);
        call.press("1");
        line.hears(call, SAY_YOUR_WORD);
        call.awaitHeard(line.beep(), 0.9, SOON);
        call.speak(word);
        line.hears(call, YOUR_WORD_IS_SAID_FIRST);
        call.awaitHeard(middle(word), 0.9, SOON);
        call.hangUp();

        line.network.when(ANA, Behaviour.ringForEver());
        var desk = line.dial(MARIA, "200");
        line.hears(desk, TEAM_NUMBER);
        desk.press("11#");
        line.hears(desk, TEAM_PIN);
        desk.press("246802");
        line.hears(desk, TEAM_SIGNED_IN, TO_TAKE_NEXT);
        desk.press("2");
        line.hears(desk, A_CALL_IS_DUE, SAY_THIS_WORD_FIRST);
        desk.awaitHeard(middle(word), 0.9, SOON);
        line.hears(desk, TO_HEAR_THE_WORD_AGAIN);
        desk.press("3");
        line.hears(desk, SAY_THIS_WORD_FIRST);
        desk.awaitHeard(middle(word), 0.9, SOON);
        line.hears(desk, TO_TAKE_IT);
        desk.press("1");
        line.hears(desk, WE_RING_NOW);
        assertTrue(line.network.telephone(ANA).awaitRing(SOON).isRinging());
        desk.hangUp();
    }

    /** What a recording is sure to have kept of it. */
    private static short[] middle(short[] audio) {
        return Arrays.copyOfRange(audio, audio.length / 4, audio.length / 2);
    }
}
