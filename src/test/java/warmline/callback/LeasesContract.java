package warmline.callback;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.callback.Event.*;

/** What leases promise when two services share a book. */
public interface LeasesContract extends BookUnderTest {
    /** The same leases, as another service sees them. */
    Leases ours();

    Leases others();

    /** The same book, as a service writes in it under this lease. */
    Callbacks under(Lease lease);

    /** So much time passes that every lease is over that is not renewed. */
    void timePasses() throws Exception;

    @Test
    default void what_a_service_works_on_is_its_own_while_its_lease_holds() {
        var lease = ours().begin("here");
        var ana = under(lease).claim(booked(ANA, NEXT_HOUR).id(), maria(), NOON).orElseThrow();

        assertEquals(Optional.of(lease), ana.lease());
        assertEquals(List.of(), callbacks().orphaned());
        assertTrue(ours().renew(lease));
        assertEquals(0, others().endOverdue());
        assertEquals(
                State.ACCEPTED,
                under(lease).move(ana.id(), new PeerAccepted(), NOON).state());
    }

    @Test
    default void what_a_service_works_on_is_refused_to_every_other() {
        var lease = ours().begin("here");
        var other = others().begin("there");
        var ana = under(lease).claim(booked(ANA, NEXT_HOUR).id(), maria(), NOON).orElseThrow();

        assertThrows(Callback.Closed.class, () -> under(other).move(ana.id(), new PeerAccepted(), NOON));
        assertEquals(ana, callbacks().get(ana.id()));
    }

    @Test
    default void after_its_lease_a_service_writes_nothing_and_what_it_worked_on_is_orphaned() throws Exception {
        var lease = ours().begin("here");
        var ana = under(lease).claim(booked(ANA, NEXT_HOUR).id(), maria(), NOON).orElseThrow();
        var tomas = booked(TOMAS, NEXT_HOUR);
        timePasses();
        var other = others().begin("there");

        assertEquals(0, ledger().services().orphaned());
        assertEquals(1, others().endOverdue());
        assertEquals(List.of(ana), under(other).orphaned());
        assertEquals(1, ledger().services().orphaned());
        assertThrows(Callback.Closed.class, () -> under(lease).move(ana.id(), new PatientDialled(), NOON));
        assertEquals(Optional.empty(), under(lease).claim(tomas.id(), sam(), NOON));
        assertFalse(ours().renew(lease));
        assertEquals(
                State.WAITING,
                under(other)
                        .move(ana.id(), new Interrupted(ana.version(), false), NOON)
                        .state());
    }

    @Test
    default void one_that_is_late_but_missed_by_nobody_goes_on() throws Exception {
        var lease = ours().begin("here");
        timePasses();

        assertTrue(ours().renew(lease));
        assertEquals(0, others().endOverdue());
    }

    @Test
    default void a_service_that_starts_again_ends_its_own_lease() {
        var before = ours().begin("here");
        var ana =
                under(before).claim(booked(ANA, NEXT_HOUR).id(), maria(), NOON).orElseThrow();
        var now = ours().begin("here");

        assertEquals(before.service(), now.service());
        assertFalse(ours().renew(before));
        assertEquals(List.of(ana), under(now).orphaned());
        assertThrows(Callback.Closed.class, () -> under(now).move(ana.id(), new PeerAccepted(), NOON));
    }

    @Test
    default void a_service_that_was_thought_gone_begins_anew() throws Exception {
        var before = ours().begin("here");
        timePasses();
        others().begin("there");
        others().endOverdue();
        assertFalse(ours().renew(before));

        var now = ours().beginAnew(before, "here now").orElseThrow();
        assertEquals(before.service(), now.service());
        assertTrue(now.epoch() > before.epoch());
        assertTrue(ours().renew(now));
        assertEquals(Optional.of("here now"), others().exchange(now.service()));
    }

    @Test
    default void of_two_runs_under_one_name_the_earlier_waits_until_the_later_has_ended() {
        var earlier = ours().begin("here");
        var later = ours().begin("a copy of here");

        assertFalse(ours().renew(earlier));
        assertEquals(Optional.empty(), ours().beginAnew(earlier, "here"));
        assertTrue(ours().renew(later));
        ours().end(later);
        assertTrue(ours().beginAnew(earlier, "here").isPresent());
    }

    @Test
    default void a_stale_service_writes_nothing_into_what_another_has_set_right() throws Exception {
        var lease = ours().begin("here");
        var ana = under(lease).claim(booked(ANA, NEXT_HOUR).id(), maria(), NOON).orElseThrow();
        timePasses();
        var other = others().begin("there");
        others().endOverdue();
        var setRight = under(other).move(ana.id(), new Interrupted(ana.version(), false), NOON);

        var anew = ours().beginAnew(lease, "here").orElseThrow();
        for (var writer : List.of(lease, anew))
            assertThrows(Callback.Closed.class, () -> under(writer).move(ana.id(), new PeerAccepted(), NOON));
        assertEquals(setRight, callbacks().get(ana.id()));
    }

    @Test
    default void one_that_stops_properly_is_missed_at_once() {
        var lease = ours().begin("here");
        var ana = under(lease).claim(booked(ANA, NEXT_HOUR).id(), maria(), NOON).orElseThrow();
        ours().end(lease);

        assertEquals(List.of(ana), callbacks().orphaned());
    }

    @Test
    default void the_patient_may_cancel_and_a_service_may_set_right_whatever_another_works_on() {
        var lease = ours().begin("here");
        var other = others().begin("there");
        var ana = under(lease).claim(booked(ANA, NEXT_HOUR).id(), maria(), NOON).orElseThrow();

        assertEquals(
                State.CANCELLED,
                under(other).move(ana.id(), new PatientCancelled(), NOON).state());
        assertThrows(Callback.Closed.class, () -> under(lease).move(ana.id(), new PeerAccepted(), NOON));
    }

    @Test
    default void each_service_leaves_the_way_to_its_exchange() {
        var lease = ours().begin("here");
        others().begin("there");

        assertEquals(Optional.of("here"), others().exchange(lease.service()));
        assertEquals(Optional.empty(), others().exchange(4711));
    }
}
