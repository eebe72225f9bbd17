package warmline.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static warmline.callback.State.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;

/** When the next try comes: after a missed attempt, a peer who declines, an acceptance that comes too late. */
class RetryTest {
    private static final long MARIA = 1;
    private static final QuietHours NIGHTS = Policies.nights(ZoneOffset.UTC);

    private Policy policy = Policies.OFTEN;
    private Callback callback = booked("12:00", "13:00");

    @Test
    void an_unanswered_call_is_tried_again_as_the_policy_says_then_a_lead_sees_it() {
        missed("12:10", Missed.NO_ANSWER);
        assertEquals(window("12:25", "13:25"), callback.window());
        missed("12:30", Missed.NO_ANSWER);
        assertEquals(window("14:30", "15:30"), callback.window());
        missed("14:30", Missed.NO_ANSWER);
        assertEquals(at("14:30").plus(Duration.ofDays(1)), callback.window().from());
        assertEquals(WAITING, callback.state());
        assertEquals(3, callback.attempts());
    }

    @Test
    void after_the_last_try_it_has_failed() {
        missed("12:10", Missed.MACHINE);
        missed("14:10", Missed.MACHINE);
        assertEquals(FAILED, callback.state());
        assertEquals(2, callback.attempts());
    }

    @Test
    void what_the_policy_does_not_name_is_not_tried_again() {
        missed("12:10", Missed.REFUSED);
        assertEquals(FAILED, callback.state());
    }

    @Test
    void a_try_that_would_fall_into_the_quiet_hours_waits_for_their_end() {
        policy = Policies.policy(NIGHTS);
        callback = booked("20:00", "21:00");
        missed("20:50", Missed.NO_ANSWER);
        var morning = at("08:00").plus(Duration.ofDays(1));
        assertEquals(new Window(morning, morning.plus(Duration.ofHours(1))), callback.window());
    }

    @Test
    void a_talk_with_an_answering_machine_is_tried_again_by_its_own_list() {
        dialled("12:10");
        move("12:11", new Event.PatientAnswered());
        move("12:12", new Event.TalkedToNobody(Missed.MACHINE));
        assertEquals(at("14:12"), callback.window().from());
    }

    @Test
    void a_peer_who_leaves_while_the_patient_is_rung_has_spent_an_attempt() {
        dialled("12:10");
        move("12:11", new Event.PeerLeft());
        assertEquals(window("12:16", "13:16"), callback.window());
        assertEquals(1, callback.attempts());
    }

    @Test
    void a_peer_who_leaves_before_that_has_not() {
        move("12:10", new Event.Claimed(MARIA), new Event.PeerAccepted(), new Event.PeerLeft());
        assertEquals(at("12:10").plusSeconds(2), callback.window().from());
        assertEquals(0, callback.attempts());
    }

    @Test
    void when_a_peer_declines_the_next_one_is_asked_two_seconds_later_in_the_same_window() {
        move("12:10", new Event.Claimed(MARIA), new Event.PeerDeclined());
        assertEquals(new Window(at("12:10").plusSeconds(2), at("13:00")), callback.window());
        assertFalse(callback.due(at("12:10")));
    }

    @Test
    void when_the_last_peer_declines_as_the_window_closes_it_has_expired() {
        move("12:59", new Event.Claimed(MARIA));
        callback = callback.after(new Event.PeerDeclined(), at("13:00").minusSeconds(2), policy);
        assertEquals(EXPIRED, callback.state());
    }

    @Test
    void a_try_after_many_refusals_has_a_whole_window_again() {
        for (int minute = 10; minute < 59; minute++)
            move("12:" + minute, new Event.Claimed(MARIA), new Event.PeerDeclined());
        missed("12:59", Missed.NO_ANSWER);
        assertEquals(window("13:14", "14:14"), callback.window());
    }

    @Test
    void nobody_is_rung_when_the_peer_accepts_after_the_window() {
        dialled("13:00");
        assertEquals(EXPIRED, callback.state());
        assertEquals(0, callback.attempts());
    }

    @Test
    void nobody_is_rung_when_the_peer_accepts_in_the_quiet_hours() {
        policy = Policies.policy(NIGHTS);
        callback = booked("07:30", "08:30");
        dialled("07:45");
        assertEquals(WAITING, callback.state());
        assertEquals(window("08:00", "08:30"), callback.window());
        assertEquals(0, callback.attempts());
    }

    @Test
    void nobody_is_rung_when_the_quiet_hours_outlast_the_window() {
        policy = Policies.policy(NIGHTS);
        callback = booked("20:30", "21:30");
        dialled("21:10");
        assertEquals(EXPIRED, callback.state());
    }

    @Test
    void a_clock_that_steps_back_does_not_open_the_window_earlier() {
        dialled("11:50");
        assertEquals(window("12:00", "13:00"), callback.window());
        assertEquals(WAITING, callback.state());
        move("11:50", new Event.Claimed(MARIA), new Event.PeerDeclined());
        assertEquals(window("12:00", "13:00"), callback.window());
    }

    private void missed(String time, Missed why) {
        dialled(time);
        move(time, new Event.PatientMissed(why));
    }

    private void dialled(String time) {
        move(time, new Event.Claimed(MARIA), new Event.PeerAccepted(), new Event.PatientDialled());
    }

    private void move(String time, Event... events) {
        for (var event : events) callback = callback.after(event, at(time), policy);
    }

    private static Callback booked(String from, String to) {
        return new Callback(7, 1, new Phone("6175550101"), WAITING, 0, window(from, to), Optional.empty());
    }

    private static Window window(String from, String to) {
        return new Window(at(from), at(to));
    }

    private static Instant at(String time) {
        return LocalTime.parse(time).atDate(LocalDate.of(2026, 1, 5)).toInstant(ZoneOffset.UTC);
    }
}
