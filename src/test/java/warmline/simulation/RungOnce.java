package warmline.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import warmline.call.Answer;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Event;

/**
 * Promise 2: one ring of the patient for an attempt, never two legs to one patient, and none again by itself after one of
 * which no service learned what came of it. The bound: a service that was frozen in the instant between its order and the
 * telephone may ring late, into the next attempt of another service; the trunk takes no leases.
 */
final class RungOnce extends Promise {
    private final Set<LegId> rung = new HashSet<>();
    private final Map<Phone, SimulatedLeg> living = new HashMap<>();
    private final Map<Long, LegId> unclear = new HashMap<>();

    RungOnce(World world) {
        super(2, world);
    }

    @Override
    void rings(SimulatedLeg leg, SimulatedRinging ringing) {
        if (!isPatients(leg)) return;
        var id = idOf(leg);
        must(rung.add(id), () -> id + " rings twice");
        if (ringing.isLate()) return;
        var before = living.get(ringing.phone());
        must(
                before == null || isExcused(before.service().machine, before.began),
                () -> "two legs to one patient: " + id + " and " + before);
        must(!unclear.containsKey(id.callback()), () -> id + " rings, though nobody knows what came of the last");
        unclear.put(id.callback(), id);
        living.put(ringing.phone(), leg);
    }

    void told(LegId leg, Answer answer) {
        if (!(answer instanceof Answer.Unclear)) unclear.remove(leg.callback(), leg);
    }

    @Override
    void ended(SimulatedLeg leg) {
        if (isPatients(leg)) living.remove(leg.telephone().phone(), leg);
    }

    /** The patient, or somebody for them, asked for a call anew. */
    @Override
    void written(Written written) {
        if (written.event() instanceof Event.Rebooked || written.event() instanceof Event.PutBack)
            unclear.remove(written.after().id());
        if (written.event() instanceof Event.Claimed) nobodyElseIsCalledThere(written.after());
    }

    /** Several people may share it. */
    private void nobodyElseIsCalledThere(Callback claimed) {
        for (var other : world.promises.running())
            must(
                    other.id() == claimed.id() || !other.patient().equals(claimed.patient()),
                    () -> "two people are called at one telephone: " + claimed + " and " + other);
    }
}
