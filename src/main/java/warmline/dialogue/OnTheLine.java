package warmline.dialogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The peers who are on the team's line at this moment: nobody rings a telephone that is in its owner's hand. */
public final class OnTheLine {
    private final Map<Long, Integer> calls = new ConcurrentHashMap<>();

    void join(long peer) {
        calls.merge(peer, 1, Integer::sum);
    }

    void leave(long peer) {
        calls.computeIfPresent(peer, (_, count) -> count == 1 ? null : count - 1);
    }

    public boolean holds(long peer) {
        return calls.containsKey(peer);
    }
}
