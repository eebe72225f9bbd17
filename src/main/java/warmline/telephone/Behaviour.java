package warmline.telephone;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a number does when somebody rings it. Runs on a thread of its own for each ring; may wait with {@link Leg#pause}. */
@FunctionalInterface
public interface Behaviour {
    void ring(Leg leg);

    /** Rings until the caller gives up, or until somebody answers by hand. */
    static Behaviour ringForEver() {
        return Leg::ring;
    }

    /** Rings, and answers after a while. */
    static Behaviour answerAfter(Duration ringing) {
        return leg -> {
            leg.ring();
            leg.pause(ringing);
            leg.answer();
        };
    }

    static Behaviour answer() {
        return answerAfter(Duration.ZERO);
    }

    /** Rings, and refuses after a while with this SIP status. */
    static Behaviour refuseAfter(Duration ringing, int status, String words) {
        return leg -> {
            leg.ring();
            leg.pause(ringing);
            leg.reject(status, words);
        };
    }

    /** Engaged: 486. */
    static Behaviour busy() {
        return leg -> leg.reject(486, "Busy Here");
    }

    /** Refused by a person: 603. */
    static Behaviour refuse() {
        return leg -> leg.reject(603, "Decline");
    }

    /** No such number: 404. */
    static Behaviour unknown() {
        return leg -> leg.reject(404, "Not Found");
    }

    /** No line free: 503. */
    static Behaviour congested() {
        return leg -> leg.reject(503, "Service Unavailable");
    }

    /** Says nothing at all, as if the network were gone. */
    static Behaviour dead() {
        return leg -> leg.pause(Duration.ZERO);
    }

    /** Presses keys, one after the other. */
    static Behaviour press(String keys) {
        return leg -> leg.press(keys);
    }

    static Behaviour pause(Duration length) {
        return leg -> leg.pause(length);
    }

    static Behaviour hangUp() {
        return Leg::hangUp;
    }

    /** Waits until it has heard this, up to so long, and hangs up when it has not. */
    static Behaviour listenFor(short[] reference, double correlation, Duration most) {
        return leg -> {
            try {
                leg.awaitHeard(reference, correlation, most);
            } catch (NotInTime never) {
                leg.hangUp();
            }
        };
    }

    /** First this, then the next, if the call has not ended by then. */
    default Behaviour then(Behaviour next) {
        return leg -> {
            ring(leg);
            if (!leg.hasEnded()) next.ring(leg);
        };
    }

    /** The first ring meets the first behaviour, the second the second; the last one stays. */
    static Behaviour inTurn(Behaviour... behaviours) {
        var each = List.of(behaviours);
        var rings = new AtomicInteger();
        return leg ->
                each.get(Math.min(rings.getAndIncrement(), each.size() - 1)).ring(leg);
    }
}
