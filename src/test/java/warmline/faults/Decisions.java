package warmline.faults;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What people asked for about single callbacks, by their ids, whether or not the line lived to do it. */
record Decisions(Set<Long> cancelled, Set<Long> takenOn, Set<Long> putBack) {
    static Decisions none() {
        return new Decisions(
                ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
    }
}
