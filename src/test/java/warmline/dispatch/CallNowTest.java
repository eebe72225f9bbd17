package warmline.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.callback.State.RINGING_PEER;
import static warmline.callback.State.WAITING;
import static warmline.dispatch.CallNow.Answer.*;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;

/** A peer who sits at a page is given the next call, by the same rules as on the telephone. */
class CallNowTest {
    private static final String ANA = "6175550101";
    private static final String TOMAS = "6175550102";

    private final Day day = new Day();

    @Test
    void the_oldest_that_is_due_rings_their_telephone_even_in_a_break_which_ends_with_it() {
        var maria = day.onDuty("Maria", "10:00");
        day.roster.rest(maria.id(), day.instant().plus(Duration.ofMinutes(15)));
        var later = day.booked(ANA, "12:00");
        var older = day.booked(TOMAS, "11:30");
        assertEquals(YOUR_TELEPHONE_RINGS, day.callNow.ask(maria.id()));
        assertEquals(RINGING_PEER, day.get(older).state());
        assertEquals(Optional.of(maria.id()), day.get(older).peer());
        assertEquals(WAITING, day.get(later).state());
        day.runOffers();
        assertEquals(List.of(new Phone("5550111")), day.exchange.rung);
    }

    @Test
    void a_break_goes_on_where_none_is_due() {
        var maria = day.onDuty("Maria", "10:00");
        var end = day.instant().plus(Duration.ofMinutes(15));
        day.roster.rest(maria.id(), end);
        day.booked(ANA, "13:00");
        assertEquals(NONE_IS_DUE, day.callNow.ask(maria.id()));
        assertEquals(end, day.roster.duty(maria.id()).orElseThrow().notBefore());
    }

    @Test
    void nobody_is_given_one_off_duty_or_off_shift() {
        var maria = day.onDuty("Maria", "10:00");
        var sam = day.offShift("Sam", "10:00");
        var callback = day.booked(ANA, "12:00");
        day.roster.goOffDuty(maria.id(), day.instant());
        assertEquals(OFF_DUTY, day.callNow.ask(maria.id()));
        assertEquals(OFF_SHIFT, day.callNow.ask(sam.id()));
        assertEquals(WAITING, day.get(callback).state());
        assertTrue(day.offers.isEmpty());
    }

    @Test
    void nobody_is_given_two() {
        var maria = day.onDuty("Maria", "10:00");
        day.booked(ANA, "11:30");
        var second = day.booked(TOMAS, "12:00");
        day.callNow.ask(maria.id());
        assertEquals(IN_A_CALL, day.callNow.ask(maria.id()));
        assertEquals(WAITING, day.get(second).state());
    }

    @Test
    void who_is_on_the_teams_line_takes_it_there() {
        var maria = day.onDuty("Maria", "10:00");
        day.peersOnTheLine.join(maria.id());
        day.booked(ANA, "12:00");
        assertEquals(IN_A_CALL, day.callNow.ask(maria.id()));
    }
}
