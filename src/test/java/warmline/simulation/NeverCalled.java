package warmline.simulation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import warmline.call.Phone;

/**
 * Promise 7, of those who asked never to be called, until they take it back, and of those whom a lead has blocked: no ring from
 * then on, whoever books what. The bound: an intent committed before may become a ring just after it, as with a cancel.
 */
final class NeverCalled extends Promise {
    private final Map<Phone, Long> since = new HashMap<>();
    private final Map<Phone, Long> blocked = new HashMap<>();

    NeverCalled(World world) {
        super(7, world);
    }

    void said(Phone telephone) {
        world.log(() -> telephone.number() + " is never to be called");
        world.tally.count("NeverCalled");
        since.putIfAbsent(telephone, world.timeline.now());
    }

    void takenBack(Phone telephone) {
        since.remove(telephone);
    }

    /** For the rest of the day. */
    void blocked(Phone telephone) {
        world.log(() -> telephone.number() + " is blocked");
        blocked.putIfAbsent(telephone, world.timeline.now());
    }

    boolean holds(Phone telephone) {
        return since.containsKey(telephone) || blocked.containsKey(telephone);
    }

    @Override
    void rings(SimulatedLeg leg, SimulatedRinging ringing) {
        if (!isPatients(leg)) return;
        isSilent(since.get(ringing.phone()), leg, ringing);
        isSilent(blocked.get(ringing.phone()), leg, ringing);
    }

    private void isSilent(@Nullable Long asked, SimulatedLeg leg, SimulatedRinging ringing) {
        if (asked == null) return;
        must(
                asked > world.timeline.now() - AT_ONCE || isExcused(ringing.service().machine, asked - AT_ONCE),
                () -> leg + " rings, and is never to be called, or blocked");
    }
}
