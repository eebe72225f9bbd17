package warmline.faults;

import java.time.Instant;

/**
 * Something that was done to the line.
 *
 * @param what the name of a transition at which the service was killed, or another fault
 * @param side of the commit; empty where there is none
 * @param kills processes ended with signal 9
 * @param interrupted transitions that stood at their commit at that moment, or callbacks that were under way
 */
record Fault(String what, String side, int kills, int interrupted, Instant at) {
    String name() {
        return side.isEmpty() ? what : side + " " + what;
    }
}
