package warmline.dialogue;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import warmline.call.Leg;

/** Callers who wait on our line for a peer, by their callback. A peer who takes one is joined to them, whatever they hear just then. */
public final class WaitingRoom {
    private final Map<Long, Seat> seats = new ConcurrentHashMap<>();

    /** @param taken a peer is about to be joined to them */
    private record Seat(Leg leg, boolean taken) {}

    void enter(long callback, Leg leg) {
        seats.put(callback, new Seat(leg, false));
    }

    public boolean holds(long callback) {
        return seats.containsKey(callback);
    }

    /** The one who waits, from now on for this peer; empty: they have gone. */
    Optional<Leg> take(long callback) {
        var seat = seats.computeIfPresent(callback, (_, waiting) -> new Seat(waiting.leg, true));
        return Optional.ofNullable(seat).map(Seat::leg);
    }

    /** The peer has left. */
    void giveBack(long callback) {
        seats.computeIfPresent(callback, (_, taken) -> new Seat(taken.leg, false));
    }

    /** False: a peer is about to be joined to them, and they stay. */
    boolean leave(long callback) {
        var seat = seats.computeIfPresent(callback, (_, waiting) -> waiting.taken ? waiting : null);
        return seat == null;
    }

    /** Their telephone has hung up, or talks already. */
    void vanish(long callback) {
        seats.remove(callback);
    }
}
