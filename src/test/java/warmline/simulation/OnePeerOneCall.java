package warmline.simulation;

import static warmline.simulation.Timeline.MILLI;

import java.util.HashMap;
import java.util.Map;
import warmline.call.LegId.Side;
import warmline.callback.Event;

/**
 * Promise 5: one peer for a callback, one callback for a peer; who is claimed is on duty, rested and on shift by the clock of
 * the machine that claims, or asked for a call on the team's line. A peer may leave in the instant of the claim; and a peer
 * whose callback is cancelled is free at once, and may begin to rest in the instant in which another service sees it; so may one whose telephone could not be rung.
 */
final class OnePeerOneCall extends Promise {
    /** From the look at who is free until the claim. */
    private static final long A_LOOK = 100 * MILLI;

    private final Map<Long, Long> callbackOf = new HashMap<>();
    private final Map<Long, SimulatedLeg> peerLegOf = new HashMap<>();

    OnePeerOneCall(World world) {
        super(5, world);
    }

    @Override
    void written(Written written) {
        var before = written.before();
        if (written.event() != null
                && written.event().isWork()
                && !written.after().state().isRunning())
            peerLegOf.remove(written.after().id()); // its own service let go of it
        if (before != null
                && before.state().isRunning()
                && !written.after().state().isRunning())
            before.peer().ifPresent(peer -> callbackOf.remove(peer, before.id()));
        if (!(written.event() instanceof Event.Claimed(var peer, var lease))) return;
        var other = callbackOf.put(peer, written.after().id());
        must(other == null, () -> "peer " + peer + " has callback " + other + " and gets " + written.after());
        if (!isAtTheDesk(peer)) mayBeRung(peer, written);
    }

    /** They rang the team's line, and asked for it. */
    private boolean isAtTheDesk(long peer) {
        var call = world.staff.person(peer).telephone().call();
        return call != null && call.id() == null;
    }

    private void mayBeRung(long peer, Written claim) {
        var machine = claim.by().machine;
        long justNow = world.timeline.now() - AT_ONCE;
        boolean late = isExcused(machine, justNow);
        var duty = world.staff.duty(peer);
        must(
                late || duty.isPresent() || world.staff.leftAt(peer) > justNow,
                () -> "peer " + peer + " is off duty and gets " + claim.after());
        duty.ifPresent(present -> must(
                late
                        || !claim.now().isBefore(present.notBefore())
                        || world.promises.isCancelledSince(justNow)
                        || world.staff.restedAt(peer) > world.timeline.now() - A_LOOK,
                () -> "peer " + peer + " rests and gets " + claim.after()));
        must(
                late
                        || world.shifts.hold(peer, claim.now())
                        || world.shifts.hold(peer, claim.now().minusSeconds(2)),
                () -> "peer " + peer + " is off shift and gets " + claim.after());
    }

    @Override
    void rings(SimulatedLeg leg, SimulatedRinging ringing) {
        var id = idOf(leg);
        if (id.side() == Side.PATIENT) return;
        var other = peerLegOf.put(id.callback(), leg);
        must(
                other == null || !other.isUp() || ringing.isLate() || isExcused(other.service().machine, other.began),
                () -> "two peers for one callback: " + leg + " and " + other);
        var duty = world.staff.duty(callbackPeer(leg));
        must(
                isExcused(ringing.service().machine, ringing.ordered() - AT_ONCE)
                        || duty.isPresent()
                        || world.staff.leftAt(callbackPeer(leg)) > ringing.ordered() - AT_ONCE,
                () -> leg + " rings a peer who is off duty");
    }

    private long callbackPeer(SimulatedLeg leg) {
        return ((PeerPerson) leg.telephone().owner()).id();
    }
}
