package warmline.simulation;

import static warmline.simulation.Timeline.MILLI;
import static warmline.simulation.Timeline.SECOND;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import warmline.call.Answer;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Switchboard;
import warmline.callback.Lease;

/** How one service reaches its exchange: as {@code warmline.asterisk.Exchange} does, with all that goes wrong on the way. */
final class Exchange implements Switchboard {
    private static final long ORDER_PATIENCE = 2 * SECOND;

    private final Service service;
    private final World world;
    private final Asterisk asterisk;
    private final Map<LegId, SimulatedRinging> ringing = new LinkedHashMap<>();
    private boolean connected;
    private long cutUntil;

    /** Of the exchange, to which we are connected; another one knows nothing of our calls. */
    private int run;

    Exchange(Service service) {
        this.service = service;
        this.world = service.world;
        this.asterisk = service.machine.asterisk;
    }

    boolean isConnected() {
        return connected && isReachable() && run == asterisk.run();
    }

    private boolean isReachable() {
        return asterisk.isUp() && world.timeline.now() >= cutUntil;
    }

    /** Once a second: notices that the connection is gone, and what came of the calls when it is back. */
    void beat() {
        if (!isReachable()) {
            connected = false;
            service.machine.trouble(3 * SECOND);
        } else if (!isConnected()) {
            connected = true;
            run = asterisk.run();
            for (var id : List.copyOf(ringing.keySet()))
                if (!asterisk.holds(id)) settle(id, new Answer.Unclear("the connection to the exchange was lost"));
        }
    }

    void cut(long nanos) {
        cutUntil = world.timeline.now() + nanos;
        service.machine.trouble(nanos + 3 * SECOND);
    }

    @Override
    public Ringing ring(LegId id, Phone phone, Duration patience) {
        long ordered = world.timeline.now();
        service.trouble.step();
        if (!isConnected()) return SimulatedRinging.over(service, id, phone, "the exchange is not connected");
        if (ringing.containsKey(id)) throw new IllegalStateException(id + " rings already.");
        var ring = new SimulatedRinging(service, id, phone, patience, ordered);
        if (asterisk.holds(id)) {
            ring.settle(new Answer.Unclear("a call of this name is up already"));
            return ring;
        }
        ringing.put(id, ring);
        if (world.swarm.strikes(Fault.CONGESTION, 0.1)) tell(id, new Answer.Failed("congestion"));
        else asterisk.originate(ring, patience.toNanos());
        if (world.swarm.strikes(Fault.ORDER_UNANSWERED, 0.1)) {
            service.machine.trouble(ORDER_PATIENCE + SECOND);
            service.sleep(ORDER_PATIENCE);
        }
        service.trouble.step();
        return ring;
    }

    /** An event on its way to the service. */
    void tell(LegId id, Answer answer) {
        if (!isReachable() || world.swarm.strikes(Fault.EVENT_LOST, 0.05)) {
            service.machine.trouble(
                    2 * SimulatedRinging.LONGEST); // waited for in vain, and once more after the peer has left
            return;
        }
        long way = world.between(MILLI, 20 * MILLI);
        if (world.swarm.strikes(Fault.EVENT_LATE, 0.1)) {
            way += world.between(0, 4 * SECOND);
            service.machine.trouble(way + SECOND);
        }
        world.timeline.goOnIn(way, () -> settle(id, answer));
        if (world.swarm.strikes(Fault.EVENT_TWICE, 0.2))
            world.timeline.goOnIn(way + world.between(0, 4 * SECOND), () -> settle(id, answer));
    }

    void settle(LegId id, Answer answer) {
        var ring = ringing.remove(id);
        if (ring != null) ring.settle(answer);
    }

    /** Whether somebody here still waits for this leg, now that it was answered. */
    boolean answered(LegId id, SimulatedLeg leg) {
        if (!service.isAlive()) return false;
        var ring = ringing.remove(id);
        return ring != null && ring.settle(new Answer.Answered(leg));
    }

    @Override
    public Set<LegId> living() {
        service.trouble.step();
        if (!isConnected()) throw new IllegalStateException("The exchange is not connected.");
        return service.seen(asterisk.living());
    }

    @Override
    public Set<LegId> joined() {
        service.trouble.step();
        if (!isConnected()) throw new IllegalStateException("The exchange is not connected.");
        return service.seen(asterisk.joined());
    }

    @Override
    public void hangUp(LegId id) {
        service.trouble.step();
        if (isReachable()) asterisk.hangUp(id);
    }

    /** The exchange at which the holder of this lease rang, our own or another's. */
    Optional<Switchboard> of(Lease lease) {
        if (lease.service() == service.machine.number) return Optional.of(this);
        var other = world.machines.get((int) lease.service() - 1).asterisk;
        if (!other.isUp()) return Optional.empty();
        if (world.swarm.strikes(Fault.UNREACHABLE, 0.5)) {
            service.machine.trouble(40 * SECOND);
            return Optional.empty();
        }
        return Optional.of(new Distant(other));
    }

    private final class Distant implements Switchboard {
        private final Asterisk other;

        Distant(Asterisk other) {
            this.other = other;
        }

        @Override
        public Ringing ring(LegId id, Phone phone, Duration patience) {
            throw new IllegalStateException("Nobody rings at the exchange of another service.");
        }

        @Override
        public Set<LegId> living() {
            service.trouble.step();
            if (!other.isUp()) throw new IllegalStateException("The exchange of the other service does not answer.");
            return other.living();
        }

        @Override
        public Set<LegId> joined() {
            service.trouble.step();
            if (!other.isUp()) throw new IllegalStateException("The exchange of the other service does not answer.");
            return other.joined();
        }

        @Override
        public void hangUp(LegId id) {
            service.trouble.step();
            other.hangUp(id);
        }
    }
}
