package warmline.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;

/** How soon a call is said to come: never sooner than it does. Calls take twenty minutes; the cut-off is thirty-five. */
class SoonestTest {
    private static final Instant NOW = at("14:10");
    private static final long MARIA = 1;
    private static final long SAM = 2;

    private final MemoryCallbacks book = new MemoryCallbacks(Policies.OFTEN);
    private final PlannedStaff staff = new PlannedStaff();
    private QuietHours quiet = QuietHours.NONE;
    private int patients;

    @Test
    void with_a_peer_on_duty_and_nothing_ahead_it_is_within_the_hour() {
        ready(MARIA, "18:00");
        assertEquals(until("15:10"), soonest());
    }

    @Test
    void what_is_ahead_of_it_makes_it_two_hours_then_three_then_none() {
        ready(MARIA, "18:00");
        waiting(2);
        assertEquals(until("15:10"), soonest(), "two calls ahead are forty minutes");
        waiting(1);
        assertEquals(until("16:10"), soonest(), "three are an hour");
        waiting(3);
        assertEquals(until("17:10"), soonest(), "six are two hours");
        waiting(3);
        assertEquals(Optional.empty(), soonest(), "nine are three hours");
    }

    @Test
    void two_peers_on_duty_halve_the_wait() {
        ready(MARIA, "18:00");
        ready(SAM, "18:00");
        waiting(5);
        assertEquals(until("15:10"), soonest());
    }

    @Test
    void a_talk_that_outlasts_its_window_is_ahead_of_it_too() {
        ready(MARIA, "18:00");
        var talk = booked(new Window(at("12:30"), at("13:30")));
        book.claim(talk.id(), MARIA, at("13:00"));
        waiting(2);
        assertEquals(until("16:10"), soonest());
    }

    @Test
    void a_peer_on_shift_who_has_not_come_is_no_reason_to_say_within_the_hour() {
        staff.onShift(MARIA, new Window(at("09:00"), at("18:00")));
        assertEquals(until("16:10"), soonest());
    }

    @Test
    void a_peer_who_has_not_come_and_leaves_soon_is_no_reason_at_all() {
        staff.onShift(MARIA, new Window(at("09:00"), at("16:00")));
        assertEquals(Optional.empty(), soonest());
    }

    @Test
    void a_peer_on_duty_without_a_shift_is_not_there() {
        staff.onDuty(MARIA);
        assertEquals(Optional.empty(), soonest());
    }

    @Test
    void it_never_crosses_closing() {
        ready(MARIA, "15:00");
        assertEquals(until("15:00"), soonest());
    }

    @Test
    void near_closing_nothing_is_promised_for_now() {
        ready(MARIA, "14:45");
        assertEquals(until("14:45"), soonest());
        staff.clear();
        ready(MARIA, "14:44");
        assertEquals(Optional.empty(), soonest());
    }

    @Test
    void what_cannot_be_done_before_closing_is_not_promised() {
        ready(MARIA, "15:10");
        waiting(1);
        assertEquals(until("15:10"), soonest(), "twenty minutes' wait leaves forty");
        waiting(1);
        assertEquals(Optional.empty(), soonest(), "forty leave twenty: less than the cut-off");
    }

    @Test
    void when_the_shift_of_whoever_is_ready_ends_it_is_the_next_ones_to_keep_and_not_within_the_hour() {
        ready(MARIA, "14:25");
        staff.onShift(SAM, new Window(at("14:00"), at("18:00")));
        assertEquals(until("16:10"), soonest());
    }

    @Test
    void it_never_reaches_into_the_patients_quiet_hours() {
        quiet = Policies.NIGHTS;
        ready(MARIA, "23:59");
        assertEquals(Optional.of(new Window(at("20:20"), at("21:00"))), soonest(at("20:20")));
        assertEquals(Optional.empty(), soonest(at("20:30")));
        assertEquals(Optional.empty(), soonest(at("22:00")));
    }

    private void ready(long peer, String until) {
        staff.onShift(peer, new Window(at("09:00"), at(until))).onDuty(peer);
    }

    private void waiting(int many) {
        for (int i = 0; i < many; i++) booked(new Window(at("14:00"), at("15:00")));
    }

    private Callback booked(Window window) {
        var patient = BookUnderTest.asked(new Phone("617555" + (1000 + patients++)));
        book.book(patient, window, 99, window.from());
        return book.expected(patient.patient()).getFirst();
    }

    private Optional<Window> soonest() {
        return soonest(NOW);
    }

    private Optional<Window> soonest(Instant now) {
        return new Offers(book, staff, quiet, ZoneOffset.UTC, Duration.ofMinutes(20))
                .from(now, ZoneOffset.UTC).stream()
                        .filter(offer -> offer.timing() == Timing.SOONEST)
                        .map(Offer::window)
                        .findFirst();
    }

    private static Optional<Window> until(String time) {
        return Optional.of(new Window(NOW, at(time)));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-05T" + time + ":00Z");
    }
}
