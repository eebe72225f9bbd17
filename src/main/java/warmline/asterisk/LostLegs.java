package warmline.asterisk;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;
import warmline.call.LegId;

/**
 * Legs that nobody waits for any more although Asterisk may hold them, or place them late: an order that lay in a frozen
 * connection is carried out when it thaws. Each is hung up, and again whenever it appears.
 */
final class LostLegs {
    /** More than are lost in any evening; beyond it the oldest is forgotten. */
    private static final int MOST = 1_000;

    private final SequencedSet<LegId> known = new LinkedHashSet<>();
    private final SequencedSet<LegId> due = new LinkedHashSet<>();

    synchronized void add(LegId id) {
        known.add(id);
        due.add(id);
        if (known.size() > MOST) due.remove(known.removeFirst());
    }

    /** Asterisk says that this leg is there. */
    synchronized void appeared(LegId id) {
        if (known.contains(id)) due.add(id);
    }

    /** @param hangUp whether Asterisk took the order; without its word the leg stays due */
    void hangUp(Predicate<LegId> hangUp) {
        for (var next = next(); next.isPresent() && hangUp.test(next.get()); next = next()) done(next.get());
    }

    private synchronized Optional<LegId> next() {
        return due.stream().findFirst();
    }

    private synchronized void done(LegId id) {
        due.remove(id);
    }
}
