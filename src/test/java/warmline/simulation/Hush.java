package warmline.simulation;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What a service says when it was thought gone is worth a line on a real machine, and thousands here. */
final class Hush implements AutoCloseable {
    private final Logger clockwork = Logger.getLogger("warmline.dispatch");
    private final Level before = clockwork.getLevel();

    Hush() {
        clockwork.setLevel(Level.OFF);
    }

    @Override
    public void close() {
        clockwork.setLevel(before);
    }
}
