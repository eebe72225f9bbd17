package warmline.dialogue;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The callbacks that a thread of this service works on. Whatever else runs, nobody looks after any more. */
public final class InHand {
    private final Set<Long> callbacks = ConcurrentHashMap.newKeySet();

    /** False: another thread has it. */
    public boolean take(long callback) {
        return callbacks.add(callback);
    }

    public void release(long callback) {
        callbacks.remove(callback);
    }

    public boolean holds(long callback) {
        return callbacks.contains(callback);
    }

    /** In order, so that a simulated day is the same each time. */
    public Set<Long> all() {
        return new TreeSet<>(callbacks);
    }
}
