package warmline.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import warmline.call.Clip;
import warmline.call.Phone;

/** The book of callbacks. Two implementations, one contract: PostgreSQL for the line, memory for simulations. */
public interface Callbacks {
    /**
     * Books, or moves the booking that this person at this telephone has: in one transaction, and refused when the window is full. That the
     * patient has agreed to it is kept with it, in the language of the request.
     *
     * @param places how many bookings the window has room for in all
     */
    Booked book(Request request, Window window, int places, Consent.Way agreed, Instant now);

    /** The patient has agreed on their own line. */
    default Booked book(Request request, Window window, int places, Instant now) {
        return book(request, window, places, Consent.Way.PATIENTS_LINE, now);
    }

    /**
     * Books for somebody else at this telephone, beside those who expect a call there, and refuses it as full when these are
     * {@link Request#MOST_PEOPLE}.
     *
     * @param request whose it is is decided here
     * @param name the first name, as somebody said it: by it the peer asks for the right person
     */
    Booked bookBeside(Request request, Window window, int places, Optional<Clip> name, Instant now);

    sealed interface Booked {
        record New(Callback callback) implements Booked {}

        record Moved(Callback callback) implements Booked {}

        /** Somebody took the last place meanwhile. */
        record Full() implements Booked {}

        /** This telephone is being rung at this moment. */
        record Running(Callback callback) implements Booked {}

        /** The owner of this telephone asked us never to call it, or a lead has blocked it. */
        record Unwanted() implements Booked {}
    }

    /**
     * Takes a message that was left while we were away, or while no time was free, once: a new callback is {@code UNKNOWN}, for
     * a person to decide on.
     *
     * @param key of the message, unlike that of any other of this telephone
     * @param at when it was left
     */
    Left leave(String key, Request request, Optional<Clip> name, Instant at);

    sealed interface Left {
        record New(Callback callback) implements Left {}

        /** This telephone has a callback already; the name was added if it had none. */
        record Joined(Callback callback) implements Left {}

        /** This message was taken before. */
        record Known() implements Left {}

        /** The owner of this telephone asked us never to call it, or a lead has blocked it: nothing was kept. */
        record Unwanted() implements Left {}
    }

    /**
     * This patient is on the line of this service, and waits there for a peer: no other service is to offer their callback,
     * until they leave, the time is over, or the lease under which that was said: so it is said again, and by a service without
     * a lease in vain.
     */
    void waits(Phone patient, Instant until);

    void leaves(Phone patient);

    /** The callbacks that people at this telephone may still expect, one for each, in the order of {@link Request#person}. */
    List<Callback> expected(Phone patient);

    Callback get(long id);

    /**
     * Waiting and inside their window; booked times before soonest, and the oldest first. Without those who wait on another's
     * line, and without those at whose telephone somebody else is called just now.
     */
    List<Callback> due(Instant now, int limit);

    /** When the next window opens, of those that wait. */
    Optional<Instant> nextDue(Instant now);

    /** All that wait, oldest window first. */
    List<Callback> waiting(int limit);

    /** Waiting, but their window has closed. */
    List<Callback> overdue(Instant now, int limit);

    /** Those somebody works on, or worked on when a service ended. */
    List<Callback> running();

    /** Those of {@link #running} that nobody works on any more: the lease is over under which they were. */
    List<Callback> orphaned();

    /** All that a round of the dispatcher asks, at once; at most so many of a kind. */
    default Look look(Instant now, int mostDue, int mostOverdue) {
        var busy =
                running().stream().flatMap(callback -> callback.peer().stream()).collect(Collectors.toSet());
        return new Look(due(now, mostDue), overdue(now, mostOverdue), busy, nextDue(now));
    }

    /**
     * @param busy the peers who work on a callback
     * @param next when the next window opens, of those that wait
     */
    record Look(List<Callback> due, List<Callback> overdue, Set<Long> busy, Optional<Instant> next) {}

    /** How many open bookings there are whose window overlaps. */
    int booked(Window window);

    /**
     * Gives callbacks to peers, under this service's lease, in one transaction. Those left out are not due any
     * more, or somebody is called at their telephone, or their peer works on another one: somebody was faster.
     */
    List<Callback> claim(List<Claim> claims, Instant now);

    record Claim(long callback, long peer) {}

    default Optional<Callback> claim(long callback, long peer, Instant now) {
        return claim(List.of(new Claim(callback, peer)), now).stream().findFirst();
    }

    /**
     * The only writer: locks, applies the event to the callback as it is now, and records row and event in one
     * transaction. Who asked us never to call is not dialled, nor who is blocked: their callback is cancelled instead, or in
     * the hands of the lead.
     *
     * @throws Callback.Closed when it has ended meanwhile, or is no longer this service's to work on
     * @throws IllegalStateException when the event cannot happen in its state: a bug, or a stale worker
     */
    Callback move(long id, Event event, Instant now);

    /** With whom the owner of this telephone talked last: the first of the people who may share it. */
    Optional<Long> lastPeer(Phone patient);

    Wishes wishes();

    PeerNotes notes();
}
