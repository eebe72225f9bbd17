package warmline.simulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import warmline.callback.Callback;
import warmline.callback.Event;
import warmline.callback.State;

/**
 * A write that the database has committed.
 *
 * @param before nothing at a new booking
 * @param event nothing at a new booking
 * @param now the moment the writer gave
 */
record Written(
        Service by, @Nullable Callback before, @Nullable Event event, Callback after, Instant now) {
    /** At the fallback; nobody has promised it a time. */
    boolean isLeft() {
        return event == null && after.state() == State.UNKNOWN;
    }

    String what() {
        return event != null ? event.getClass().getSimpleName() : isLeft() ? "LeftAtFallback" : "Booked";
    }

    /** Bookings and cancels ring the bell of the database. */
    boolean rings() {
        return event == null || event instanceof Event.Rebooked || isWithdrawn();
    }

    /** Whoever rings the patient for it is to stop at once. */
    boolean isWithdrawn() {
        return event instanceof Event.PatientCancelled || event instanceof Event.CallerBlocked;
    }

    @Override
    public String toString() {
        return "callback " + after.id() + " of " + after.patient().number() + " " + (event == null ? what() : event)
                + " -> " + after.state() + " "
                + after.window().from() + " attempts " + after.attempts()
                + after.peer().map(peer -> " peer " + peer).orElse("");
    }
}
