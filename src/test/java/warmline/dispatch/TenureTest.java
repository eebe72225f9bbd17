package warmline.dispatch;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Answer;
import warmline.call.LegId;
import warmline.call.LegId.Side;
import warmline.call.Phone;
import warmline.callback.Lease;
import warmline.callback.Leases;
import warmline.callback.MemoryLeases;

/** One service and its lease, cranked by hand on a clock that nobody sets; what the machine's clock says is never asked. */
class TenureTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SAFE = Tenure.LENGTH.minus(Tenure.MARGIN);
    private static final LegId LEG = new LegId(1, 1, Side.PATIENT);

    private final MemoryLeases leases = new MemoryLeases();
    private final Leases others = leases.of(2);
    private long nanos = Long.MAX_VALUE; // a clock of differences may overflow at any moment
    private Duration renewalTakes = Duration.ZERO;
    private boolean databaseIsAway;
    private final Tenure tenure = new Tenure(slow(leases.of(1)), "here", () -> nanos);

    /** Our leases, across a database that may be slow or away. */
    private Leases slow(Leases real) {
        return new Leases() {
            @Override
            public Lease begin(String exchange) {
                return real.begin(exchange);
            }

            @Override
            public boolean renew(Lease lease) {
                pass(renewalTakes);
                if (databaseIsAway) throw new IllegalStateException("the database is away");
                return real.renew(lease);
            }

            @Override
            public Optional<Lease> beginAnew(Lease over, String exchange) {
                return real.beginAnew(over, exchange);
            }

            @Override
            public void end(Lease lease) {
                real.end(lease);
            }

            @Override
            public int endOverdue() {
                return real.endOverdue();
            }

            @Override
            public Optional<String> exchange(long service) {
                return real.exchange(service);
            }
        };
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private void ticksFor(Duration time) {
        for (var end = time; end.isPositive(); end = end.minus(SECOND)) {
            pass(SECOND);
            tenure.tick();
        }
    }

    @Test
    void it_holds_while_it_is_renewed() {
        for (int i = 0; i < 100; i++) {
            ticksFor(SECOND);
            assertTrue(tenure.holds());
        }
    }

    @Test
    void it_is_doubted_before_anybody_may_think_us_gone() {
        pass(SAFE.minusNanos(1));
        assertTrue(tenure.holds());
        pass(Duration.ofNanos(1));
        assertFalse(tenure.holds());
    }

    @Test
    void a_renewal_counts_from_the_moment_it_was_sent() {
        renewalTakes = SAFE.minus(SECOND);
        tenure.tick();
        assertTrue(tenure.holds());
        pass(SECOND);
        assertFalse(tenure.holds());
    }

    @Test
    void without_the_database_it_is_doubted_and_with_it_it_goes_on() {
        var lease = tenure.lease();
        databaseIsAway = true;
        for (int i = 0; i < SAFE.toSeconds(); i++) {
            pass(SECOND);
            assertThrows(IllegalStateException.class, tenure::tick);
        }
        assertFalse(tenure.holds());
        databaseIsAway = false;
        tenure.tick();
        assertTrue(tenure.holds());
        assertEquals(lease, tenure.lease());
    }

    @Test
    void once_it_was_ended_by_another_service_it_begins_anew() {
        var before = tenure.lease();
        pass(Duration.ofMinutes(1));
        leases.late(1);
        others.endOverdue();
        tenure.tick();
        assertNotEquals(before, tenure.lease());
        assertTrue(leases.holds(tenure.lease()));
        assertTrue(tenure.holds());
    }

    @Test
    void where_a_copy_of_this_service_runs_it_waits_and_takes_over_when_that_has_ended() {
        var before = tenure.lease();
        var copy = leases.of(1).begin("a copy of here");
        ticksFor(Duration.ofMinutes(1));
        assertFalse(tenure.holds());
        assertTrue(leases.holds(copy));
        leases.of(1).end(copy);
        tenure.tick();
        assertTrue(tenure.holds());
        assertTrue(tenure.lease().epoch() > before.epoch());
    }

    @Test
    void another_service_that_is_late_is_ended() {
        var other = others.begin("there");
        leases.late(2);
        ticksFor(Tenure.LENGTH);
        assertFalse(leases.holds(other));
    }

    @Test
    void nobody_is_ended_for_being_late_together_with_us() {
        var other = others.begin("there");
        ticksFor(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1)); // the database was away, or this machine stood still
        leases.late(2);
        ticksFor(Tenure.LENGTH.minus(SECOND));
        assertTrue(leases.holds(other));
        ticksFor(Duration.ofSeconds(2));
        assertFalse(leases.holds(other));
    }

    @Test
    void a_proper_stop_ends_it_at_once() {
        tenure.end();
        assertFalse(leases.holds(tenure.lease()));
    }

    @Test
    void nobody_is_rung_while_it_is_in_doubt() {
        var exchange = new RecordingExchange();
        var switchboard = new LeasedSwitchboard(exchange, tenure);
        switchboard.ring(LEG, new Phone("6175550101"), SECOND);
        assertEquals(1, exchange.rung.size());

        pass(SAFE);
        var notRung = switchboard.ring(LEG, new Phone("6175550101"), SECOND);
        notRung.stop();
        assertTrue(notRung.isOver());
        assertInstanceOf(Answer.Failed.class, notRung.await());
        assertEquals(1, exchange.rung.size());
    }

    @Test
    void what_rings_is_hung_up_also_while_it_is_in_doubt() {
        var exchange = new RecordingExchange();
        var switchboard = new LeasedSwitchboard(exchange, tenure);
        exchange.living.add(LEG);
        pass(SAFE);
        switchboard.living().forEach(switchboard::hangUp);
        assertTrue(exchange.living.isEmpty());
    }
}
