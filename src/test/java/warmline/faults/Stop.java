package warmline.faults;

import java.util.Locale;

/**
 * A moment at which the service is stopped: when it has asked to commit a transition and PostgreSQL has not heard of it, or
 * when PostgreSQL has committed it and the service has not heard of that.
 *
 * @param event the name of the event, as it is written down
 */
record Stop(String event, Side side) {
    enum Side {
        BEFORE,
        AFTER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
