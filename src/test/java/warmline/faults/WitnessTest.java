package warmline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.callback.Window;
import warmline.faults.Finding.Kind;
import warmline.faults.Patient.Wish;
import warmline.faults.Shown.Happened;
import warmline.prompt.Prompt;
import warmline.telephone.Behaviour;
import warmline.telephone.Ears;
import warmline.telephone.Network;

/** A witness who never accuses anybody would be worth nothing: here every promise is broken once. */
class WitnessTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final List<Prompt> CONFIRMED =
            List.of(Prompt.BOOKED, Prompt.MOVED, Prompt.CANCELLED, Prompt.WE_LOOK_FOR_A_PEER);
    private static final String NUMBER = "6175550123";

    private final Instant start = Instant.now();
    private final Decisions decisions = Decisions.none();
    private final Patient ana = patient(Wish.SOON, OptionalLong.of(7));
    private Network town;
    private Network exchange;
    private Witness witness;

    @BeforeEach
    void open() throws IOException {
        town = Network.start(0);
        exchange = Network.start(0);
        witness = new Witness(town, WitnessTest::tone, decisions);
    }

    @AfterEach
    void close() {
        town.close();
        exchange.close();
    }

    /** Each of the line's words is a tone of its own here. */
    private static short[] tone(Prompt words) {
        return Ears.tone(500 + 400 * CONFIRMED.indexOf(words), Duration.ofMillis(500));
    }

    private Patient patient(Wish wish, OptionalLong id) {
        return new Patient(NUMBER, id, wish, start);
    }

    private void isRungAndAnswers() {
        town.when(NUMBER, Behaviour.answer());
        exchange.telephone("100").dial(town.address(), NUMBER).awaitAnswer(SOON).hangUp();
    }

    private void isRungInVain() {
        town.when(NUMBER, Behaviour.busy());
        exchange.telephone("100").dial(town.address(), NUMBER).awaitEnd(SOON);
    }

    private void hears(Prompt words) {
        // what is said before the caller's telephone knows that we answered, it does not hear
        var answer = Behaviour.answer().then(Behaviour.pause(Duration.ofMillis(200)));
        exchange.when("100", answer.then(leg -> leg.speak(tone(words))));
        var call = town.telephone(NUMBER).dial(exchange.address(), "100").awaitAnswer(SOON);
        call.awaitHeard(tone(words), 0.95, SOON);
        call.hangUp();
    }

    private Optional<Shown> shown(String state, Duration windowBegins, String... events) {
        var from = start.plus(windowBegins);
        var happened = List.of(events).stream()
                .map(event -> new Happened(start, event, event.equals("Interrupted") ? "UNKNOWN" : "WAITING"))
                .toList();
        return Optional.of(new Shown(7, state, "…23", new Window(from, from.plusSeconds(3600)), happened));
    }

    /** What the API says of it when it happened in these states, one after the other: event, state, event, ... */
    private Optional<Shown> history(List<Happened> happened) {
        return Optional.of(
                new Shown(7, happened.getLast().state(), "…23", new Window(start, start.plusSeconds(3600)), happened));
    }

    private static Happened now(String event, String state) {
        return new Happened(Instant.now(), event, state);
    }

    private Optional<Shown> shown(String state) {
        return shown(state, Duration.ZERO, "Booked");
    }

    private void assertFound(Kind kind, Patient patient, Optional<Shown> shown) {
        assertEquals(
                List.of(kind),
                witness.judge(patient, shown, Instant.now()).stream()
                        .map(Finding::kind)
                        .toList());
    }

    private void assertFine(Patient patient, Optional<Shown> shown) {
        assertEquals(List.of(), witness.judge(patient, shown, Instant.now()));
    }

    @Test
    void a_talk_or_an_attempt_that_the_api_knows_of_is_as_promised() {
        isRungInVain();
        assertFine(ana, shown("WAITING", Duration.ofHours(24), "Booked"));
        assertFine(ana, shown("UNKNOWN", Duration.ZERO, "Booked"));
        town.telephone("6175550124");
        assertFine(patient(Wish.TOMORROW, OptionalLong.of(7)), shown("CANCELLED"));
        assertFine(patient(Wish.AT_ONCE_OR_NEVER, OptionalLong.of(7)), shown("EXPIRED"));
    }

    @Test
    void a_second_ring_is_doubled() {
        isRungInVain();
        isRungAndAnswers();
        assertFound(Kind.DOUBLED, ana, shown("COMPLETED"));
    }

    @Test
    void a_ring_after_cancelling_is_doubled() {
        hears(Prompt.CANCELLED);
        isRungInVain();
        assertFound(Kind.DOUBLED, patient(Wish.TOMORROW, OptionalLong.of(7)), shown("CANCELLED"));
    }

    @Test
    void a_ring_when_nobody_knew_any_more_is_doubled() {
        isRungInVain();
        assertFound(Kind.DOUBLED, ana, shown("UNKNOWN", Duration.ZERO, "Booked", "Interrupted"));
    }

    @Test
    void a_second_ring_is_right_only_if_a_lead_wanted_it_in_between() {
        isRungInVain();
        var history = new ArrayList<>(List.of(now("Interrupted", "UNKNOWN"), now("PutBack", "WAITING")));
        isRungAndAnswers();
        history.add(now("Talked", "COMPLETED"));
        assertFound(Kind.DOUBLED, ana, history(history));
        decisions.putBack().add(7L);
        assertFine(ana, history(history));
        isRungInVain();
        assertFound(Kind.DOUBLED, ana, history(history));
    }

    @Test
    void a_ring_while_a_lead_has_the_call_or_at_night_is_doubled() {
        decisions.takenOn().add(7L);
        var takenOn = List.of(now("TakenOn", "HANDED_OVER"));
        assertFine(ana, history(takenOn));
        isRungInVain();
        assertFound(Kind.DOUBLED, ana, history(takenOn));
        assertFound(Kind.DOUBLED, patient(Wish.AFTER_THE_NIGHT, OptionalLong.of(7)), shown("WAITING"));
    }

    @Test
    void what_only_a_person_may_do_is_lost_when_nobody_did() {
        assertFound(Kind.LOST, ana, shown("HANDED_OVER"));
        assertFound(Kind.LOST, ana, shown("CANCELLED"));
        decisions.cancelled().add(7L);
        assertFine(ana, shown("CANCELLED"));
    }

    @Test
    void a_telephone_that_rings_on_after_a_cancellation_is_lost() {
        decisions.cancelled().add(7L);
        town.when(NUMBER, Behaviour.ringForEver());
        var ringing = exchange.telephone("100").dial(town.address(), NUMBER);
        ringing.awaitProgress(SOON);
        assertFound(Kind.LOST, ana, shown("CANCELLED"));
        ringing.hangUp();
        town.telephone(NUMBER).legs().getLast().awaitEnd(SOON);
        assertFine(ana, shown("CANCELLED"));
    }

    @Test
    void who_waited_on_the_line_was_promised_a_call() {
        var caller = patient(Wish.SOON, OptionalLong.empty());
        hears(Prompt.WE_LOOK_FOR_A_PEER);
        assertFound(Kind.LOST, caller, Optional.empty());
    }

    @Test
    void who_waited_needs_no_ring_only_if_they_were_there_when_a_peer_was() {
        exchange.when("100", Behaviour.answer());
        var call = town.telephone(NUMBER).dial(exchange.address(), "100").awaitAnswer(SOON);
        var meanwhile = List.of(now("PatientAnswered", "CONNECTED"), now("Talked", "COMPLETED"));
        call.hangUp();
        call.awaitEnd(SOON);
        assertFine(ana, history(meanwhile));
        assertFound(Kind.LOST, ana, history(List.of(now("PatientAnswered", "CONNECTED"), now("Talked", "COMPLETED"))));
    }

    @Test
    void a_promise_that_is_not_there_is_lost_only_if_it_was_made() {
        var caller = patient(Wish.SOON, OptionalLong.empty());
        assertFine(caller, Optional.empty());
        assertFound(Kind.LOST, ana, Optional.empty());
        hears(Prompt.BOOKED);
        assertFound(Kind.LOST, caller, Optional.empty());
    }

    @Test
    void a_call_that_never_comes_is_lost_whatever_the_api_says() {
        for (var state : List.of("WAITING", "RINGING_PEER", "ACCEPTED", "RINGING_PATIENT", "CONNECTED"))
            assertFound(Kind.LOST, ana, shown(state));
        for (var state : List.of("COMPLETED", "FAILED", "CANCELLED", "EXPIRED"))
            assertFound(Kind.LOST, ana, shown(state));
        assertFound(Kind.LOST, ana, shown("WAITING", Duration.ofHours(24), "Booked"));
    }

    @Test
    void what_was_confirmed_and_is_not_so_is_lost() {
        var tomas = patient(Wish.TOMORROW, OptionalLong.of(7));
        hears(Prompt.MOVED);
        assertFine(tomas, shown("UNKNOWN", Duration.ZERO, "Booked", "Rebooked"));
        assertFound(Kind.LOST, tomas, shown("WAITING", Duration.ofHours(24), "Booked"));
        hears(Prompt.CANCELLED);
        assertFound(Kind.LOST, tomas, shown("WAITING", Duration.ofHours(24), "Booked", "Rebooked"));
    }
}
