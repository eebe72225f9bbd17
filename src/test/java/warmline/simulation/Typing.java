package warmline.simulation;

import static warmline.simulation.Timeline.MILLI;

/** Keys pressed one after the other: a number, a PIN. */
final class Typing {
    private final World world;
    private String keys = "";
    private int at;

    Typing(World world) {
        this.world = world;
    }

    Act begin(String digits, boolean ended) {
        keys = ended ? digits + "#" : digits;
        at = 0;
        return next();
    }

    void stop() {
        at = keys.length();
    }

    boolean isGoingOn() {
        return at < keys.length();
    }

    Act next() {
        return new Act.Presses(keys.charAt(at++), world.between(650 * MILLI, 900 * MILLI));
    }
}
