package warmline;

import static org.junit.jupiter.api.Assertions.*;
import static warmline.LineUnderTest.SOON;
import static warmline.LineUnderTest.until;
import static warmline.People.MARIA;
import static warmline.prompt.Prompt.*;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import warmline.telephone.Behaviour;
import warmline.telephone.Ears;
import warmline.telephone.Ending;
import warmline.telephone.Leg;
import warmline.telephone.Moment.Step;
import warmline.telephone.NotInTime;

/** Two services on one database. One is killed, frozen, stopped: the other goes on, nothing is lost and nobody is rung twice. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoServicesOnTheLineTest {
    private static final String SAM = "5550112";
    private static final String ADA = "5550113";
    private static final String ANA = "6175550171";
    private static final String TOMAS = "6175550172";
    private static final String LENA = "6175550173";
    private static final String EVA = "6175550174";
    private static final String GUS = "6175550175";

    /** A lease, the wait of one that starts until it judges others, and the rounds in between, on a busy machine. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(40);

    private static TwoServices both;

    @BeforeAll
    static void up() throws IOException {
        both = new TwoServices();
        both.joins("13", "Ada", ADA);
    }

    @AfterAll
    static void down() throws IOException {
        both.close();
    }

    @BeforeEach
    void rings_and_calls_of_earlier_tests_are_over() {
        for (var peer : List.of(MARIA, SAM, ADA)) {
            var telephone = both.network().telephone(peer);
            telephone.legs().forEach(Leg::hangUp);
            try {
                for (int i = 0; i < telephone.rings(); i++) telephone.awaitRing(Duration.ZERO);
            } catch (NotInTime none) {
                continue;
            }
        }
    }

    private static Behaviour takesIt() {
        return new People(both.one).takesIt();
    }

    private static Leg rung(String number) {
        return both.network().telephone(number).awaitRing(SOON);
    }

    private static boolean isState(LineUnderTest asked, long id, String state) {
        return new People(asked).isState(id, state);
    }

    /** The names of what happened to it, as this service tells them. */
    private static List<String> events(LineUnderTest asked, long id) {
        var names = new ArrayList<String>();
        var each = Pattern.compile("\"event\":\"(\\w+)\"").matcher(asked.callback(id));
        while (each.find()) names.add(each.group(1));
        return names;
    }

    private static void talk(Leg one, Leg other) {
        one.speak(Ears.tone(700, Duration.ofSeconds(2)));
        other.awaitHeard(Ears.tone(700, Duration.ofSeconds(1)), 0.95, SOON);
    }

    @Test
    @Order(1)
    void with_other_keys_the_second_is_refused_in_one_sentence() throws InterruptedException {
        var refused = SeparateService.attempt(both.other.environment, SeparateService.java("up"));
        assertEquals(1, refused.code());
        assertTrue(refused.errors().contains("copy it from another one's home"), refused.errors());
        assertEquals(1, refused.errors().lines().count(), refused.errors());
    }

    @Test
    @Order(2)
    void a_service_is_killed_and_the_other_ends_what_rings_offers_what_was_offered_and_lets_them_talk()
            throws InterruptedException, IOException {
        both.network().when(MARIA, takesIt());
        both.network().when(SAM, takesIt());
        both.network().when(ANA, Behaviour.answer());
        both.one.onDuty("11");
        long talk = both.one.book(ANA);
        var maria = rung(MARIA);
        var ana = rung(ANA);
        until("connected", SOON, () -> isState(both.one, talk, "CONNECTED"));
        talk(ana, maria);
        both.one.onDuty("13");
        long offer = both.one.book(LENA);
        var ada = rung(ADA);
        both.one.onDuty("12");
        long ringing = both.one.book(TOMAS);
        rung(SAM);
        var tomas = rung(TOMAS);
        until("ringing", SOON, () -> isState(both.one, ringing, "RINGING_PATIENT"));

        both.service(both.one).send("KILL");
        both.service(both.one).awaitEnd();
        both.one.onDuty("13");
        both.copyKeys();
        both.start(both.other);
        until("unknown", TAKEN_OVER, () -> isState(both.other, ringing, "UNKNOWN"));
        assertInstanceOf(Ending.CancelledThere.class, tomas.awaitEnd(SOON));
        ada.awaitEnd(SOON);
        var again = rung(ADA);
        assertSame(both.other, both.ringing(again));
        assertTrue(isState(both.other, offer, "RINGING_PEER"));
        again.answer();
        both.one.hears(again, A_CALL_IS_DUE, TO_TAKE_IT);
        again.press("2");

        talk(maria, ana);
        assertTrue(isState(both.other, talk, "CONNECTED"), both.other.callback(talk));
        ana.hangUp();
        until("completed", SOON, () -> isState(both.other, talk, "COMPLETED"));
        assertTrue(isState(both.other, ringing, "UNKNOWN"), both.other.callback(ringing));
        assertEquals(
                List.of(1, 1), List.of(both.network().rings(ANA), both.network().rings(TOMAS)));
        assertTrue(both.service(both.other).output().contains("Another service has not been heard of"));
        both.one.cancel(offer);
    }

    @Test
    @Order(3)
    void whatever_is_booked_is_rung_once_by_whoever_is_free() throws InterruptedException {
        both.start(both.one);
        var peers = List.of(MARIA, SAM, ADA);
        for (var peer : peers) both.network().when(peer, this::takesItAndSaysHowItWent);
        var patients = List.of("6175550180", "6175550181", "6175550182", "6175550183");
        for (var patient : patients)
            both.network()
                    .when(
                            patient,
                            Behaviour.answer()
                                    .then(Behaviour.pause(Duration.ofSeconds(1)))
                                    .then(Behaviour.hangUp()));
        both.one.onDuty("11", "12", "13");
        var booked = patients.stream().map(both.one::book).toList();
        for (long id : booked) until("completed", Duration.ofSeconds(60), () -> isState(both.other, id, "COMPLETED"));
        for (var patient : patients) assertEquals(1, both.network().rings(patient), patient);
        for (var peer : peers)
            assertOneAfterAnother(both.network().telephone(peer).legs());
    }

    private void takesItAndSaysHowItWent(Leg leg) {
        takesIt().ring(leg);
        both.one.hears(leg, HOW_DID_IT_GO);
        leg.press("1");
        leg.pause(Duration.ofSeconds(2));
        leg.hangUp();
    }

    private static void assertOneAfterAnother(List<Leg> legs) {
        for (int i = 1; i < legs.size(); i++) {
            var ended = legs.get(i - 1).when(Step.ENDED).orElseThrow();
            assertFalse(
                    legs.get(i).when(Step.INVITED).orElseThrow().isBefore(ended), "rung for two callbacks: " + legs);
        }
    }

    @Test
    @Order(4)
    void one_that_is_frozen_when_a_peer_has_accepted_rings_nobody_when_it_thaws() throws InterruptedException {
        both.network().when(MARIA, Behaviour.inTurn(takesIt(), this::takesItAndSaysHowItWent));
        both.network()
                .when(
                        EVA,
                        Behaviour.answer()
                                .then(Behaviour.pause(Duration.ofSeconds(1)))
                                .then(Behaviour.hangUp()));
        both.one.onDuty("11");
        long id = both.one.book(EVA);
        var frozen = both.ringing(rung(MARIA));
        var awake = both.notThis(frozen);
        until("accepted", SOON, () -> isState(awake, id, "ACCEPTED"));
        both.service(frozen).send("STOP");
        try {
            until("rung by the other", TAKEN_OVER, () -> both.network().rings(EVA) == 1);
            assertSame(awake, both.ringing(both.network().telephone(EVA).leg()));
        } finally {
            both.service(frozen).send("CONT");
        }
        until("completed", SOON, () -> isState(awake, id, "COMPLETED"));
        until("told", SOON, () -> both.service(frozen).output().contains("This service was thought gone"));
        until("at work", SOON, () -> frozen.api("/observe/health").contains("\"status\":\"UP\",\"c"));
        assertEquals(
                List.of(
                        "Booked",
                        "Claimed",
                        "PeerAccepted",
                        "Interrupted",
                        "Claimed",
                        "PeerAccepted",
                        "PatientDialled",
                        "PatientAnswered",
                        "Talked"),
                events(awake, id));
        assertEquals(1, both.network().rings(EVA));
        assertTrue(awake.api("/observe/metrics").contains("warmline_services 2"), awake.api("/observe/metrics"));
    }

    @Test
    @Order(5)
    void when_one_is_stopped_the_other_goes_on_at_once() throws InterruptedException {
        both.network().when(MARIA, Behaviour.ringForEver());
        both.one.onDuty("11");
        long id = both.one.book(GUS);
        var first = rung(MARIA);
        var stopped = both.ringing(first);
        both.service(stopped).send("TERM");
        both.service(stopped).awaitEnd();
        var ended = Instant.now();
        var second = rung(MARIA);
        assertSame(both.notThis(stopped), both.ringing(second));
        var took = Duration.between(ended, second.when(Step.INVITED).orElseThrow());
        assertTrue(took.compareTo(Duration.ofSeconds(6)) < 0, "it took " + took);
        assertTrue(isState(both.notThis(stopped), id, "RINGING_PEER"));
        assertEquals(0, both.network().rings(GUS));
    }
}
