package warmline.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import warmline.call.Answer;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Switchboard;

/** An exchange that nobody answers at. It keeps what it was asked to do; the legs it holds are set by the test. */
final class RecordingExchange implements Switchboard {
    final List<Phone> rung = new ArrayList<>();
    final List<LegId> hungUp = new ArrayList<>();
    final Set<LegId> living = new HashSet<>();
    final Set<LegId> joined = new HashSet<>();

    @Override
    public Ringing ring(LegId id, Phone phone, Duration patience) {
        rung.add(phone);
        return new Ringing() {
            @Override
            public Answer await() {
                return new Answer.Silent();
            }

            @Override
            public boolean isOver() {
                return true;
            }

            @Override
            public void stop() {}
        };
    }

    @Override
    public Set<LegId> living() {
        return Set.copyOf(living);
    }

    @Override
    public Set<LegId> joined() {
        return Set.copyOf(joined);
    }

    @Override
    public void hangUp(LegId id) {
        hungUp.add(id);
        living.remove(id);
    }
}
