package warmline.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import warmline.call.Phone;
import warmline.dispatch.LeftMessage;

/** Asterisk alone, a caller who leaves a number there, and what is found of it afterwards. */
final class FallbackUnderTest {
    static final byte BEEP = 0x10;
    static final byte SORRY = 0x11;
    static final byte CONNECTING = 0x12;
    static final byte THIS_TELEPHONE = 0x13;
    static final byte WHICH_NUMBER = 0x14;
    static final byte UNUSABLE = 0x15;
    static final byte YOU_GAVE = 0x16;
    static final byte IS_IT_RIGHT = 0x17;
    static final byte SAY_NAME = 0x18;
    static final byte KEPT = 0x19;
    static final byte NOT_KEPT = 0x1a;
    static final byte DIGIT = 0x20;
    static final byte VOICE = 0x30;

    static final String ANA = "6175550123";
    static final String OTHER = "6172350198";
    static final String SHOWN = "X-Nothing: more";
    static final String WITHHELD = "P-Asserted-Identity: <sip:" + ANA + "@127.0.0.1>\nPrivacy: id";
    static final Duration LONG = Duration.ofMillis(600);
    static final Duration SHORT = Duration.ofMillis(200);

    /** Longer than any silence that is led on, and a recording of eight seconds. */
    static final Duration SOON = Duration.ofSeconds(15);

    final AsteriskForTests asterisk;
    private final LeftFolder left;
    RawTelephone caller;
    RawTelephone trunk;

    FallbackUnderTest(Path folder) throws IOException {
        asterisk = new AsteriskForTests(folder);
        left = new LeftFolder(asterisk.home.left(), InstantSource.system());
        asterisk.record("beep", BEEP, SHORT);
        asterisk.record("fallback/sorry", SORRY, LONG);
        asterisk.record("fallback/connecting", CONNECTING, LONG);
        asterisk.record("fallback/this-telephone", THIS_TELEPHONE, LONG);
        asterisk.record("fallback/which-number", WHICH_NUMBER, LONG);
        asterisk.record("fallback/unusable", UNUSABLE, LONG);
        asterisk.record("fallback/you-gave", YOU_GAVE, LONG);
        asterisk.record("fallback/is-it-right", IS_IT_RIGHT, LONG);
        asterisk.record("fallback/say-name", SAY_NAME, LONG);
        asterisk.record("fallback/kept", KEPT, LONG);
        asterisk.record("fallback/not-kept", NOT_KEPT, LONG);
        for (int digit = 0; digit < 10; digit++) asterisk.record("digits/" + digit, (byte) (DIGIT + digit), SHORT);
        asterisk.process.start(asterisk.configuration);
        caller = telephone(0);
        trunk = telephone(asterisk.configuration.trunk().port());
    }

    void stop() throws IOException {
        caller.close();
        trunk.close();
        asterisk.close();
        try (var logs = Files.list(asterisk.home.folder().resolve("log"))) {
            for (var log : logs.toList()) {
                var words = Files.readString(log);
                assertFalse(words.contains(ANA) || words.contains(OTHER), log + " names a caller");
            }
        }
    }

    private RawTelephone telephone(int port) throws IOException {
        return new RawTelephone(new InetSocketAddress("127.0.0.1", port), asterisk.configuration.sip());
    }

    /** Ends the call, looks whether all that was left is found and deleted, and picks up for the next one. */
    void hangUp() throws IOException {
        caller.close();
        trunk.close();
        asterisk.ask("channel request hangup all");
        assertTrue(AsteriskForTests.WAIT.until(this::quiet, SOON), "calls are still up");
        messages().forEach(left::delete);
        try (var files = Files.list(asterisk.home.left())) {
            assertEquals(List.of(), files.toList());
        }
        caller = telephone(0);
        trunk = telephone(asterisk.configuration.trunk().port());
    }

    boolean quiet() {
        return asterisk.ask("core show channels count").contains("0 active channels");
    }

    List<LeftMessage> messages() {
        return left.complete(10);
    }

    void hears(byte sound) throws IOException {
        assertTrue(caller.hears(sound, SOON), "0x%x was not heard".formatted(sound));
    }

    void ringsWithheld() throws IOException {
        rings("anonymous", WITHHELD);
    }

    void rings(String from) throws IOException {
        rings(from, SHOWN);
    }

    void rings(String from, String header) throws IOException {
        rings(from, header, '1');
    }

    void rings(String from, String header, char key) throws IOException {
        assertEquals(200, caller.call("100", from, header));
        hears(SORRY);
        caller.press(key);
    }

    void answers(byte question, String keys) throws Exception {
        hears(question);
        caller.type(keys);
    }

    void saysNameIntoTheTone() throws Exception {
        hears(SAY_NAME);
        hears(BEEP);
        caller.hearsNothingMoreOf(BEEP);
        caller.speak(VOICE, Duration.ofMillis(800));
    }

    /** A key pressed into the tone would be lost. */
    void endsTheRecording(char key) throws IOException {
        hears(BEEP);
        caller.hearsNothingMoreOf(BEEP);
        caller.press(key);
    }

    void assertLeft(String... numbers) {
        assertTrue(AsteriskForTests.WAIT.until(() -> !messages().isEmpty(), SOON), "nothing was left");
        var phones = List.of(numbers).stream().map(Phone::new).toList();
        assertEquals(
                List.of(phones), messages().stream().map(LeftMessage::phones).toList());
    }

    void hangsUpAndLeavesNothing() throws IOException {
        caller.hangUp();
        assertNothingLeft();
        hangUp();
    }

    void assertNothingLeft() throws IOException {
        assertTrue(AsteriskForTests.WAIT.until(this::quiet, SOON), "the call is still up");
        try (var files = Files.list(asterisk.home.left())) {
            assertEquals(List.of(), files.toList());
        }
    }
}
