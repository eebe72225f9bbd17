package warmline.dialogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is on our line at this moment: peers by their id, patients by their telephone. Nobody rings a telephone that is in its
 * owner's hand: it would be engaged.
 */
public final class OnTheLine<W> {
    private final Map<W, Integer> calls = new ConcurrentHashMap<>();

    public void join(W who) {
        calls.merge(who, 1, Integer::sum);
    }

    public void leave(W who) {
        calls.computeIfPresent(who, (_, count) -> count == 1 ? null : count - 1);
    }

    public boolean holds(W who) {
        return calls.containsKey(who);
    }
}
