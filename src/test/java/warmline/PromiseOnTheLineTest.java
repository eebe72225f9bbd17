package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.LineUnderTest.SOON;
import static warmline.LineUnderTest.until;
import static warmline.prompt.Prompt.*;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import warmline.prompt.Prompt;
import warmline.telephone.Behaviour;
import warmline.telephone.Ears;
import warmline.telephone.Ending;
import warmline.telephone.Leg;

/** A patient books, a peer takes it, they talk: real Asterisk, real SIP, real audio, and every way in which it can go otherwise. */
class PromiseOnTheLineTest {
    private static final String MARIA = "5550111";
    private static final String SAM = "5550112";
    private static final AtomicInteger PATIENTS = new AtomicInteger(110);

    /** Longer than any round of the clockwork: a ring that should not come would have come. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);

    /** 100 ms. */
    private static final int FRAME = 800;

    private static LineUnderTest line;

    /** Nobody has rung this line before from this telephone. */
    private final String patient = "6175550" + PATIENTS.incrementAndGet();

    @BeforeAll
    static void up() throws IOException {
        line = new LineUnderTest().up();
    }

    @AfterAll
    static void down() throws IOException {
        line.close();
    }

    @AfterEach
    void nobodyIsOnDutyOrOnTheLine() {
        line.onDuty();
        for (var peer : List.of(MARIA, SAM)) line.network.telephone(peer).legs().forEach(Leg::hangUp);
        line.network.when(MARIA, Behaviour.ringForEver());
    }

    private boolean is(long id, String state) {
        return line.callback(id).split("\"events\"")[0].contains("\"state\":\"" + state + "\"");
    }

    /** Maria takes the next call that rings her, by key. */
    private static void mariaTakesIt() {
        line.network.when(MARIA, leg -> {
            leg.ring();
            leg.answer();
            line.hears(leg, A_CALL_IS_DUE, TO_TAKE_IT);
            leg.press("1");
        });
    }

    @Test
    void two_keys_book_a_call_and_both_simply_talk() throws InterruptedException {
        var call = line.dial(patient, "100");
        line.hears(call, LINE_NAME, NOT_RECORDED, FOR_A_PERSON, TO_TALK);
        call.press("1");
        line.hears(call, CALL_YOU_HERE);
        call.press("1");
        line.hears(call, BOOKED, WE_CALL_YOU, ON_TELEPHONE_ENDING, IT_WILL_SHOW);
        call.hangUp();
        long id = line.newest();
        line.network.when(patient, Behaviour.answerAfter(Duration.ofSeconds(2)));
        mariaTakesIt();
        mariaSignsOn();

        var peer = line.network.telephone(MARIA).awaitRing(SOON);
        var rung = line.network
                .telephone(patient)
                .awaitRing(Duration.ofSeconds(40))
                .awaitAnswer(SOON);
        until("connected", SOON, () -> is(id, "CONNECTED"));
        bothAreHeard(peer, rung);
        rung.hangUp();
        line.hears(peer, HOW_DID_IT_GO);
        peer.press("1");
        line.hears(peer, NOTED);

        until("completed", SOON, () -> is(id, "COMPLETED"));
        var shown = line.callback(id);
        for (var event :
                new String[] {"Booked", "Claimed", "PeerAccepted", "PatientDialled", "PatientAnswered", "Talked"})
            assertTrue(shown.contains(event), event + " is missing in " + shown);
        assertFalse(shown.contains(patient), "the API shows a telephone number");
        assertEquals(1, line.network.rings(patient));
        assertEquals("6175550100", rung.other(), "the patient sees another number than the centre's");
        assertFalse(
                rung.received().stream().anyMatch(m -> m.toString().contains(MARIA)),
                "the patient's telephone learns the peer's number");
        assertFalse(
                peer.received().stream().anyMatch(m -> m.toString().contains(patient)),
                "the peer's telephone learns the patient's number");
    }

    private static void mariaSignsOn() {
        var maria = line.dial(MARIA, "200");
        line.hears(maria, TEAM_NUMBER);
        maria.press("11#");
        line.hears(maria, TEAM_PIN);
        maria.press("246802");
        line.hears(maria, TEAM_SIGNED_IN, YOU_ARE_OFF_DUTY, TO_GO_ON_DUTY);
        maria.press("1");
        line.hears(maria, YOU_ARE_ON_DUTY);
        maria.hangUp();
    }

    private static void bothAreHeard(Leg peer, Leg patient) {
        var voice = Ears.tone(700, Duration.ofSeconds(2));
        var answer = Ears.tone(1100, Duration.ofSeconds(2));
        peer.speak(voice);
        patient.awaitHeard(voice, 0.95, SOON);
        patient.speak(answer);
        peer.awaitHeard(answer, 0.95, SOON);
        hearsNothingBut(700, patient);
    }

    /** No machine speaks: whatever this telephone hears is the voice of the other, but for the frames in which it begins and ends. */
    private static void hearsNothingBut(int hertz, Leg patient) {
        var heard = patient.hearing().pcm();
        int strange = 0;
        for (int at = 0; at + FRAME <= heard.length; at += FRAME) {
            var frame = Arrays.copyOfRange(heard, at, at + FRAME);
            if (Ears.level(frame) > -50 && Ears.toneShare(frame, hertz) < 0.9) strange++;
        }
        assertTrue(strange <= 2, strange + " frames that are not the peer's voice" + line.keep(patient, "patient"));
    }

    static Stream<Arguments> missed() {
        return Stream.of(
                Arguments.of("busy", Behaviour.busy(), IT_WAS_BUSY, "WAITING"),
                Arguments.of("refused", Behaviour.refuse(), IT_WAS_REFUSED, "WAITING"),
                Arguments.of(
                        "rung, then refused",
                        Behaviour.refuseAfter(Duration.ofSeconds(2), 603, "Decline"),
                        IT_WAS_REFUSED,
                        "WAITING"),
                Arguments.of("no such number", Behaviour.unknown(), IT_WAS_REFUSED, "WAITING"),
                Arguments.of("no line free", Behaviour.congested(), IT_DID_NOT_GO_THROUGH, "WAITING"),
                Arguments.of("no answer", Behaviour.ringForEver(), NOBODY_ANSWERED, "WAITING"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("missed")
    void a_patient_who_is_not_reached_is_tried_later_and_the_peer_is_told(
            String what, Behaviour behaviour, Prompt words, String state) throws InterruptedException {
        line.network.when(patient, behaviour);
        mariaTakesIt();
        long id = line.book(patient);
        line.onDuty("11");
        var peer = line.network.telephone(MARIA).awaitRing(SOON);
        line.network.telephone(patient).awaitRing(SOON);
        until(
                state,
                Duration.ofSeconds(60),
                () -> is(id, state) && line.callback(id).contains("\"attempts\":1"));
        line.hears(peer, words);
        peer.hangUp();
        peer.pause(LONG_ENOUGH);
        assertEquals(1, line.network.rings(patient), "rung again inside the policy's spacing");
    }

    @Test
    void a_peer_who_says_not_now_leaves_the_call_waiting_and_nobody_is_rung() throws InterruptedException {
        line.network.when(MARIA, leg -> {
            leg.answer();
            line.hears(leg, A_CALL_IS_DUE, NOT_NOW);
            leg.press("2");
        });
        long id = line.book(patient);
        line.onDuty("11");
        var peer = line.network.telephone(MARIA).awaitRing(SOON);
        line.hears(peer, TEAM_GOODBYE);
        assertInstanceOf(Ending.HungUpThere.class, peer.awaitEnd(SOON));
        until("waiting", SOON, () -> is(id, "WAITING"));
        assertEquals(0, line.network.rings(patient));
        line.cancel(id);
    }

    @Test
    void a_peer_who_does_not_answer_rests_and_the_next_one_is_rung() {
        line.network.when(MARIA, Behaviour.busy());
        line.network.when(SAM, Behaviour.ringForEver());
        long id = line.book(patient);
        line.onDuty("11", "12");
        line.network.telephone(MARIA).awaitRing(SOON);
        line.network.telephone(SAM).awaitRing(SOON);
        assertTrue(is(id, "RINGING_PEER"));
        line.cancel(id);
    }

    @Test
    void a_peer_who_hangs_up_at_the_offer_gives_the_call_back() throws InterruptedException {
        line.network.when(MARIA, leg -> {
            leg.answer();
            line.hears(leg, A_CALL_IS_DUE);
            leg.hangUp();
        });
        long id = line.book(patient);
        line.onDuty("11");
        line.network.telephone(MARIA).awaitRing(SOON).awaitEnd(SOON);
        line.onDuty();
        until("waiting", SOON, () -> is(id, "WAITING"));
        assertEquals(0, line.network.rings(patient));
        line.cancel(id);
    }

    @Test
    void a_peer_who_hangs_up_while_the_patient_rings_ends_the_ringing() throws InterruptedException {
        line.network.when(patient, Behaviour.ringForEver());
        mariaTakesIt();
        long id = line.book(patient);
        line.onDuty("11");
        var peer = line.network.telephone(MARIA).awaitRing(SOON);
        var rung = line.network.telephone(patient).awaitRing(Duration.ofSeconds(30));
        peer.hangUp();
        assertInstanceOf(Ending.CancelledThere.class, rung.awaitEnd(Duration.ofSeconds(3)));
        until("waiting", SOON, () -> is(id, "WAITING"));
        peer.pause(LONG_ENOUGH);
        assertEquals(1, line.network.rings(patient));
    }

    @Test
    void a_cancelled_call_stops_ringing_within_two_seconds() throws InterruptedException {
        line.network.when(patient, Behaviour.ringForEver());
        mariaTakesIt();
        long id = line.book(patient);
        line.onDuty("11");
        var peer = line.network.telephone(MARIA).awaitRing(SOON);
        var rung = line.network.telephone(patient).awaitRing(Duration.ofSeconds(30));
        until("ringing", SOON, () -> is(id, "RINGING_PATIENT"));
        line.cancel(id);
        assertInstanceOf(Ending.CancelledThere.class, rung.awaitEnd(Duration.ofSeconds(2)));
        line.hears(peer, CALL_WAS_WITHDRAWN);
        assertTrue(is(id, "CANCELLED"));
    }

    @Test
    void a_peer_who_just_hangs_up_after_a_talk_leaves_it_completed() throws InterruptedException {
        line.network.when(patient, Behaviour.answer());
        mariaTakesIt();
        long id = line.book(patient);
        line.onDuty("11");
        var peer = line.network.telephone(MARIA).awaitRing(SOON);
        var rung = line.network
                .telephone(patient)
                .awaitRing(Duration.ofSeconds(30))
                .awaitAnswer(SOON);
        until("connected", SOON, () -> is(id, "CONNECTED"));
        bothAreHeard(peer, rung);
        peer.hangUp();
        assertInstanceOf(Ending.HungUpThere.class, rung.awaitEnd(Duration.ofSeconds(3)));
        until("completed", SOON, () -> is(id, "COMPLETED"));
    }
}
