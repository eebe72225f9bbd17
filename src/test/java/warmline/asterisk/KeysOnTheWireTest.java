package warmline.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import warmline.call.Heard;
import warmline.call.Leg;
import warmline.prompt.Recording;
import warmline.telephone.Ears;
import warmline.telephone.Telephone;
import warmline.telephone.Wav;

/** Keys that a caller presses while nothing is played and nobody listens are heard all the same, each once and in their order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysOnTheWireTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private ExchangeForTests line;
    private Recording recording;

    @BeforeAll
    void up(@TempDir Path folder) throws IOException {
        line = new ExchangeForTests(folder);
        var file = folder.resolve("half-a-minute.wav");
        Wav.write(file, Ears.tone(440, Duration.ofSeconds(30)));
        recording = new Recording(file, Duration.ofSeconds(30));
    }

    @AfterAll
    void down() throws IOException {
        line.close();
    }

    private <T> T conversation(String from, Function<Leg, T> does) throws Exception {
        var done = new CompletableFuture<T>();
        line.patientLine = leg -> done.complete(does.apply(leg));
        var telephone = telephone(from);
        telephone.dial(line.asterisk.configuration.sip(), "100").awaitAnswer(SOON);
        try {
            return done.get(40, TimeUnit.SECONDS);
        } finally {
            telephone.hangUp();
        }
    }

    private Telephone telephone(String number) {
        return line.network.telephone(number);
    }

    private static List<Heard> all(Leg leg) {
        var all = new ArrayList<Heard>();
        do all.add(leg.listen(Duration.ofSeconds(3)));
        while (all.getLast() instanceof Heard.Key);
        return all;
    }

    private static Heard key(char key) {
        return new Heard.Key(key);
    }

    @Test
    void keys_pressed_while_we_think_are_heard_before_those_pressed_while_we_listen() throws Exception {
        var number = "6175553201";
        var heard = conversation(number, leg -> {
            telephone(number).press("1122#");
            rest(Duration.ofSeconds(2));
            telephone(number).press("34");
            return all(leg);
        });
        assertEquals(
                List.of(key('1'), key('1'), key('2'), key('2'), key('#'), key('3'), key('4'), new Heard.Silence()),
                heard);
    }

    @Test
    void what_plays_is_stopped_for_a_key_that_asterisk_dropped() throws Exception {
        var stopped = conversation("6175553202", leg -> {
            drop('5');
            return leg.play(recording, Duration.ofSeconds(3));
        });
        assertEquals(key('5'), stopped.by());
        assertTrue(stopped.at().compareTo(Duration.ofSeconds(20)) < 0, stopped::toString);
    }

    @Test
    void what_plays_after_a_stop_is_heard_to_its_end() throws Exception {
        var seconds = conversation("6175553203", leg -> {
            drop('6');
            leg.play(recording, Duration.ZERO);
            var begun = System.nanoTime();
            assertEquals(
                    new Heard.Silence(),
                    leg.play(recording, Duration.ofSeconds(26)).by());
            return (System.nanoTime() - begun) / 1e9;
        });
        assertTrue(seconds > 3.5, seconds::toString);
    }

    /** In a moment Asterisk tells of a key that AGI does not give. */
    private void drop(char key) {
        var keys = line.exchange.keys(uniqueId());
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> keys.told(key));
    }

    private String uniqueId() {
        return line.manager.channels().iterator().next().id();
    }

    private static void rest(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
