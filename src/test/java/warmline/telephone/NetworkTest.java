package warmline.telephone;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.telephone.Moment.Step;

/** Two networks ring each other over loopback, without anything between them. */
class NetworkTest {
    private static final Duration SOON = ofSeconds(5);
    private static final String CLINIC = "5550111";

    private Network town;
    private Network clinic;
    private Telephone ana;
    private Telephone maria;

    @BeforeEach
    void open() throws IOException {
        town = Network.start(0);
        clinic = Network.start(0);
        ana = town.telephone("6175550123");
        maria = clinic.telephone(CLINIC);
    }

    @AfterEach
    void close() {
        town.close();
        clinic.close();
    }

    private Leg dial() {
        return ana.dial(clinic.address(), CLINIC);
    }

    @Test
    void dials_and_is_answered_after_ringing() {
        maria.whenRung(Behaviour.answerAfter(ofMillis(200)));
        var call = dial().awaitAnswer(SOON);
        assertEquals(
                List.of(Step.INVITED, Step.RINGING, Step.ANSWERED),
                call.moments().stream().map(Moment::step).toList());
        var rang = Duration.between(
                call.when(Step.RINGING).orElseThrow(), call.when(Step.ANSWERED).orElseThrow());
        assertTrue(rang.toMillis() >= 190, () -> "rang only " + rang);
        assertEquals(1, clinic.rings(CLINIC));
        assertEquals("6175550123", maria.leg().other());
    }

    @Test
    void presses_keys_that_arrive_once_each() {
        maria.whenRung(Behaviour.answer());
        var call = dial().awaitAnswer(SOON);
        call.press("1123*#0");
        Waiting.until(SOON, () -> maria.leg().hearing().keys().length() >= 7);
        assertEquals("1123*#0", maria.leg().hearing().keys());
        assertEquals("", call.hearing().keys());
        Waiting.until(
                SOON,
                () -> call.moments().stream()
                                .filter(m -> m.step() == Step.KEY_SENT)
                                .count()
                        == 7);
    }

    @Test
    void hears_what_is_said_at_both_ends_and_knows_it_from_something_else() {
        maria.whenRung(Behaviour.answer());
        var call = dial().awaitAnswer(SOON);
        maria.awaitRing(SOON).awaitAnswer(SOON);
        var welcome = Sounds.recording(1, ofMillis(700));
        var hello = Sounds.recording(2, ofMillis(500));
        maria.speak(welcome);
        call.speak(hello);
        assertTrue(call.awaitHeard(welcome, 0.99, SOON).correlation() >= 0.99);
        assertTrue(maria.awaitHeard(hello, 0.99, SOON).correlation() >= 0.99);
        assertTrue(Ears.find(hello, ana.heard()).correlation() < 0.5);
    }

    @Test
    void hears_the_same_words_twice_only_when_they_are_said_twice() {
        maria.whenRung(Behaviour.answer());
        var call = dial().awaitAnswer(SOON);
        maria.awaitRing(SOON).awaitAnswer(SOON);
        var menu = Sounds.recording(3, ofMillis(300));
        maria.speak(Sounds.joined(menu, menu));
        var first = call.awaitHeard(menu, 0.99, SOON);
        var second = call.awaitHeard(menu, 0.99, SOON);
        assertEquals(menu.length, second.sample() - first.sample(), 2);
        assertThrows(NotInTime.class, () -> call.awaitHeard(menu, 0.99, ofMillis(700)));
    }

    @Test
    void is_busy() {
        maria.whenRung(Behaviour.busy());
        assertEquals(new Ending.RefusedThere(486, "Busy Here"), dial().awaitEnd(SOON));
        assertEquals(new Ending.RefusedHere(486), maria.leg().awaitEnd(SOON));
        var late = assertThrows(NotInTime.class, () -> ana.awaitAnswer(SOON));
        assertTrue(late.toString().contains("ENDED RefusedThere 486"), late::toString);
    }

    @Test
    void refuses_in_every_way_that_a_network_knows() {
        clinic.when("1", Behaviour.refuse());
        clinic.when("2", Behaviour.unknown());
        clinic.when("3", Behaviour.congested());
        clinic.when("4", Behaviour.refuseAfter(ofMillis(50), 480, "Temporarily Unavailable"));
        var endings = Stream.of("1", "2", "3", "4")
                .map(number -> ana.dial(clinic.address(), number).awaitEnd(SOON))
                .toList();
        assertEquals(
                List.of(
                        new Ending.RefusedThere(603, "Decline"),
                        new Ending.RefusedThere(404, "Not Found"),
                        new Ending.RefusedThere(503, "Service Unavailable"),
                        new Ending.RefusedThere(480, "Temporarily Unavailable")),
                endings);
    }

    @Test
    void rings_for_ever_until_the_caller_gives_up() {
        var call = dial();
        var ring = maria.awaitRing(SOON);
        Waiting.until(SOON, () -> call.when(Step.RINGING).isPresent());
        call.hangUp();
        assertEquals(new Ending.CancelledHere(), call.awaitEnd(SOON));
        assertEquals(new Ending.CancelledThere(""), ring.awaitEnd(SOON));
        ring.answer();
        assertFalse(ring.isUp());
    }

    @Test
    void takes_a_call_by_hand() {
        var call = dial();
        assertTrue(maria.awaitRing(SOON).isRinging());
        maria.answer();
        call.awaitAnswer(SOON);
        assertTrue(call.isUp());
        assertFalse(maria.leg().isRinging());
    }

    @Test
    void hangs_up_at_the_callers_end() {
        maria.whenRung(Behaviour.answer());
        dial().awaitAnswer(SOON).hangUp();
        assertEquals(new Ending.HungUpHere(), ana.awaitEnd(SOON));
        assertEquals(new Ending.HungUpThere(""), maria.awaitRing(SOON).awaitEnd(SOON));
    }

    @Test
    void hangs_up_at_the_called_end() {
        maria.whenRung(Behaviour.answer().then(Behaviour.pause(ofMillis(100))).then(Behaviour.hangUp()));
        assertEquals(new Ending.HungUpThere(""), dial().awaitEnd(SOON));
        assertEquals(new Ending.HungUpHere(), maria.leg().awaitEnd(SOON));
    }

    @Test
    void hangs_up_in_the_moment_of_answering() {
        maria.whenRung(Behaviour.answer().then(Behaviour.hangUp()));
        assertEquals(new Ending.HungUpThere(""), dial().awaitEnd(SOON));
    }

    @Test
    void answers_and_does_keys_when_it_hears_the_question() {
        var question = Sounds.recording(4, ofMillis(300));
        maria.whenRung(Behaviour.answer()
                .then(Behaviour.listenFor(question, 0.95, SOON))
                .then(Behaviour.press("1")));
        var call = dial().awaitAnswer(SOON);
        for (int times = 0; times < 3; times++) call.speak(question); // as a line does: a busy machine may garble one
        Waiting.until(SOON, () -> call.hearing().keys().equals("1"));
        assertTrue(call.isUp());
    }

    @Test
    void does_one_thing_at_the_first_ring_and_another_at_the_second() {
        maria.whenRung(Behaviour.inTurn(Behaviour.busy(), Behaviour.answer()));
        assertInstanceOf(Ending.RefusedThere.class, dial().awaitEnd(SOON));
        assertTrue(dial().awaitAnswer(SOON).isUp());
        assertEquals(2, clinic.rings(CLINIC));
    }

    @Test
    void says_when_nobody_is_there() {
        maria.whenRung(Behaviour.dead());
        var call = dial();
        assertFalse(call.awaitProgress(ofMillis(1_200)));
        call.hangUp();
        assertEquals(new Ending.CancelledHere(), call.awaitEnd(SOON));
        assertEquals(1, clinic.rings(CLINIC), "a repeated INVITE is the same ring");
    }

    @Test
    void withholds_its_number_from_all_but_the_trusted_network() {
        ana.dial(clinic.address(), CLINIC, CallerId.WITHHELD);
        var invite = maria.awaitRing(SOON);
        assertEquals("anonymous", invite.other());
        ana.dial(clinic.address(), CLINIC, CallerId.ANONYMOUS);
        var anonymous = maria.awaitRing(SOON);
        assertEquals("anonymous", anonymous.other());
        assertTrue(invite.received().isEmpty(), "only what follows the INVITE");
        assertEquals("id", invite.invite().header("Privacy"));
        assertTrue(invite.invite().header("P-Asserted-Identity").contains("6175550123"));
        assertFalse(anonymous.invite().headers().stream()
                .anyMatch(h -> !h.name().equals("Contact") && h.value().contains("6175550123")));
    }

    @Test
    void holds_a_hundred_calls_at_once() {
        clinic.otherwise(Behaviour.answerAfter(ofMillis(20)));
        var welcome = Sounds.recording(5, ofMillis(400));
        var calls = new ArrayList<Leg>();
        for (var i = 0; i < 100; i++) calls.add(town.telephone("61755500" + i).dial(clinic.address(), "55502" + i));
        for (var call : calls) call.awaitAnswer(ofSeconds(20));
        for (var i = 0; i < 100; i++) {
            var called = clinic.telephone("55502" + i);
            called.leg().awaitAnswer(SOON);
            called.speak(welcome);
            calls.get(i).press("" + i % 10);
        }
        for (var call : calls)
            assertTrue(call.awaitHeard(welcome, 0.9, ofSeconds(20)).correlation() >= 0.9);
        for (var i = 0; i < 100; i++)
            assertEquals(
                    "" + i % 10, clinic.telephone("55502" + i).leg().hearing().keys());
        for (var call : calls) call.hangUp();
        for (var i = 0; i < 100; i++)
            assertEquals(
                    new Ending.HungUpThere(""), clinic.telephone("55502" + i).awaitEnd(SOON));
    }

    @Test
    void rings_itself() {
        town.when("6175550199", Behaviour.answer());
        ana.dial(town.address(), "6175550199").awaitAnswer(SOON).hangUp();
        assertEquals(new Ending.HungUpThere(""), town.telephone("6175550199").awaitEnd(SOON));
    }

    @Test
    void hangs_up_everything_when_it_closes() {
        maria.whenRung(Behaviour.answer());
        dial().awaitAnswer(SOON);
        town.close();
        assertEquals(new Ending.HungUpThere(""), maria.leg().awaitEnd(SOON));
    }
}
