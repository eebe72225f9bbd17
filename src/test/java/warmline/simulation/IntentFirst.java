package warmline.simulation;

import java.util.HashMap;
import java.util.Map;
import warmline.call.LegId;
import warmline.call.LegId.Side;
import warmline.callback.Event;
import warmline.callback.State;

/** Promise 3: whoever is rung, the intent to ring exactly this telephone for exactly this attempt was committed before. */
final class IntentFirst extends Promise {
    private final Map<LegId, Written> intents = new HashMap<>();

    IntentFirst(World world) {
        super(3, world);
    }

    @Override
    void written(Written written) {
        var after = written.after();
        if (written.event() instanceof Event.PatientDialled && after.state() == State.RINGING_PATIENT)
            intents.put(new LegId(after.id(), after.attempts(), Side.PATIENT), written);
        if (written.event() instanceof Event.Claimed)
            intents.put(new LegId(after.id(), after.version(), Side.PEER), written);
    }

    @Override
    void rings(SimulatedLeg leg, SimulatedRinging ringing) {
        var id = idOf(leg);
        var intent = intents.get(id);
        if (intent == null) {
            must(false, () -> id + " rings before the intent was committed: " + callback(id));
            return;
        }
        must(intent.by() == ringing.service(), () -> id + " is rung by another service than wrote so");
        if (id.side() == Side.PATIENT)
            must(intent.after().patient().equals(ringing.phone()), () -> id + " rings somebody else");
        must(
                ringing.isLate() || callback(id).attempts() == intent.after().attempts(),
                () -> id + " rings, though a later attempt is committed: " + callback(id));
    }
}
