package warmline.dialogue;

import java.time.Duration;
import java.util.Set;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Switchboard;

/** Where nobody's telephone is to be rung. */
final class NoTelephones implements Switchboard {
    @Override
    public Ringing ring(LegId id, Phone phone, Duration patience) {
        throw new AssertionError(id + " is rung");
    }

    @Override
    public Set<LegId> living() {
        return Set.of();
    }

    @Override
    public Set<LegId> joined() {
        return Set.of();
    }

    @Override
    public void hangUp(LegId id) {}
}
