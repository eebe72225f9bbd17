package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;
import static warmline.LineUnderTest.SOON;
import static warmline.prompt.Prompt.*;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ResourceLock;
import warmline.prompt.Piece;
import warmline.telephone.Behaviour;
import warmline.telephone.CallerId;
import warmline.telephone.Ears;
import warmline.telephone.Leg;

/** The patient's line as it is heard: real Asterisk, real SIP, the audio compared with the recordings. */
@Execution(CONCURRENT)
class PatientOnTheLineTest {
    /** All that the line can give at once. */
    private static final String ALL = "all of the line";

    private static final int SECOND = Ears.RATE;
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
    @ResourceLock(value = ALL, mode = READ)
    void a_recording_is_heard_with_two_keys_and_can_be_wound_and_paused() {
        var call = line.dial("6175550131", "100");
        line.hears(call, TO_HELP_NOW);
        call.press("2");
        line.hears(call, WHAT_MAY_HELP, Piece.PRESS);
        call.press("1");
        line.hears(call, WHILE_IT_PLAYS, TO_LEAVE, Piece.STAR);
        var recording = line.resource(0, 0);
        call.awaitHeard(seconds(recording, 1, 3), 0.95, SOON);

        call.press("3");
        assertEquals(3 + 30, place(call, recording), 4, "ahead is thirty seconds");
        call.press("1");
        int before = place(call, recording);
        assertTrue(before > 10 && before < 30, "back is fifteen seconds, not to " + before);
        call.press("2");
        line.hears(call, PAUSED);
        call.pause(Duration.ofSeconds(3));
        call.press("9");
        assertEquals(before + 3, place(call, recording), 4, "a pause goes on where it was");
        call.press("*");
        line.hears(call, Piece.PRESS);
        call.hangUp();
    }

    private static short[] seconds(short[] recording, int from, int to) {
        return Arrays.copyOfRange(recording, from * SECOND, to * SECOND);
    }

    /** Which second of the recording is heard now, found by listening for two seconds. */
    private static int place(Leg call, short[] recording) {
        call.pause(Duration.ofMillis(1500)); // the key itself takes a moment
        for (int tries = 0; tries < 10; tries++) {
            call.pause(Duration.ofSeconds(2));
            var heard = call.hearing().pcm();
            var latest = Arrays.copyOfRange(heard, Math.max(0, heard.length - 2 * SECOND), heard.length);
            if (Ears.level(latest) < -45) continue; // a pause of the recording says nothing about its place
            var found = Ears.find(latest, recording);
            if (found.correlation() > 0.9) return found.sample() / SECOND;
        }
        throw new AssertionError("nothing of the recording is heard" + line.keep(call, "recording"));
    }

    @Test
    @ResourceLock(value = ALL, mode = READ)
    void zero_and_silence_lead_to_the_crisis_line_which_sees_only_the_centre() {
        line.network.when("988", Behaviour.answer());
        var call = line.dial("6175550132", "100");
        line.hears(call, NOT_RECORDED);
        call.press("0");
        line.hears(call, TO_CRISIS_LINE);
        call.press("0");
        line.hears(call, CONNECTING);
        var counsellor = line.network.telephone("988").awaitRing(SOON).awaitAnswer(SOON);
        var voice = Ears.tone(900, Duration.ofSeconds(2));
        counsellor.speak(voice);
        call.awaitHeard(voice, 0.9, SOON);
        assertEquals("6175550100", counsellor.other());
        counsellor.hangUp();
        line.hears(call, BACK_ON_THE_LINE, TO_TALK);
        call.hangUp();
    }

    @Test
    @ResourceLock(value = ALL, mode = READ)
    void no_key_at_all_books_a_call() {
        var call = line.dial("6175550133", "100");
        call.awaitHeard(line.audio(OR_STAY_TO_BOOK), 0.95, Duration.ofSeconds(60));
        call.awaitHeard(line.audio(CALL_YOU_HERE), 0.95, Duration.ofSeconds(30));
        call.awaitHeard(line.audio(OR_STAY_TO_ACCEPT), 0.95, Duration.ofSeconds(60));
        call.awaitHeard(line.audio(BOOKED), 0.95, Duration.ofSeconds(30));
        line.cancel(line.callOf("6175550133"));
        call.hangUp();
    }

    @Test
    @ResourceLock(value = ALL, mode = READ)
    void a_withheld_number_is_not_used_and_another_is_asked_for_and_read_back() {
        var call = line.network
                .telephone("6175550134")
                .dial(line.exchange(), "100", CallerId.WITHHELD)
                .awaitAnswer(SOON);
        line.hears(call, TO_TALK);
        call.press("1");
        line.hears(call, NUMBER_HIDDEN, ASK_NUMBER);
        call.press("6175550135#");
        line.hears(call, YOU_GAVE, Piece.N6, Piece.N1, Piece.N7, IF_RIGHT);
        call.press("1");
        line.hears(call, CALL_YOU_THERE);
        call.hangUp();
    }

    @Test
    @ResourceLock(value = ALL, mode = READ)
    void a_first_name_is_recorded_and_the_booked_call_heard_and_cancelled() {
        var call = line.dial("6175550136", "100");
        line.hears(call, TO_TALK);
        call.press("1");
        line.hears(call, CALL_YOU_HERE);
        call.press("1");
        line.hears(call, BOOKED);
        call.awaitHeard(line.audio(NOTHING_MORE), 0.95, Duration.ofSeconds(60));
        line.hears(call, TO_LEAVE_NAME);
        call.press("1");
        line.hears(call, SAY_NAME);
        call.awaitHeard(line.beep(), 0.9, SOON);
        call.speak(Ears.tone(500, Duration.ofSeconds(2)));
        line.hears(call, THANK_YOU);
        call.hangUp();
        long id = line.callOf("6175550136");
        assertTrue(line.hasName(id), "the name was not kept");

        var again = line.dial("6175550136", "100");
        line.hears(again, TO_TALK, TO_HELP_NOW, TO_YOUR_CALL);
        again.press("3");
        line.hears(again, A_CALL_IS_BOOKED, TO_CANCEL);
        again.press("3");
        line.hears(again, CANCELLED);
        again.hangUp();
        assertTrue(line.callback(id).contains("\"state\":\"CANCELLED\""));
    }

    @Test
    @ResourceLock(ALL)
    void twenty_callers_are_answered_at_once() {
        var calls = new ArrayList<Leg>();
        for (int i = 0; i < 20; i++)
            calls.add(line.network.telephone("61755502" + (10 + i)).dial(line.exchange(), "100"));
        for (var call : calls) {
            call.awaitAnswer(SOON);
            call.awaitHeard(seconds(line.audio(NOT_RECORDED), 0, 1), 0.8, Duration.ofSeconds(40));
        }
        calls.forEach(Leg::hangUp);
    }
}
