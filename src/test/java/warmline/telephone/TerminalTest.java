package warmline.telephone;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.impl.DumbTerminal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.telephone.Command.Verb;

/** Somebody types at the terminal, a line at a time; the line itself is another network. */
class TerminalTest {
    private static final Duration SOON = ofSeconds(8);
    private static final short[] WELCOME = Sounds.recording(1, ofMillis(800));

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private Network town;
    private Network line;
    private @Nullable Thread terminal;

    @BeforeEach
    void open() throws IOException {
        town = Network.start(0);
        line = Network.start(0);
    }

    private void sitDown(InetSocketAddress exchange) throws IOException {
        var console = new DumbTerminal(new PipedInputStream(keyboard), screen);
        var captions = new PromptCaptions(Map.of("Welcome to Riverside Warmline.", WELCOME));
        terminal = Thread.ofVirtual().start(() -> new Terminal(town, exchange, captions, Sound.none(), console).run());
        shows("Try: dial 100");
    }

    @AfterEach
    void close() throws IOException {
        keyboard.close();
        town.close();
        line.close();
    }

    private void leaves() throws InterruptedException {
        assertTrue(terminal != null && terminal.join(SOON));
    }

    private void type(String text) throws IOException {
        keyboard.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    private void shows(String text) {
        try {
            Waiting.until(SOON, () -> shown().contains(text));
        } catch (AssertionError never) {
            fail("never showed \"" + text + "\" but:\n" + shown(), never);
        }
    }

    @Test
    void dials_shows_what_it_hears_presses_keys_and_hangs_up() throws Exception {
        sitDown(line.address());
        line.when("100", Behaviour.answer());
        type("dial 100 as 617-555-0123");
        shows("6175550123: connected with 100");
        line.telephone("100").speak(WELCOME);
        shows("6175550123 hears: Welcome to Riverside Warmline.");
        type("1#");
        Waiting.until(SOON, () -> line.telephone("100").leg().hearing().keys().equals("1#"));
        type("list");
        shows("* 6175550123  in a call with 100");
        type("hang up");
        shows("6175550123: hung up.");
        assertEquals(new Ending.HungUpThere(""), line.telephone("100").awaitEnd(SOON));
        type("quit");
        shows("Goodbye.");
        leaves();
    }

    @Test
    void answers_several_telephones_and_changes_between_them() throws Exception {
        sitDown(line.address());
        var maria = line.telephone("100").dial(town.address(), "5550111");
        shows("5550111 is ringing. Type: answer");
        var sam = line.telephone("100").dial(town.address(), "5550112");
        shows("5550112 is ringing. Type: answer as 5550112");
        type("answer");
        shows("Several telephones are ringing. Type: answer as 5550111");
        type("answer as 5550111");
        maria.awaitAnswer(SOON);
        type("say");
        assertTrue(maria.awaitHeard(Ears.tone(520, ofMillis(240)), 0.9, SOON).correlation() >= 0.9);
        type("answer");
        sam.awaitAnswer(SOON);
        type("7");
        Waiting.until(SOON, () -> sam.hearing().keys().equals("7"));
        type("use 5550111");
        type("8");
        Waiting.until(SOON, () -> maria.hearing().keys().equals("8"));
        sam.hangUp();
        shows("5550112: the other side hung up.");
        maria.press("42");
        shows("5550111 hears keys: 4");
    }

    @Test
    void hears_what_another_of_its_telephones_says() throws Exception {
        sitDown(town.address());
        type("dial 5550111 as 6175550123");
        shows("5550111 is ringing. Type: answer");
        type("answer");
        shows("5550111: connected");
        type("say");
        shows("6175550123 hears: (tones from the other telephone)");
    }

    @Test
    void refuses_and_is_busy() throws Exception {
        sitDown(line.address());
        var call = line.telephone("100").dial(town.address(), "5550111");
        shows("5550111 is ringing");
        type("reject");
        assertEquals(new Ending.RefusedThere(603, "Decline"), call.awaitEnd(SOON));
        var again = line.telephone("100").dial(town.address(), "5550112");
        shows("5550112 is ringing");
        type("busy");
        assertEquals(new Ending.RefusedThere(486, "Busy Here"), again.awaitEnd(SOON));
        var gone = line.telephone("100").dial(town.address(), "5550113");
        shows("5550113 is ringing");
        gone.hangUp();
        shows("5550113: stopped ringing; the other side gave up.");
    }

    @Test
    void says_what_is_wrong_and_what_to_type() throws Exception {
        sitDown(line.address());
        type("dial home");
        shows("\"home\" is not a telephone number. Type digits, for example: dial 100 as 6175550123");
        type("answer");
        shows("Nothing is ringing.");
        type("answer as 5550111");
        shows("5550111 is not ringing.");
        type("5");
        shows("6175550123 is not in a call. Type: dial 100");
        type("juggle!");
        shows("I do not know \"juggle!\". Type: help");
        line.when("101", Behaviour.unknown());
        type("dial 101");
        shows("there is no number 101. Try: dial 100");
        line.when("102", Behaviour.busy());
        type("dial 102");
        shows("102 is busy.");
        line.when("103", Behaviour.dead());
        type("dial 103");
        shows("Nothing answers at 127.0.0.1:" + line.address().getPort() + ". Is `./warmline up` running?");
        type("wait 9999");
        shows("for example: wait 5");
        type("help");
        for (var verb : Verb.spoken()) shows(verb.meaning);
    }

    @Test
    void hangs_up_when_its_input_ends() throws Exception {
        sitDown(line.address());
        line.when("100", Behaviour.answer());
        type("dial 100");
        shows("connected with 100");
        keyboard.close();
        assertEquals(new Ending.HungUpThere(""), line.telephone("100").awaitEnd(SOON));
        leaves();
    }

    @Test
    void reads_commands_as_people_type_them() {
        assertEquals(
                new Command(Verb.DIAL, "100", Optional.of("6175550123")),
                Command.parse("  Dial  100 AS (617) 555-0123 "));
        assertEquals(new Command(Verb.HANG_UP, "", Optional.empty()), Command.parse("hangup"));
        assertEquals(new Command(Verb.HANG_UP, "", Optional.of("5550111")), Command.parse("hang up as 5550111"));
        assertEquals(new Command(Verb.PRESS, "12*#", Optional.empty()), Command.parse("1 2*#"));
        assertEquals(new Command(Verb.PRESS, "7", Optional.empty()), Command.parse("press 7"));
        assertEquals(Verb.NOTHING, Command.parse("   ").verb());
        assertEquals(Verb.UNKNOWN, Command.parse("dialling").verb());
    }
}
