package warmline.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import warmline.call.LegId.Side;
import warmline.callback.Event;
import warmline.callback.Lease;

/**
 * Promise 10: only the service that claimed a callback works on it, and only while the database holds its lease; another
 * interrupts it only after that. What is rung is rung under a lease, but for an order given in time and delivered late.
 */
final class OnlyUnderALease extends Promise {
    private final Map<Long, Integer> epochs = new HashMap<>();

    OnlyUnderALease(World world) {
        super(10, world);
    }

    @Override
    void written(Written written) {
        var event = written.event();
        var before = written.before();
        if (before == null || event == null) return;
        var writer = written.by().tenure().lease();
        if (event instanceof Event.Claimed(var peer, var lease)) {
            must(world.leases.holds(lease), () -> "claimed under a lease that is over: " + written);
            must(lease.service() == written.by().machine.number, () -> "claimed under another's lease: " + written);
            must(
                    epochs.merge(lease.service(), lease.epoch(), Math::max) == lease.epoch(),
                    () -> "an old lease came back");
        } else if (before.state().isRunning()) {
            if (event.isWork()) {
                must(
                        before.lease().equals(Optional.of(writer)),
                        () -> "written by another than works on it: " + written);
                must(
                        before.lease().filter(world.leases::holds).isPresent(),
                        () -> "written after the lease: " + written);
            } else if (event instanceof Event.Interrupted) interrupted(before.lease(), written);
        }
    }

    private void interrupted(Optional<Lease> lease, Written written) {
        must(
                lease.filter(world.leases::holds).isEmpty()
                        || lease.filter(held -> held.service() == written.by().machine.number)
                                .isPresent(),
                () -> "another's work is interrupted, and its lease holds: " + written);
    }

    @Override
    void rings(SimulatedLeg leg, SimulatedRinging ringing) {
        if (idOf(leg).side() == Side.PEER && callback(idOf(leg)).lease().isEmpty()) return; // withdrawn in this moment
        var lease = ringing.service().tenure().lease();
        must(
                world.leases.holds(lease) || isExcused(ringing.service().machine, ringing.ordered()),
                () -> leg + " rings under a lease that is over");
    }
}
