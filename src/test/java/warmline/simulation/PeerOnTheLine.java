package warmline.simulation;

import java.util.HashMap;
import java.util.Map;
import warmline.callback.Event;

/**
 * Promise 4: the patient's telephone rings only while a peer is on the line who took this callback by key; it is silent at
 * once when that peer leaves; who answers is joined to them at once, and hears no machine. A peer may leave in the instant of
 * the dial: then the ringing ends at once.
 */
final class PeerOnTheLine extends Promise {
    private final Map<Long, Long> peers = new HashMap<>();
    private final Map<SimulatedLeg, SimulatedLeg> ringingFor = new HashMap<>();

    PeerOnTheLine(World world) {
        super(4, world);
    }

    @Override
    void written(Written written) {
        if (written.event() instanceof Event.Claimed(var peer, var lease))
            peers.put(written.after().id(), peer);
    }

    @Override
    void rings(SimulatedLeg leg, SimulatedRinging ringing) {
        if (!isPatients(leg)) return;
        var id = idOf(leg);
        var peer = peers.get(id.callback());
        var taken = peer == null ? null : world.staff.person(peer).accepted();
        if (taken == null) {
            must(ringing.isLate(), () -> id + " rings, and no peer has taken it by key");
            return;
        }
        var taking = taken.id();
        must(
                ringing.isLate() || taking == null || taking.callback() == id.callback(),
                () -> id + " rings, but the peer took another: " + taken);
        ringingFor.put(taken, leg);
        if (!taken.isUp()) silentAtOnce(leg);
    }

    @Override
    void ended(SimulatedLeg leg) {
        var patient = ringingFor.remove(leg);
        if (patient != null && patient.isRinging()) silentAtOnce(patient);
    }

    private void silentAtOnce(SimulatedLeg patient) {
        soon(patient, () -> must(!patient.isRinging(), () -> patient + " rings on, though the peer has left"));
    }

    @Override
    void answered(SimulatedLeg leg) {
        if (!isPatients(leg)) return;
        soon(
                leg,
                () -> must(
                        !leg.isUp() || leg.isJoined() || leg.wasJoined(),
                        () -> leg + " is answered, and joined to nobody"));
    }

    private void soon(SimulatedLeg leg, Runnable check) {
        long since = world.timeline.now();
        world.timeline.goOnIn(AT_ONCE, () -> {
            if (!isExcused(leg.service().machine, since)) check.run();
        });
    }

    @Override
    void joined(SimulatedLeg peer, SimulatedLeg patient) {
        must(isTheirs(peer, patient), () -> patient + " talks with somebody else than the peer who took it");
    }

    private boolean isTheirs(SimulatedLeg peer, SimulatedLeg patient) {
        if (patient.id() == null) return world.promises.connected(peer, patient).isPresent() || isLate(peer);
        var who = peers.get(idOf(patient).callback());
        return who != null && peer.telephone().owner() == world.staff.person(who);
    }

    /** Its service stood still since it wrote that they are connected; meanwhile another took the call for over. */
    private boolean isLate(SimulatedLeg peer) {
        return peer.service().wasFrozenSince(world.timeline.now() - AT_ONCE);
    }

    void machineSpeaks(SimulatedLeg leg) {
        if (isPatients(leg)) must(false, () -> "a machine speaks to " + leg);
    }
}
