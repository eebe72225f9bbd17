package warmline.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.asterisk.FallbackUnderTest.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import warmline.call.Phone;
import warmline.dispatch.LeftMessage;

/** Whoever leaves a number hangs up, asks for a person, or meets a full disk: at every step it counts or it does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaveNumberHangUpTest {
    private FallbackUnderTest line;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        line = new FallbackUnderTest(folder);
    }

    @AfterAll
    void stop() throws IOException {
        line.stop();
    }

    @AfterEach
    void hangUp() throws IOException {
        line.hangUp();
    }

    @Test
    void whoever_hangs_up_before_the_number_is_known_has_left_nothing() throws Exception {
        line.rings(ANA);
        line.hears(THIS_TELEPHONE);
        line.hangsUpAndLeavesNothing();
        line.ringsWithheld();
        line.answers(WHICH_NUMBER, OTHER);
        line.hangsUpAndLeavesNothing();
        line.ringsWithheld();
        line.answers(WHICH_NUMBER, OTHER + "#");
        line.hears(YOU_GAVE);
        line.caller.hangUp();
        line.assertNothingLeft();
    }

    @Test
    void whoever_hangs_up_while_saying_the_name_has_left_both() throws Exception {
        line.rings(ANA);
        line.answers(THIS_TELEPHONE, "1");
        line.saysNameIntoTheTone();
        line.caller.hangUp();
        line.assertLeft(ANA);
        assertTrue(line.messages().getFirst().name().isPresent(), "the name was not kept");
    }

    @Test
    void whoever_hangs_up_afterwards_has_left_it_once() throws Exception {
        line.rings(ANA);
        line.answers(THIS_TELEPHONE, "1");
        line.endsTheRecording('#');
        line.hears(KEPT);
        line.caller.hangUp();
        assertTrue(AsteriskForTests.WAIT.until(line::quiet, SOON));
        line.assertLeft(ANA);
    }

    @Test
    void zero_leads_to_the_crisis_line_from_every_question() throws Exception {
        line.rings(ANA);
        line.answers(THIS_TELEPHONE, "0");
        line.hears(CONNECTING);
        line.hangUp();
        line.ringsWithheld();
        line.answers(WHICH_NUMBER, "0#");
        line.hears(CONNECTING);
        line.hangUp();
        line.ringsWithheld();
        line.answers(WHICH_NUMBER, OTHER + "#");
        line.answers(IS_IT_RIGHT, "0");
        line.hears(CONNECTING);
        line.caller.hangUp();
        line.assertNothingLeft();
    }

    @Test
    void zero_after_the_number_keeps_it_and_leads_to_the_crisis_line() throws Exception {
        for (var question : new byte[] {SAY_NAME, BEEP, KEPT}) {
            line.rings(ANA);
            line.answers(THIS_TELEPHONE, "1");
            if (question == KEPT) line.endsTheRecording('#');
            if (question == BEEP) line.endsTheRecording('0');
            else line.answers(question, "0");
            line.hears(CONNECTING);
            line.assertLeft(ANA);
            line.hangUp();
        }
    }

    @Test
    void whoever_was_led_to_the_crisis_line_leaves_their_own_number_not_ours() throws Exception {
        assertEquals(200, line.caller.call("100", ANA));
        line.answers(SORRY, "0");
        line.trunk.ring(SOON);
        line.trunk.answer("486 Busy Here");
        line.answers(SORRY, "1");
        line.answers(THIS_TELEPHONE, "1");
        line.hears(SAY_NAME);
        line.caller.hangUp();
        line.assertLeft(ANA);
    }

    @Test
    void two_numbers_left_in_one_call_are_two_messages() throws Exception {
        line.rings(ANA);
        line.answers(THIS_TELEPHONE, "1");
        line.endsTheRecording('#');
        line.hears(KEPT);
        line.answers(SORRY, "1");
        line.answers(THIS_TELEPHONE, "2");
        line.answers(WHICH_NUMBER, OTHER + "#");
        line.answers(IS_IT_RIGHT, "1");
        line.hears(SAY_NAME);
        line.caller.hangUp();
        assertTrue(AsteriskForTests.WAIT.until(() -> line.messages().size() == 2, SOON), line.messages()::toString);
        assertEquals(
                List.of(List.of(new Phone(ANA)), List.of(new Phone(OTHER), new Phone(ANA))),
                line.messages().stream().map(LeftMessage::phones).toList());
    }

    @Test
    void nobody_is_told_that_it_is_kept_when_it_cannot_be() throws Exception {
        var folder = line.asterisk.home.left();
        Files.delete(folder);
        try {
            line.rings(ANA);
            line.answers(THIS_TELEPHONE, "1");
            line.hears(NOT_KEPT);
            line.hears(SORRY);
            line.caller.hangUp();
        } finally {
            line.asterisk.home.prepare();
        }
        line.assertNothingLeft();
    }
}
