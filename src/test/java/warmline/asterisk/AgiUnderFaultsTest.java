package warmline.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.asterisk.ExchangeForTests.until;
import static warmline.asterisk.Relay.Way.FROM_ASTERISK;
import static warmline.asterisk.Relay.Way.TO_ASTERISK;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import warmline.call.Answer.Answered;
import warmline.call.Answer.Unclear;
import warmline.call.Hangup;
import warmline.call.Leg;
import warmline.telephone.Behaviour;

/** A call's own connection breaks, or is dead and does not say so: no conversation hangs on it, and Asterisk looks after the caller. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgiUnderFaultsTest {
    private static final String ANA = "6175553101";
    private static final String PEER = "6175553102";
    private static final String EVA = "6175553103";
    private static final Duration SOON = Duration.ofSeconds(20);

    private ExchangeForTests line;

    @BeforeAll
    void up(@TempDir Path folder) throws IOException {
        line = new ExchangeForTests(folder);
    }

    @AfterAll
    void down() throws IOException {
        line.close();
    }

    @AfterEach
    void heal() {
        line.toAgi.heal();
        line.asterisk.ask("channel request hangup all");
    }

    /** A caller whose conversation waits for a key, again and again, until it ends. */
    private CompletableFuture<Void> conversation(CountDownLatch begun) {
        var over = new CompletableFuture<Void>();
        line.patientLine = leg -> {
            try {
                for (int listens = 0; listens < 100; listens++) {
                    leg.listen(Duration.ofSeconds(1));
                    begun.countDown();
                }
            } catch (RuntimeException end) {
                over.completeExceptionally(end);
                throw end;
            }
        };
        line.network
                .telephone(ANA)
                .dial(line.asterisk.configuration.sip(), "100")
                .awaitAnswer(SOON);
        return over;
    }

    private void asteriskLooksAfterTheCaller() {
        until("led on", SOON, () -> line.asterisk.ask("core show channels").contains("patient@fallback"));
    }

    @Test
    void a_connection_cut_in_mid_conversation_ends_it_and_the_caller_is_led_on() throws Exception {
        var begun = new CountDownLatch(1);
        var over = conversation(begun);
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        line.toAgi.cut();
        endsWithHangup(over, Duration.ofSeconds(2));
        asteriskLooksAfterTheCaller();
    }

    @Test
    void a_connection_that_is_dead_in_mid_conversation_is_given_up_and_the_caller_is_led_on() throws Exception {
        var begun = new CountDownLatch(1);
        var over = conversation(begun);
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        line.toAgi.swallow(FROM_ASTERISK);
        endsWithHangup(over, Duration.ofSeconds(13));
        asteriskLooksAfterTheCaller();
    }

    private static void endsWithHangup(CompletableFuture<Void> over, Duration atMost) {
        var how = assertThrows(ExecutionException.class, () -> over.get(atMost.toMillis(), TimeUnit.MILLISECONDS));
        assertInstanceOf(Hangup.class, how.getCause());
    }

    @Test
    void a_talk_whose_end_nobody_tells_us_is_over_when_the_exchange_no_longer_holds_it() throws Exception {
        var peer = answered(PEER);
        var patient = answered(EVA);
        var talk = CompletableFuture.runAsync(() -> peer.join(patient), Thread::startVirtualThread);
        until("talking", SOON, () -> line.asterisk.ask("core show channels").contains("Bridge"));
        line.toAgi.swallow(FROM_ASTERISK, TO_ASTERISK);
        line.network.telephone(PEER).hangUp();
        line.network.telephone(EVA).hangUp();
        var how = assertThrows(ExecutionException.class, () -> talk.get(45, TimeUnit.SECONDS));
        assertInstanceOf(Hangup.class, how.getCause());
    }

    private Leg answered(String number) {
        line.network.when(number, Behaviour.answer());
        return assertInstanceOf(Answered.class, line.ring(number).await()).leg();
    }

    @Test
    void whoever_answered_and_was_never_handed_to_us_is_not_taken_for_silent() {
        line.toAgi.swallow(FROM_ASTERISK);
        var number = "6175553104";
        line.network.when(
                number,
                Behaviour.answerAfter(Duration.ofSeconds(1))
                        .then(Behaviour.pause(Duration.ofSeconds(1)))
                        .then(Behaviour.hangUp()));
        assertInstanceOf(Unclear.class, line.ring(number).await());
        assertEquals(1, line.network.rings(number));
    }
}
