package warmline.dialogue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import warmline.callback.Offer;

/** The times one caller hears, each looked for when it is asked for: most take the first. */
final class Times {
    private final List<Offer> found = new ArrayList<>();
    private final Iterator<Offer> more;

    Times(Stream<Offer> inTurn) {
        more = inTurn.iterator();
    }

    boolean isEmpty() {
        return !has(0);
    }

    boolean has(int turn) {
        while (found.size() <= turn && more.hasNext()) found.add(more.next());
        return turn < found.size();
    }

    Offer get(int turn) {
        return found.get(turn);
    }
}
