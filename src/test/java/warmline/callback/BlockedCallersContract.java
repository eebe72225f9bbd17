package warmline.callback;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Callbacks.Left;
import warmline.callback.Event.*;
import warmline.patient.BlockedCallers;
import warmline.patient.BlockedCallers.Block;
import warmline.patient.BlockedCallers.Lifted;
import warmline.patient.Privacy;
import warmline.patient.Privacy.Forgetting;

/** A telephone that a lead has blocked, wherever that is written. */
public interface BlockedCallersContract extends BookUnderTest {
    Instant TOMORROW = NOON.plus(Duration.ofDays(1));

    BlockedCallers blocked();

    Privacy privacy();

    StandingCalls standing();

    private void block(Instant until) {
        blocked().block(ANA, "shouts at peers", until, lead(), NOON);
    }

    @Test
    default void who_is_blocked_is_booked_nothing_until_it_ends() {
        block(TOMORROW);

        assertTrue(blocked().isBlocked(ANA, NOON));
        assertTrue(blocked().isBlocked(ANA, TOMORROW.minusSeconds(1)));
        assertFalse(blocked().isBlocked(ANA, TOMORROW));
        assertFalse(blocked().isBlocked(TOMAS, NOON));
        assertEquals(new Booked.Unwanted(), callbacks().book(BookUnderTest.asked(ANA), NEXT_HOUR, MANY, NOON));
        assertEquals(
                new Left.Unwanted(),
                callbacks().leave("1-1", BookUnderTest.asked(ANA), Optional.of(new Clip(new byte[1])), NOON));
        assertEquals(List.of(), ledger().newest(10));
        booked(TOMAS, NEXT_HOUR);
        assertInstanceOf(
                Booked.New.class,
                callbacks().book(BookUnderTest.asked(ANA), BookUnderTest.hours(24, 25), MANY, TOMORROW));
    }

    @Test
    default void what_is_booked_is_in_the_hands_of_the_lead_who_blocks_and_nobody_rings_every_week() {
        var ana = booked(ANA, NEXT_HOUR);
        standing().agree(StandingCall.weekly(BookUnderTest.asked(ANA), LATER, maria()), NOON);

        blocked().block(ANA, "shouts at peers", TOMORROW, lead(), NOON.plusSeconds(1));

        assertEquals(State.HANDED_OVER, callbacks().get(ana.id()).state());
        assertEquals(Optional.of(lead()), callbacks().get(ana.id()).peer());
        assertEquals(
                new Ledger.Entry(2, NOON.plusSeconds(1), "CallerBlocked", State.HANDED_OVER),
                ledger().history(ana.id()).getLast());
        assertEquals(List.of(), callbacks().due(NOON.plusSeconds(2), 10));
        assertEquals(Optional.empty(), standing().of(ANA, 0));
    }

    @Test
    default void a_telephone_that_rings_is_taken_from_the_peer() {
        var ana =
                moved(booked(ANA, NEXT_HOUR), new Claimed(maria(), lease()), new PeerAccepted(), new PatientDialled());

        block(TOMORROW);

        assertEquals(State.HANDED_OVER, callbacks().get(ana.id()).state());
        assertThrows(Callback.Closed.class, () -> moved(ana, new PatientAnswered()));
    }

    @Test
    default void a_talk_goes_on_and_the_line_does_not_try_again_after_it() {
        var ana = moved(
                booked(ANA, NEXT_HOUR),
                new Claimed(maria(), lease()),
                new PeerAccepted(),
                new PatientDialled(),
                new PatientAnswered());

        block(TOMORROW);
        assertEquals(State.CONNECTED, callbacks().get(ana.id()).state());
        var again = moved(ana, new TalkedToNobody(Missed.NO_ANSWER)).notBefore();
        assertTrue(callbacks().claim(ana.id(), maria(), again).isPresent());
        callbacks().move(ana.id(), new PeerAccepted(), again);
        var dialled = callbacks().move(ana.id(), new PatientDialled(), again);

        assertEquals(State.HANDED_OVER, dialled.state());
        assertEquals(Optional.of(lead()), dialled.peer());
        assertEquals("CallerBlocked", ledger().history(ana.id()).getLast().event());
    }

    @Test
    default void a_block_is_lifted_once_and_by_somebody() {
        block(TOMORROW);
        var held = blocked().newest(9).getFirst();
        assertEquals(new Block(held.id(), ANA, "shouts at peers", "lead", NOON, TOMORROW, Optional.empty()), held);

        assertTrue(blocked().lift(held.id(), lead(), NOON.plusSeconds(5)));
        assertFalse(blocked().lift(held.id(), lead(), NOON.plusSeconds(6)));
        assertFalse(blocked().lift(held.id() + 1, lead(), NOON.plusSeconds(6)));

        assertEquals(
                Optional.of(new Lifted("lead", NOON.plusSeconds(5))),
                blocked().newest(9).getFirst().lifted());
        assertFalse(blocked().isBlocked(ANA, NOON.plusSeconds(5)));
        booked(ANA, NEXT_HOUR);
    }

    @Test
    default void a_new_block_takes_the_place_of_the_one_before() {
        block(TOMORROW);
        blocked().block(TOMAS, "for a day", TOMORROW, lead(), NOON);
        block(TOMORROW.plusSeconds(60));

        assertTrue(blocked().isBlocked(ANA, TOMORROW));
        assertEquals(
                List.of(ANA, TOMAS),
                blocked().newest(9).stream().map(Block::telephone).toList());
        assertEquals(1, blocked().newest(1).size());
    }

    @Test
    default void what_is_over_is_kept_to_be_seen_and_erased_later() {
        block(TOMORROW);
        blocked().block(TOMAS, "for a day", TOMORROW.plusSeconds(60), lead(), NOON);
        blocked().lift(blocked().newest(1).getFirst().id(), lead(), NOON);
        blocked().block(RUTH, "for long", TOMORROW.plusSeconds(60), lead(), NOON);

        blocked().erase(NOON.minusSeconds(1));
        assertEquals(3, blocked().newest(9).size());
        blocked().erase(TOMORROW);
        assertEquals(
                List.of(RUTH),
                blocked().newest(9).stream().map(Block::telephone).toList());
    }

    @Test
    default void a_forgotten_telephone_leaves_no_block() {
        block(TOMORROW);

        assertEquals(Forgetting.FORGOTTEN, privacy().forget(ANA, NOON));
        assertEquals(List.of(), blocked().newest(9));
        assertFalse(blocked().isBlocked(ANA, NOON));
    }
}
