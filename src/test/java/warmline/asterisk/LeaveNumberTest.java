package warmline.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.asterisk.FallbackUnderTest.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import warmline.prompt.Language;

/** While there is no service, a caller leaves number and first name with Asterisk alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaveNumberTest {
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
    void the_number_one_calls_from_and_a_first_name() throws Exception {
        line.rings(ANA);
        line.answers(THIS_TELEPHONE, "1");
        line.saysNameIntoTheTone();
        line.caller.speak((byte) 0xff, Duration.ofMillis(2_500));
        line.hears(KEPT);
        line.assertLeft(ANA);
        assertTrue(line.messages().getFirst().name().isPresent(), "the name was not kept");
        line.hears(SORRY);
    }

    @Test
    void silence_is_led_on_to_ones_own_number_without_a_name_and_to_the_crisis_line() throws Exception {
        line.rings(ANA);
        line.hears(THIS_TELEPHONE);
        line.hears(SAY_NAME);
        line.caller.speak((byte) 0xff, Duration.ofMillis(4_000));
        line.hears(KEPT);
        line.assertLeft(ANA);
        assertFalse(line.messages().getFirst().name().isPresent(), "silence became a name");
        line.hears(SORRY);
        line.hears(CONNECTING);
        assertTrue(line.trunk.ring(SOON).startsWith("INVITE sip:988@"));
    }

    @Test
    void in_the_language_that_was_chosen() throws Exception {
        line.rings(ANA, SHOWN, '3');
        line.answers(SORRY, "1");
        line.hears(SAY_NAME);
        line.caller.hangUp();
        line.assertLeft(ANA);
        assertEquals(Language.ES, line.messages().getFirst().language());
    }

    @Test
    void another_number_is_read_back() throws Exception {
        line.rings(ANA);
        line.answers(THIS_TELEPHONE, "2");
        line.answers(WHICH_NUMBER, OTHER + "#");
        line.hears(YOU_GAVE);
        for (var digit : OTHER.toCharArray()) {
            line.hears((byte) (DIGIT + digit - '0'));
            line.caller.hearsNothingMoreOf((byte) (DIGIT + digit - '0'));
        }
        line.answers(IS_IT_RIGHT, "1");
        line.hears(SAY_NAME);
        line.caller.hangUp();
        line.assertLeft(OTHER, ANA);
    }

    @Test
    void a_number_that_was_mistyped_is_given_again() throws Exception {
        line.ringsWithheld();
        line.answers(WHICH_NUMBER, "6175550000#");
        line.answers(IS_IT_RIGHT, "2");
        line.answers(WHICH_NUMBER, OTHER + "#");
        line.answers(IS_IT_RIGHT, "1");
        line.hears(SAY_NAME);
        line.caller.hangUp();
        line.assertLeft(OTHER);
    }

    @Test
    void a_withheld_number_is_not_looked_at() throws Exception {
        line.ringsWithheld();
        line.answers(WHICH_NUMBER, OTHER + "#");
        line.hears(IS_IT_RIGHT);
        line.hears(SAY_NAME);
        line.caller.hangUp();
        line.assertLeft(OTHER);
    }

    @Test
    void silence_without_any_number_leads_back_to_the_words() throws Exception {
        line.ringsWithheld();
        line.hears(WHICH_NUMBER);
        line.hears(SORRY);
        line.caller.hangUp();
        line.assertNothingLeft();
    }

    @Test
    void a_caller_id_that_is_no_number_is_not_taken_for_one() throws Exception {
        for (var hostile : List.of(
                "anonymous",
                "ana6175550123",
                "6175550123%24%7BEPOCH%7D",
                "6175550123%2C1)",
                "%22%7C617555012345",
                "55512",
                "..%2F..%2F6175550123")) {
            line.rings(hostile);
            line.hears(WHICH_NUMBER);
            line.hangUp();
            line.assertNothingLeft();
        }
    }

    @Test
    void a_number_is_7_to_15_digits_and_after_three_tries_it_is_ones_own() throws Exception {
        line.rings(ANA);
        line.answers(THIS_TELEPHONE, "2");
        for (int tries = 0; tries < 3; tries++) {
            line.answers(WHICH_NUMBER, "555*12#");
            line.hears(UNUSABLE);
        }
        line.hears(SAY_NAME);
        line.caller.hangUp();
        line.assertLeft(ANA);
    }

    @Test
    void no_more_than_fifteen_digits_are_taken() throws Exception {
        line.ringsWithheld();
        line.answers(WHICH_NUMBER, "123456789012345");
        line.hears(IS_IT_RIGHT);
        line.hears(SAY_NAME);
        line.caller.hangUp();
        line.assertLeft("123456789012345");
    }

    @Test
    void the_team_is_not_asked() throws Exception {
        line.caller.call("200", ANA);
        line.caller.press('1');
        assertTrue(line.caller.isHungUp(SOON));
        line.assertNothingLeft();
    }

    @Test
    void nobody_but_its_owner_may_look_into_the_folder() throws IOException {
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(line.asterisk.home.left())));
    }
}
