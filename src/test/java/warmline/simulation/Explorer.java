package warmline.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Decides, instead of a seed, what happens next, and over many days has decided everything in every way: depth first, each
 * day from its beginning. A state that was seen before is not gone on from: what follows is known.
 */
final class Explorer {
    private final Set<List<Object>> seen = new HashSet<>();
    private final List<Integer> choices = new ArrayList<>();
    private final List<Integer> options = new ArrayList<>();
    private Supplier<List<Object>> state = List::of;
    private int at;
    private boolean crashed;
    private boolean known;

    /** A day begins. */
    void begin(Supplier<List<Object>> state) {
        this.state = state;
        at = 0;
        crashed = false;
        known = false;
    }

    /** False: there is no other day. */
    boolean hasAnother() {
        while (!choices.isEmpty() && choices.getLast() + 1 == options.getLast()) {
            choices.removeLast();
            options.removeLast();
        }
        if (choices.isEmpty()) return false;
        choices.set(choices.size() - 1, choices.getLast() + 1);
        return true;
    }

    /** One of so many and one more. */
    int choose(int others) {
        if (others == 0 || known) return 0;
        if (at == choices.size()) {
            known = !seen.add(List.of(state.get(), crashed, others));
            if (known) return 0;
            choices.add(0);
            options.add(others + 1);
        }
        return choices.get(at++);
    }

    /** Whether the service that asks is killed here; one is, once a day. */
    boolean crashes() {
        if (crashed || choose(1) == 0) return false;
        crashed = true;
        return true;
    }

    boolean hasSeenThis() {
        return known;
    }

    int states() {
        return seen.size();
    }
}
