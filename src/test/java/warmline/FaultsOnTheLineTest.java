package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.LineUnderTest.SOON;
import static warmline.LineUnderTest.until;
import static warmline.People.MARIA;
import static warmline.prompt.Prompt.*;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
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

/** Any plug is pulled: the service, the database, both at the worst moment. Callers are led on, and promises stay true. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsOnTheLineTest {
    private static final String ANA = "6175550161";
    private static final String TOMAS = "6175550162";
    private static final String EVA = "6175550163";
    private static final String BEN = "6175550164";
    private static final String LENA = "6175550165";
    private static final String GUS = "6175550166";
    private static final List<String> PRIVATE = List.of(ANA, TOMAS, EVA, BEN, LENA, GUS, MARIA);
    private static final String CRISIS = "988";
    private static final Duration AT_ONCE = Duration.ofMillis(2_500);

    private static final StringBuilder SAID = new StringBuilder();
    private static LineUnderTest line;
    private static People people;
    private static SeparateService service;

    @BeforeAll
    static void up() throws IOException {
        line = new LineUnderTest();
        people = new People(line);
        service = SeparateService.up(line);
    }

    private static void start() {
        service = SeparateService.up(line);
    }

    @AfterAll
    static void down() throws IOException {
        line.close();
    }

    @BeforeEach
    void is_up_again() {
        if (!service.handle().isAlive()) start();
        line.network.when(CRISIS, Behaviour.answer());
    }

    private static Instant kill() throws InterruptedException {
        var now = Instant.now();
        service.send("KILL");
        service.awaitEnd();
        SAID.append(service.output());
        return now;
    }

    /** Asterisk's own words, begun soon enough after the moment when there was nobody else to speak. */
    private static void hearsFallback(Leg leg, String words, Instant since) {
        try {
            var began = answered(leg)
                    .plus(leg.awaitHeard(fallback(words), 0.95, SOON).at());
            var late = Duration.between(since, began);
            assertTrue(late.compareTo(AT_ONCE) <= 0, words + " came only after " + late);
        } catch (NotInTime never) {
            throw new AssertionError(words + ": " + never.getMessage() + line.keep(leg, words), never);
        }
    }

    /** The first two seconds of it, by which one knows it. */
    private static short[] fallback(String words) {
        var audio = line.audio(line.home.resolve("sounds/fallback/" + words + ".wav"));
        return Ears.part(audio, Duration.ZERO, Duration.ofSeconds(2));
    }

    private static Instant answered(Leg leg) {
        return leg.when(Step.ANSWERED).orElseThrow();
    }

    private static void talk(Leg one, Leg other) {
        one.speak(Ears.tone(700, Duration.ofSeconds(2)));
        // The first moment of a talk may be lost while the two are being joined.
        other.awaitHeard(Ears.tone(700, Duration.ofSeconds(1)), 0.95, SOON);
    }

    private static void stays(String what, Duration length, BooleanSupplier condition) throws InterruptedException {
        var end = Instant.now().plus(length);
        until(
                "watched",
                length.plus(SOON),
                () -> !condition.getAsBoolean() || Instant.now().isAfter(end));
        assertTrue(condition.getAsBoolean(), "no longer " + what);
    }

    private static void answersCalls() {
        var call = line.dial(ANA, "100");
        line.hears(call, LINE_NAME);
        call.hangUp();
    }

    @Test
    @Order(1)
    void a_patient_who_was_being_rung_is_not_rung_again_after_a_restart() throws InterruptedException {
        line.network.when(MARIA, people.takesIt());
        line.network.when(BEN, Behaviour.ringForEver());
        people.mariaIsOnDuty(true);
        long id = people.book(BEN);
        var maria = line.network.telephone(MARIA).awaitRing(SOON);
        var ben = line.network.telephone(BEN).awaitRing(SOON);
        until("ringing", SOON, () -> people.isState(id, "RINGING_PATIENT"));

        var killed = kill();
        hearsFallback(maria, "team-sorry", killed);
        maria.awaitEnd(SOON);
        assertTrue(ben.isRinging(), "the patient's telephone fell silent with the service");
        start();
        until("unknown", SOON, () -> people.isState(id, "UNKNOWN"));
        assertInstanceOf(Ending.CancelledThere.class, ben.awaitEnd(SOON));
        stays("unknown and not rung", Duration.ofSeconds(6), () -> people.isState(id, "UNKNOWN"));
        assertEquals(1, line.network.rings(BEN));
        for (var event : List.of("Booked", "Claimed", "PeerAccepted", "PatientDialled", "Interrupted"))
            assertTrue(people.callback(id).contains(event), event + " is missing in " + people.callback(id));
    }

    @Test
    @Order(2)
    void a_talk_goes_on_without_the_service_and_is_completed_after_a_restart() throws InterruptedException {
        line.network.when(MARIA, people.takesIt());
        line.network.when(LENA, Behaviour.answer());
        people.mariaIsOnDuty(true);
        long id = people.book(LENA);
        var maria = line.network.telephone(MARIA).awaitRing(SOON);
        var lena = line.network.telephone(LENA).awaitRing(SOON).awaitAnswer(SOON);
        until("connected", SOON, () -> people.isState(id, "CONNECTED"));
        talk(maria, lena);

        kill();
        talk(lena, maria);
        talk(maria, lena);
        start();
        talk(lena, maria);
        // as long as it takes to connect to Asterisk and to see them talk: who ends before is for the lead
        stays("connected", Duration.ofSeconds(5), () -> people.isState(id, "CONNECTED"));
        lena.hangUp();
        until("completed", SOON, () -> people.isState(id, "COMPLETED"));
        maria.awaitEnd(SOON);
        assertEquals(1, line.network.rings(LENA));
    }

    @Test
    @Order(3)
    void a_patient_who_was_being_rung_when_asterisk_was_killed_is_not_rung_again() throws InterruptedException {
        line.network.when(MARIA, people.takesIt());
        line.network.when(GUS, Behaviour.ringForEver());
        long id = people.book(GUS);
        people.mariaIsOnDuty(true);
        line.network.telephone(GUS).awaitRing(Duration.ofSeconds(40));
        until("ringing", SOON, () -> people.isState(id, "RINGING_PATIENT"));

        SeparateService.send("KILL", service.asterisk());
        until("unknown", Duration.ofSeconds(45), () -> people.isState(id, "UNKNOWN"));
        until("answered by the service", SOON, FaultsOnTheLineTest::isAnsweredByTheService);
        stays("unknown", Duration.ofSeconds(3), () -> people.isState(id, "UNKNOWN"));
        assertEquals(1, line.network.rings(GUS));
    }

    @Test
    @Order(4)
    void callers_in_the_menu_are_led_to_a_person_when_the_service_is_killed() throws InterruptedException {
        var asterisk = service.asterisk().pid();
        var ana = inTheMenu(ANA);
        var tomas = inTheMenu(TOMAS);

        var killed = kill();
        var eva = line.dial(EVA, "100");
        hearsFallback(ana, "sorry", killed);
        ana.press("0");
        var person = line.network.telephone(CRISIS).awaitRing(SOON).awaitAnswer(SOON);
        assertEquals("6175550100", person.other(), "the crisis line saw another number than the centre's");
        talk(ana, person);
        hearsFallback(eva, "sorry", answered(eva));
        eva.hangUp();
        hearsFallback(tomas, "sorry", killed);
        // whoever presses nothing hears all words first
        talk(line.network.telephone(CRISIS).awaitRing(SOON.multipliedBy(2)).awaitAnswer(SOON), tomas);

        start();
        assertEquals(asterisk, service.asterisk().pid(), "Asterisk was not adopted");
        talk(person, ana);
        ana.hangUp();
        tomas.hangUp();
        answersCalls();
    }

    /** Past the greeting, listening to the menu. */
    private static Leg inTheMenu(String patient) {
        var call = line.dial(patient, "100");
        call.press("#");
        line.hears(call, TO_TALK);
        return call;
    }

    @Test
    @Order(5)
    void a_frozen_service_is_noticed_and_used_again_when_it_thaws() throws InterruptedException {
        service.send("STOP");
        try {
            var stale = Instant.now().plusSeconds(4);
            until("overdue", SOON, () -> Instant.now().isAfter(stale));
            var eva = line.dial(EVA, "100");
            hearsFallback(eva, "sorry", answered(eva));
            eva.hangUp();
        } finally {
            service.send("CONT");
        }
        until("answered by the service", SOON, FaultsOnTheLineTest::isAnsweredByTheService);
    }

    private static boolean isAnsweredByTheService() {
        var call = line.network.telephone(TOMAS).dial(line.exchange(), "100");
        try {
            call.awaitAnswer(Duration.ofSeconds(2)).awaitHeard(line.audio(LINE_NAME), 0.95, Duration.ofSeconds(5));
            return true;
        } catch (NotInTime notYet) {
            return false;
        } finally {
            call.hangUp();
        }
    }

    @Test
    @Order(6)
    void callers_are_led_on_when_the_database_is_killed_and_it_comes_back() throws InterruptedException {
        people.mariaIsOnDuty(false);
        var ana = inTheMenu(ANA);
        var postgres = service.postgres();
        SeparateService.send("KILL", postgres);
        var killed = Instant.now();
        ana.press("1");
        hearsFallbackOrOffer(ana);
        ana.hangUp();

        until(
                "healthy",
                Duration.ofSeconds(30),
                () -> line.api("/observe/health").contains("\"status\":\"UP\",\"c"));
        long id = people.book(EVA);
        assertTrue(people.isState(id, "WAITING"), people.callback(id));
        var down = Duration.between(killed, Instant.now());
        assertTrue(down.compareTo(Duration.ofSeconds(60)) < 0, "it took " + down);
        assertNotEquals(postgres.pid(), service.postgres().pid());
    }

    /** The statement may be lost with the database, or wait for the new one: either way the call does not end in silence. */
    private static void hearsFallbackOrOffer(Leg leg) throws InterruptedException {
        var sorry = fallback("sorry");
        var offer = line.audio(CALL_YOU_HERE);
        until("led on", SOON, () -> hasHeard(leg, sorry) || hasHeard(leg, offer));
    }

    private static boolean hasHeard(Leg leg, short[] audio) {
        return leg.hearing().find(audio, 0).correlation() > 0.95;
    }

    @Test
    @Order(7)
    void no_telephone_number_is_anywhere_in_clear() throws InterruptedException, IOException {
        service.send("TERM");
        service.awaitEnd();
        SAID.append(service.output());
        var said = SAID.toString().replaceAll("(?m)^  team     Maria: .*$", "");
        for (var number : PRIVATE) {
            assertTrue(line.network.telephone(number).legs().size() > 0, number + " was not used");
            assertTrue(!said.contains(number), "The service's output names a telephone number:\n" + said);
            assertEquals(List.of(), InClear.filesWith(number, line.home));
        }
        assertNotEquals(List.of(), InClear.filesWith("6175550100", line.home), "this search finds nothing");
    }
}
