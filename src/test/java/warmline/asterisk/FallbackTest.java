package warmline.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.asterisk.RawTelephone.header;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What callers meet when the service is not there: Asterisk's own dialplan, a caller and the far end of the trunk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FallbackTest {
    private static final byte SORRY = 0x11;
    private static final byte CONNECTING = 0x22;
    private static final byte CRISIS_NUMBER = 0x33;
    private static final byte TEAM_SORRY = 0x44;
    private static final byte IN_SPANISH = 0x55;
    private static final String ANA = "6175550123";
    private static final Duration AT_ONCE = Duration.ofMillis(2500);
    private static final Duration SOON = Duration.ofSeconds(8);

    private AsteriskForTests asterisk;
    private RawTelephone caller;
    private RawTelephone trunk;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        asterisk = new AsteriskForTests(folder);
        asterisk.record("fallback/sorry", SORRY, Duration.ofMillis(600));
        asterisk.record("fallback/connecting", CONNECTING, Duration.ofMillis(400));
        asterisk.record("fallback/crisis-number", CRISIS_NUMBER, Duration.ofMillis(400));
        asterisk.record("es/fallback/sorry", IN_SPANISH, Duration.ofMillis(600));
        asterisk.record("fallback/team-sorry", TEAM_SORRY, Duration.ofMillis(400));
        asterisk.process.start(asterisk.configuration);
    }

    @AfterAll
    void stop() throws IOException {
        asterisk.close();
        assertNoNumbersInTheLog();
    }

    @BeforeEach
    void pickUp() throws IOException {
        var exchange = asterisk.configuration.sip();
        caller = new RawTelephone(new InetSocketAddress("127.0.0.1", 0), exchange);
        trunk = new RawTelephone(
                new InetSocketAddress(
                        "127.0.0.1", asterisk.configuration.trunk().port()),
                exchange);
        asterisk.ask("dialplan set global WARMLINE_SEEN 0");
    }

    @AfterEach
    void hangUp() throws IOException {
        caller.close();
        trunk.close();
        asterisk.ask("channel request hangup all");
        assertTrue(AsteriskForTests.WAIT.until(this::quiet, SOON), "calls are still up");
    }

    @Test
    void says_its_words_when_the_service_was_never_there() throws Exception {
        assertEquals(200, caller.call("100", ANA));
        assertTrue(caller.hears(SORRY, AT_ONCE));
    }

    @Test
    void says_its_words_when_the_service_has_just_gone() throws Exception {
        serviceIsSeen();
        assertEquals(200, caller.call("100", ANA));
        assertTrue(caller.hears(SORRY, AT_ONCE));
    }

    @Test
    void says_its_words_when_the_service_goes_in_mid_call() throws Exception {
        try (var service = service()) {
            serviceIsSeen();
            caller.call("100", ANA);
            try (var call = service.accept()) {
                call.getInputStream().read();
            }
            assertTrue(caller.hears(SORRY, AT_ONCE));
        }
    }

    @Test
    void says_its_words_when_the_service_is_there_but_frozen() throws Exception {
        try (var _ = service()) {
            asterisk.ask("dialplan set global WARMLINE_SEEN " + (Instant.now().getEpochSecond() - 4));
            caller.call("100", ANA);
            assertTrue(caller.hears(SORRY, AT_ONCE));
        }
    }

    @Test
    void hangs_up_quietly_after_a_conversation_that_the_service_ended() throws Exception {
        try (var service = service()) {
            serviceIsSeen();
            caller.call("100", ANA);
            try (var call = service.accept()) {
                call.getOutputStream().write("SET VARIABLE WARMLINE_DONE 1\n".getBytes());
                var said = new StringBuilder();
                while (!said.toString().endsWith("200 result=1\n")) {
                    said.append((char) call.getInputStream().read());
                }
            }
            assertTrue(caller.isHungUp(AT_ONCE));
            assertFalse(caller.hears(SORRY, Duration.ofMillis(200)));
        }
    }

    @Test
    void connects_silence_to_the_crisis_line_and_shows_only_the_centres_number() throws Exception {
        caller.call("100", ANA);
        assertTrue(caller.hears(SORRY, AT_ONCE));
        assertTrue(caller.hears(CONNECTING, SOON));
        var call = trunk.ring(SOON);
        assertTrue(call.startsWith("INVITE sip:988@"), call);
        assertTrue(header("From", call).contains("sip:5550100@"), call);
        assertFalse(call.contains(ANA) || call.contains("Ana"), call);
    }

    @Test
    void connects_zero_to_the_crisis_line_at_once() throws Exception {
        caller.call("100", ANA);
        caller.hears(SORRY, AT_ONCE);
        caller.press('0');
        assertTrue(caller.hears(CONNECTING, AT_ONCE));
        trunk.ring(AT_ONCE);
        trunk.answer("200 OK");
        trunk.hangUpAsCalled();
        assertTrue(caller.isHungUp(AT_ONCE));
    }

    @Test
    void says_the_crisis_number_twice_when_it_cannot_be_reached_and_offers_again() throws Exception {
        caller.call("100", ANA);
        caller.hears(SORRY, AT_ONCE);
        caller.press('0');
        trunk.ring(SOON);
        trunk.answer("486 Busy Here");
        assertTrue(caller.hears(CRISIS_NUMBER, AT_ONCE));
        caller.hearsNothingMoreOf(CRISIS_NUMBER);
        assertTrue(caller.hears(CRISIS_NUMBER, AT_ONCE));
        assertTrue(caller.hears(SORRY, SOON));
    }

    @Test
    void says_its_words_again_after_any_other_key() throws Exception {
        for (var key : new char[] {'7', '#', '*'}) {
            caller.call("100", ANA);
            caller.hears(SORRY, AT_ONCE);
            caller.hearsNothingMoreOf(SORRY);
            caller.press(key);
            assertTrue(caller.hears(SORRY, AT_ONCE), "after " + key);
            hangUp();
            pickUp();
        }
    }

    @Test
    void says_its_words_in_the_other_language_and_in_english_what_it_has_not() throws Exception {
        caller.call("100", ANA);
        caller.hears(SORRY, AT_ONCE);
        caller.press('3');
        assertTrue(caller.hears(IN_SPANISH, AT_ONCE));
        caller.press('3');
        assertTrue(caller.hears(SORRY, AT_ONCE));
        caller.press('3');
        assertTrue(caller.hears(IN_SPANISH, AT_ONCE));
        caller.press('0');
        assertTrue(caller.hears(CONNECTING, AT_ONCE));
        caller.hangUp(); // before the crisis line is rung
    }

    @Test
    void rings_nobody_for_a_caller_who_hung_up() throws Exception {
        caller.call("100", ANA);
        caller.hears(SORRY, AT_ONCE);
        caller.hangUp();
        assertTrue(AsteriskForTests.WAIT.until(this::quiet, AT_ONCE));
        assertEquals("", trunk.ring(Duration.ofMillis(200)));
    }

    @Test
    void tells_the_team_and_hangs_up() throws Exception {
        assertEquals(200, caller.call("200", ANA));
        assertTrue(caller.hears(TEAM_SORRY, AT_ONCE));
        assertTrue(caller.isHungUp(AT_ONCE));
    }

    @Test
    void does_not_know_any_other_number() throws Exception {
        assertEquals(404, caller.call("101", ANA));
    }

    @Test
    void refuses_whoever_is_not_the_trunk() throws Exception {
        try (var stranger = new RawTelephone(new InetSocketAddress("127.0.0.2", 0), asterisk.configuration.sip())) {
            assertEquals(401, stranger.call("100", ANA));
        }
    }

    @Test
    void tells_a_peer_who_was_rung_and_hangs_up() throws Exception {
        try (var manager = new RawManager(asterisk.configuration)) {
            manager.originate("5550111", "peer");
            assertTrue(trunk.ring(SOON).startsWith("INVITE sip:5550111@"));
            trunk.answer("200 OK");
            assertTrue(trunk.hears(TEAM_SORRY, AT_ONCE));
            assertTrue(trunk.isHungUp(AT_ONCE));
        }
    }

    @Test
    void never_speaks_to_a_patient_who_was_rung() throws Exception {
        try (var manager = new RawManager(asterisk.configuration)) {
            manager.originate(ANA, "patient");
            assertTrue(trunk.ring(SOON).startsWith("INVITE sip:" + ANA + "@"));
            trunk.answer("200 OK");
            assertTrue(trunk.isHungUp(AT_ONCE));
            assertFalse(trunk.hearsAnything());
        }
    }

    @Test
    void lets_the_service_do_all_that_it_does_and_no_more() throws Exception {
        try (var manager = new RawManager(asterisk.configuration)) {
            assertTrue(manager.allows("Ping"));
            assertTrue(manager.allows("CoreShowChannels"));
            assertTrue(manager.allows("CoreSettings"));
            assertTrue(manager.allows("Setvar", "Variable: WARMLINE_SEEN", "Value: 1"));
            assertFalse(manager.allows("Command", "Command: core show version"));
            assertFalse(manager.allows("GetConfig", "Filename: manager.conf"));
        }
    }

    @Test
    void keeps_numbers_out_of_its_log() throws Exception {
        caller.call("101", ANA);
        caller.send("INVITE sip:" + ANA + "@here SIP/2.0\nFrom: <sip:" + ANA + "\n\n" + ANA);
        try (var stranger = new RawTelephone(new InetSocketAddress("127.0.0.2", 0), asterisk.configuration.sip())) {
            stranger.call("100", ANA);
        }
        serviceIsSeen();
        caller.call("100", ANA);
        assertTrue(caller.hears(SORRY, AT_ONCE));
        assertNoNumbersInTheLog();
        assertTrue(asterisk.home.log().complaints().toString().contains("agi"), "the log is not written at all");
    }

    private void assertNoNumbersInTheLog() throws IOException {
        try (var logs = Files.list(asterisk.home.folder().resolve("log"))) {
            for (var log : logs.toList()) {
                assertFalse(Files.readString(log).contains(ANA), log + " names a caller");
            }
        }
    }

    private boolean quiet() {
        return asterisk.ask("core show channels count").contains("0 active channels");
    }

    private void serviceIsSeen() {
        asterisk.ask("dialplan set global WARMLINE_SEEN " + Instant.now().getEpochSecond());
    }

    /** The service's AGI port, with nobody behind it but the test. */
    private ServerSocket service() throws IOException {
        var port = asterisk.configuration.ports().agi();
        return new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
    }
}
