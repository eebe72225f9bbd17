package warmline.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.callback.State.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;

/** When the next try comes: after a missed attempt, a peer who declines, an acceptance that comes too late. */
class RetryTest {
    private static final long MARIA = 1;
    private static final Lease LEASE = new Lease(1, 1);
    private static final QuietHours NIGHTS = Policies.NIGHTS;

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
        move("12:10", new Event.Claimed(MARIA, LEASE), new Event.PeerAccepted(), new Event.PeerLeft());
        assertEquals(at("12:10").plusSeconds(2), callback.notBefore());
        assertEquals(0, callback.attempts());
    }

    @Test
    void when_a_peer_declines_the_next_one_is_asked_two_seconds_later_and_it_keeps_its_place() {
        move("12:10", new Event.Claimed(MARIA, LEASE), new Event.PeerDeclined());
        assertEquals(window("12:00", "13:00"), callback.window());
        assertFalse(callback.due(at("12:10").plusSeconds(1)));
        assertTrue(callback.due(at("12:10").plusSeconds(2)));
    }

    @Test
    void when_the_last_peer_declines_as_the_window_closes_it_has_expired() {
        move("12:59", new Event.Claimed(MARIA, LEASE));
        callback = callback.after(new Event.PeerDeclined(), at("13:00").minusSeconds(2), policy);
        assertEquals(EXPIRED, callback.state());
    }

    @Test
    void a_try_after_many_refusals_has_a_whole_window_again() {
        for (int minute = 10; minute < 59; minute++)
            move("12:" + minute, new Event.Claimed(MARIA, LEASE), new Event.PeerDeclined());
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
        assertEquals(at("08:00"), callback.notBefore());
        assertEquals(0, callback.attempts());
    }

    /** The patient agreed to no other time, so that a person has to find one: an expired callback stands with the lead. */
    @Test
    void what_the_quiet_hours_swallow_to_its_end_is_a_persons_to_settle_as_soon_as_that_is_seen() {
        policy = Policies.policy(NIGHTS);
        callback = booked("20:30", "21:30");
        move("21:10", new Event.Deferred());
        assertEquals(EXPIRED, callback.state());
        callback = booked("20:30", "21:30");
        dialled("21:10");
        assertEquals(EXPIRED, callback.state());
        assertEquals(0, callback.attempts());
    }

    @Test
    void what_is_due_in_the_quiet_hours_waits_for_their_end_inside_its_window() {
        policy = Policies.policy(NIGHTS);
        callback = booked("07:30", "08:30");
        move("07:30", new Event.Deferred());
        assertEquals(at("08:00"), callback.notBefore());
        assertEquals(window("07:30", "08:30"), callback.window());
        assertEquals(WAITING, callback.state());
    }

    @Test
    void a_try_ends_where_the_quiet_hours_begin() {
        policy = Policies.policy(NIGHTS);
        callback = booked("19:00", "20:00");
        missed("19:55", Missed.NO_ANSWER);
        assertEquals(window("20:10", "21:00"), callback.window());
    }

    @Test
    void a_try_that_would_have_only_minutes_before_the_quiet_hours_waits_for_the_morning() {
        policy = Policies.policy(NIGHTS);
        callback = booked("20:00", "21:00");
        missed("20:31", Missed.NO_ANSWER);
        var morning = at("08:00").plus(Duration.ofDays(1));
        assertEquals(new Window(morning, morning.plus(Duration.ofHours(1))), callback.window());
    }

    @Test
    void a_try_comes_while_somebody_is_there_and_ends_when_they_leave() {
        var nine = at("09:00").plus(Duration.ofDays(1));
        var staff = new PlannedStaff()
                .onShift(MARIA, window("09:00", "12:40"))
                .onShift(MARIA, new Window(nine, nine.plus(Duration.ofHours(3))));
        policy = policy.by(window -> new Crew(staff.during(window)).attended());
        missed("12:10", Missed.NO_ANSWER);
        assertEquals(window("12:25", "12:40"), callback.window());
        missed("12:30", Missed.NO_ANSWER);
        assertEquals(new Window(nine, nine.plus(Duration.ofHours(1))), callback.window());
    }

    @Test
    void when_nobody_is_planned_at_all_a_try_comes_when_the_policy_says() {
        policy = policy.by(_ -> List.of());
        missed("12:10", Missed.NO_ANSWER);
        assertEquals(window("12:25", "13:25"), callback.window());
    }

    /** The tz database is brought up to date between booking and call: the moment was stored, the night has moved over it. */
    @Test
    void rules_of_a_zone_that_change_after_the_booking_count_when_it_is_rung() {
        policy = Policies.policy(NIGHTS);
        var oldRules = ZoneOffset.ofHours(-5);
        var newRules = ZoneOffset.ofHours(-4);
        var half = Instant.parse("2026-01-06T01:00:00Z"); // eight in the evening by the old rules, nine by the new
        var hour = new Window(half, half.plus(Duration.ofHours(1)));
        for (var zone : List.of(oldRules, newRules)) {
            var booked = Callback.booked(7, Request.soonest(new Phone("6175550101"), zone), hour);
            var then = half.plusSeconds(60);
            var accepted = booked.after(new Event.Claimed(MARIA, LEASE), then, policy)
                    .after(new Event.PeerAccepted(), then, policy);
            assertEquals(
                    zone == oldRules ? RINGING_PATIENT : EXPIRED,
                    accepted.after(new Event.PatientDialled(), then, policy).state());
        }
    }

    @Test
    void a_clock_that_steps_forward_over_the_window_rings_nobody() {
        move("12:10", new Event.Claimed(MARIA, LEASE), new Event.PeerAccepted());
        move("14:00", new Event.PatientDialled());
        assertEquals(EXPIRED, callback.state());
        assertEquals(0, callback.attempts());
    }

    @Test
    void a_clock_that_steps_back_does_not_open_the_window_earlier() {
        dialled("11:50");
        assertEquals(window("12:00", "13:00"), callback.window());
        assertEquals(WAITING, callback.state());
        move("11:50", new Event.Claimed(MARIA, LEASE), new Event.PeerDeclined());
        assertEquals(window("12:00", "13:00"), callback.window());
    }

    private void missed(String time, Missed why) {
        dialled(time);
        move(time, new Event.PatientMissed(why));
    }

    private void dialled(String time) {
        move(time, new Event.Claimed(MARIA, LEASE), new Event.PeerAccepted(), new Event.PatientDialled());
    }

    private void move(String time, Event... events) {
        for (var event : events) callback = callback.after(event, at(time), policy);
    }

    private static Callback booked(String from, String to) {
        return Callback.booked(7, Request.soonest(new Phone("6175550101"), ZoneOffset.UTC), window(from, to));
    }

    private static Window window(String from, String to) {
        return new Window(at(from), at(to));
    }

    private static Instant at(String time) {
        return LocalTime.parse(time).atDate(LocalDate.of(2026, 1, 5)).toInstant(ZoneOffset.UTC);
    }
}
