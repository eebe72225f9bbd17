package warmline.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static warmline.asterisk.Relay.Fate.COMES_TWICE;
import static warmline.asterisk.Relay.Fate.IS_LOST;
import static warmline.asterisk.Relay.Way.FROM_ASTERISK;
import static warmline.asterisk.Relay.event;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import warmline.call.Answer;
import warmline.call.LegId;
import warmline.call.Ringing;
import warmline.telephone.Behaviour;

/** Whatever Asterisk says gets lost, comes twice or in another order: what came of a call is right, or nobody can tell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsLostTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private ExchangeForTests line;

    @BeforeAll
    void up(@TempDir Path folder) throws IOException {
        line = new ExchangeForTests(folder);
    }

    @AfterAll
    void down() throws IOException {
        calls.close();
        line.close();
    }

    /** What the far end does, and what may be said of it. */
    private enum Far {
        BUSY(Behaviour.busy(), Answer.Busy.class),
        SILENT(Behaviour.ringForEver(), Answer.Silent.class),
        DECLINES(Behaviour.refuseAfter(Duration.ofSeconds(1), 603, "Decline"), Answer.Refused.class),
        CONGESTED(Behaviour.congested(), Answer.Failed.class),
        ANSWERS(Behaviour.answerAfter(Duration.ofSeconds(1)), Answer.Answered.class);

        final Behaviour behaviour;
        final Class<? extends Answer> right;

        Far(Behaviour behaviour, Class<? extends Answer> right) {
            this.behaviour = behaviour;
            this.right = right;
        }
    }

    /** A call that is on its way while others are. */
    private record Placed(String what, String number, Future<Ringing> ringing, Class<? extends Answer> expected) {
        void is_right_or_unclear() throws Exception {
            var ringing = this.ringing.get();
            assertInstanceOf(expected, ringing.await());
            ringing.stop();
        }
    }

    /** All at the same time: each breaks only what is said of its own call. */
    @TestFactory
    Stream<DynamicTest> the_outcome_is_right_or_unclear_and_nobody_is_rung_twice() {
        var placed = Stream.of(Far.values()).flatMap(this::broken).toList();
        var outcomes = placed.stream().map(call -> dynamicTest(call.what, call::is_right_or_unclear));
        var rings = placed.stream()
                .map(call ->
                        dynamicTest(call.what + ": rings", () -> assertEquals(1, line.network.rings(call.number))));
        return Stream.concat(outcomes, rings);
    }

    private Stream<Placed> broken(Far far) {
        var failed = far == Far.ANSWERS ? far.right : Answer.Unclear.class;
        return Stream.of(
                place(far, "nothing is lost", far.right, id -> {}),
                place(far, "the response is lost", far.right, id -> lose(response(id))),
                place(far, "the new channel is lost", far.right, id -> lose(event("Newchannel", unique(id)))),
                place(far, "the originate's outcome is lost", far.right, id -> lose(outcome(id))),
                place(
                        far,
                        "the hang-up is lost",
                        far == Far.SILENT ? far.right : failed,
                        id -> lose(event("Hangup", unique(id)))),
                place(far, "both are lost", failed, id -> {
                    lose(event("Hangup", unique(id)));
                    lose(outcome(id));
                }),
                place(
                        far,
                        "everything comes twice",
                        far.right,
                        id -> line.toManager.treat(
                                FROM_ASTERISK, COMES_TWICE, message -> message.contains(unique(id)))),
                place(
                        far,
                        "the outcome comes after the hang-up",
                        far.right,
                        id -> line.toManager.swap(outcome(id), event("Hangup", unique(id)))));
    }

    private Placed place(Far far, String what, Class<? extends Answer> expected, Consumer<LegId> breaks) {
        var number = "6175551" + NUMBERS.incrementAndGet();
        var id = ExchangeForTests.fresh();
        line.network.when(number, far.behaviour);
        breaks.accept(id);
        return new Placed(far + ": " + what, number, calls.submit(() -> line.ring(id, number)), expected);
    }

    private void lose(Predicate<String> which) {
        line.toManager.treat(FROM_ASTERISK, IS_LOST, which);
    }

    private static String unique(LegId id) {
        return "Uniqueid: " + id;
    }

    private static Predicate<String> outcome(LegId id) {
        return event("OriginateResponse", unique(id));
    }

    /** The response does not name the call; the order before it does. */
    private Predicate<String> response(LegId id) {
        return message -> message.startsWith("Response: ")
                && message.contains("Originate successfully queued")
                && line.toManager.passed().stream()
                        .filter(order -> order.contains("channelid: " + id + "\r\n"))
                        .anyMatch(order -> order.contains("actionid: " + actionId(message) + "\r\n"));
    }

    private static String actionId(String response) {
        return response.replaceFirst("(?s).*ActionID: ([^\r]*)\r.*", "$1");
    }
}
