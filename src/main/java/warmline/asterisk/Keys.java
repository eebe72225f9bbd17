package warmline.asterisk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import warmline.call.Heard;

/**
 * The keys pressed on one leg, each of which is heard once. AGI drops a key that comes between two of its commands; the manager
 * interface tells of every key, a moment before AGI gives it or a moment after.
 */
final class Keys {
    /** Many more than anybody types ahead, or presses while two people talk. */
    private static final int MOST = 100;

    private final Deque<Character> unheard = new ArrayDeque<>();
    /** Given by AGI before they were told. */
    private final Deque<Character> untold = new ArrayDeque<>();

    /** The manager interface tells of a key; those of a telephone with sixteen (A to D) mean nothing here. */
    synchronized void told(char key) {
        if (Agi.ALL_KEYS.indexOf(key) < 0) return;
        if (!untold.remove(key)) add(unheard, key);
    }

    /** AGI gives a key. The one to be heard now is the first of those that wait: an earlier one may have been dropped. */
    synchronized Heard given(char key) {
        if (!unheard.contains(key)) {
            add(untold, key);
            add(unheard, key);
        }
        return new Heard.Key(unheard.remove());
    }

    private static void add(Deque<Character> keys, char key) {
        if (keys.size() == MOST) keys.remove();
        keys.add(key);
    }

    synchronized boolean areWaiting() {
        return !unheard.isEmpty();
    }

    /** The first of those that wait to be heard. */
    synchronized Optional<Heard> next() {
        return Optional.ofNullable(unheard.poll()).map(Heard.Key::new);
    }

    /** Whatever was pressed until now was not for us. */
    synchronized void forget() {
        unheard.clear();
    }
}
