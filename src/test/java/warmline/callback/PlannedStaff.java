package warmline.callback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Peers as a test plans them: each on shift for one window, on duty when the test says so. */
final class PlannedStaff implements Staffing {
    private final List<Presence> presences = new ArrayList<>();
    private final Set<Long> onDuty = new HashSet<>();

    PlannedStaff onShift(long peer, Window time) {
        presences.add(new Presence(peer, time));
        return this;
    }

    PlannedStaff onDuty(long peer) {
        onDuty.add(peer);
        return this;
    }

    void clear() {
        presences.clear();
    }

    @Override
    public List<Presence> during(Window window) {
        return presences.stream()
                .flatMap(presence ->
                        presence.time().common(window).map(time -> new Presence(presence.peer(), time)).stream())
                .toList();
    }

    @Override
    public Set<Long> onDuty() {
        return onDuty;
    }
}
