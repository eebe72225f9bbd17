package warmline.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import warmline.call.Clip;
import warmline.call.Phone;

/** The book of callbacks. Two implementations, one contract: PostgreSQL for the line, memory for simulations. */
public interface Callbacks {
    /**
     * Books, or moves the booking that this telephone has: in one transaction, and refused when the window is full.
     *
     * @param places how many bookings the window has room for in all
     */
    Booked book(Phone patient, Window window, int places, Instant now);

    sealed interface Booked {
        record New(Callback callback) implements Booked {}

        record Moved(Callback callback) implements Booked {}

        /** Somebody took the last place meanwhile. */
        record Full() implements Booked {}

        /** This telephone is being rung at this moment. */
        record Running(Callback callback) implements Booked {}
    }

    /** The callback that this telephone may still expect. */
    Optional<Callback> open(Phone patient);

    Callback get(long id);

    /** Waiting and inside their window, oldest first. */
    List<Callback> due(Instant now, int limit);

    /** All that wait, oldest window first. */
    List<Callback> waiting(int limit);

    /** Waiting, but their window has closed. */
    List<Callback> overdue(Instant now, int limit);

    /** Those somebody works on, or worked on when the service ended. */
    List<Callback> running();

    /** How many open bookings there are whose window overlaps. */
    int booked(Window window);

    /** Gives it to a peer. Empty: it is no longer waiting, or this peer works on another one; somebody was faster. */
    Optional<Callback> claim(long id, long peer, Instant now);

    /**
     * The only writer: locks, applies the event to the callback as it is now, and records row and event in one
     * transaction.
     *
     * @throws Callback.Closed when it has ended meanwhile
     * @throws IllegalStateException when the event cannot happen in its state: a bug, or a stale worker
     */
    Callback move(long id, Event event, Instant now);

    /** Keeps the first name, as its owner said it, for the peer to hear; replaces an earlier one. */
    void name(long id, Clip name);

    Optional<Clip> name(long id);
}
