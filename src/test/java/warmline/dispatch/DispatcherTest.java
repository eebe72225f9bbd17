package warmline.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.callback.State.*;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.callback.Callback;
import warmline.callback.Event;
import warmline.peer.Peer;

/** Due and a free peer: offered in the next round, oldest first, to whoever rested longest. */
class DispatcherTest {
    private static final String ANA = "6175550101";
    private static final String TOMAS = "6175550102";
    private static final String LENA = "6175550103";

    private final Day day = new Day();

    @Test
    void a_due_callback_is_offered_at_once_to_whoever_has_rested_longest() {
        day.onDuty("Maria", "11:00");
        var sam = day.onDuty("Sam", "10:00");
        var callback = day.booked(ANA, "12:00");
        day.dispatcher.tick();
        assertEquals(RINGING_PEER, day.get(callback).state());
        assertEquals(Optional.of(sam.id()), day.get(callback).peer());
        assertEquals(1, day.offers.size());
        assertTrue(day.inHand.holds(callback.id()));
    }

    @Test
    void the_oldest_window_comes_first_however_late_it_was_booked() {
        var maria = day.onDuty("Maria", "10:00");
        var soonest = day.booked(ANA, "12:00");
        var older = day.booked(TOMAS, "11:30");
        day.dispatcher.tick();
        assertEquals(Optional.of(maria.id()), day.get(older).peer());
        assertEquals(WAITING, day.get(soonest).state());
    }

    @Test
    void in_one_round_every_free_peer_is_given_one() {
        var maria = day.onDuty("Maria", "10:00");
        var sam = day.onDuty("Sam", "11:00");
        var first = day.booked(ANA, "11:10");
        var second = day.booked(TOMAS, "11:20");
        var third = day.booked(LENA, "11:30");
        day.dispatcher.tick();
        assertWith(maria, first);
        assertWith(sam, second);
        assertEquals(WAITING, day.get(third).state());
        assertEquals(2, day.offers.size());
    }

    @Test
    void a_peer_who_works_on_one_is_given_no_other() {
        day.onDuty("Maria", "10:00");
        day.booked(ANA, "11:10");
        day.dispatcher.tick();
        var second = day.booked(TOMAS, "11:20");
        day.dispatcher.tick();
        assertEquals(WAITING, day.get(second).state());
    }

    @Test
    void nobody_is_rung_off_shift() {
        day.offShift("Maria", "10:00");
        var callback = day.booked(ANA, "12:00");
        day.dispatcher.tick();
        assertEquals(WAITING, day.get(callback).state());
    }

    @Test
    void nobody_is_rung_off_duty() {
        var maria = day.onDuty("Maria", "10:00");
        day.roster.goOffDuty(maria.id(), day.instant());
        var callback = day.booked(ANA, "12:00");
        day.dispatcher.tick();
        assertEquals(WAITING, day.get(callback).state());
    }

    @Test
    void nobody_is_rung_who_went_off_duty_in_the_last_moment() {
        var maria = day.onDuty("Maria", "10:00");
        var callback = day.booked(ANA, "12:00");
        day.dispatcher.tick();
        day.roster.goOffDuty(maria.id(), day.instant());
        day.runOffers();
        assertEquals(List.of(), day.exchange.rung);
        assertEquals(WAITING, day.get(callback).state());
        assertFalse(day.inHand.holds(callback.id()));
    }

    @Test
    void nobody_is_rung_who_took_a_break_in_the_last_moment() {
        var maria = day.onDuty("Maria", "10:00");
        var callback = day.booked(ANA, "12:00");
        day.dispatcher.tick();
        day.roster.rest(maria.id(), day.instant().plus(Duration.ofMinutes(15)));
        day.runOffers();
        assertEquals(List.of(), day.exchange.rung);
        assertEquals(WAITING, day.get(callback).state());
    }

    @Test
    void a_peer_who_rests_is_left_in_peace_until_the_moment_they_named() {
        var maria = day.onDuty("Maria", "10:00");
        day.roster.rest(maria.id(), Day.at("12:10"));
        var callback = day.booked(ANA, "12:00");
        day.dispatcher.tick();
        assertEquals(WAITING, day.get(callback).state());
        day.pass(Duration.ofMinutes(10));
        day.dispatcher.tick();
        assertWith(maria, callback);
    }

    @Test
    void nothing_is_offered_before_its_window_opens() {
        day.onDuty("Maria", "10:00");
        var callback = day.booked(ANA, "12:01");
        day.dispatcher.tick();
        assertEquals(WAITING, day.get(callback).state());
        day.pass(Duration.ofMinutes(1));
        day.dispatcher.tick();
        assertEquals(RINGING_PEER, day.get(callback).state());
    }

    @Test
    void when_the_window_closes_it_has_expired_and_is_offered_no_more() {
        day.onDuty("Maria", "10:00");
        var callback = day.booked(ANA, "12:00");
        day.pass(Duration.ofHours(1));
        day.dispatcher.tick();
        assertEquals(EXPIRED, day.get(callback).state());
        assertEquals(List.of(), day.offers);
    }

    @Test
    void one_that_another_thread_works_on_is_left_and_the_next_one_offered() {
        var maria = day.onDuty("Maria", "10:00");
        var taken = day.booked(ANA, "11:10");
        var free = day.booked(TOMAS, "11:20");
        day.inHand.take(taken.id());
        day.dispatcher.tick();
        assertEquals(WAITING, day.get(taken).state());
        assertWith(maria, free);
    }

    @Test
    void one_that_was_cancelled_is_not_offered() {
        day.onDuty("Maria", "10:00");
        var callback = day.booked(ANA, "12:00");
        day.book.move(callback.id(), new Event.PatientCancelled(), day.instant());
        day.dispatcher.tick();
        assertEquals(List.of(), day.offers);
    }

    @Test
    void when_a_peer_does_not_answer_the_next_one_is_asked() {
        var maria = day.onDuty("Maria", "10:00");
        var sam = day.onDuty("Sam", "11:00");
        var callback = day.booked(ANA, "12:00");
        day.dispatcher.tick();
        assertWith(maria, callback);
        day.runOffers();
        assertEquals(List.of(day.roster.phone(maria.id()).orElseThrow()), day.exchange.rung);
        assertEquals(WAITING, day.get(callback).state());
        day.pass(Duration.ofSeconds(2));
        day.dispatcher.tick();
        assertWith(sam, callback);
    }

    @Test
    void over_an_hour_peers_who_never_answer_are_asked_equally_often() {
        var peers = List.of(day.onDuty("Maria", "10:00"), day.onDuty("Sam", "10:30"), day.onDuty("Ada", "11:00"));
        day.booked(ANA, "12:00");
        for (int second = 0; second < 3500; second++) {
            day.dispatcher.tick();
            day.runOffers();
            day.pass(Duration.ofSeconds(1));
        }
        var asked = new HashMap<Object, Integer>();
        day.exchange.rung.forEach(phone -> asked.merge(phone, 1, Integer::sum));
        for (var peer : peers)
            assertEquals(12, asked.get(day.roster.phone(peer.id()).orElseThrow()), asked.toString());
    }

    @Test
    void an_empty_round_does_nothing() {
        day.dispatcher.tick();
        day.onDuty("Maria", "10:00");
        day.dispatcher.tick();
        assertEquals(List.of(), day.offers);
    }

    private void assertWith(Peer peer, Callback callback) {
        assertEquals(RINGING_PEER, day.get(callback).state());
        assertEquals(Optional.of(peer.id()), day.get(callback).peer());
    }
}
