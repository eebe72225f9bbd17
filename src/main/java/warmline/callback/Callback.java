package warmline.callback;

import static warmline.callback.State.*;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import warmline.call.LegId;
import warmline.call.LegId.Side;
import warmline.call.Phone;
import warmline.callback.Event.*;

/**
 * A promise to ring somebody. Immutable: {@link #after} is the whole life-cycle, on one screen.
 *
 * @param version counts the events; a writer who has seen an older one is refused
 * @param attempts how often the intent to ring the patient was committed
 * @param window of the next or current attempt; a retry opens a new one, at least an hour long
 * @param peer who works on it, or completed it
 */
public record Callback(
        long id, int version, Phone patient, State state, int attempts, Window window, Optional<Long> peer) {

    public Callback {
        if (state.isRunning() && peer.isEmpty()) throw new IllegalArgumentException(state + " without a peer");
        if (state == WAITING && peer.isPresent()) throw new IllegalArgumentException(state + " with a peer");
    }

    public boolean due(Instant now) {
        return state == WAITING && window.contains(now);
    }

    /** @throws Closed when the callback has ended meanwhile: expected, somebody else was faster */
    public Callback after(Event event, Instant now, Policy policy) {
        if (!state.isOpen()) throw new Closed(this, event);
        return switch (event) {
            case Claimed claimed -> in(WAITING).by(claimed.peer(), RINGING_PEER);
            case PeerDeclined _ -> in(RINGING_PEER).again(now.plus(policy.nextPeer()));
            case PeerAccepted _ -> in(RINGING_PEER).to(ACCEPTED);
            case PatientDialled _ -> in(ACCEPTED).dialled(now, policy);
            case PatientMissed missed -> in(RINGING_PATIENT).retry(missed.why(), now, policy);
            case PatientAnswered _ -> in(RINGING_PATIENT).to(CONNECTED);
            case LostSight _ -> in(RINGING_PATIENT).alone(UNKNOWN);
            case Talked _ -> in(CONNECTED).to(COMPLETED);
            case TalkedToNobody nobody -> in(CONNECTED).retry(nobody.why(), now, policy);
            case WrongNumber _ -> in(CONNECTED).to(FAILED);
            case PeerLeft _ -> in(RINGING_PEER, ACCEPTED, RINGING_PATIENT).left(now, policy);
            case Interrupted _ ->
                in(RINGING_PEER, ACCEPTED, RINGING_PATIENT, CONNECTED).interrupted(now, policy);
            case PatientCancelled _ ->
                in(WAITING, RINGING_PEER, ACCEPTED, RINGING_PATIENT, UNKNOWN).alone(CANCELLED);
            case Rebooked booked -> in(WAITING, UNKNOWN).waiting(booked.window());
            case WindowClosed _ -> in(WAITING).alone(EXPIRED);
            case TakenOn lead -> in(UNKNOWN).by(lead.lead(), HANDED_OVER);
        };
    }

    private Callback in(State first, State... rest) {
        if (!EnumSet.of(first, rest).contains(state)) throw new IllegalStateException("not while " + this);
        return this;
    }

    private Callback dialled(Instant now, Policy policy) {
        if (!window.contains(now) || policy.quiet().at(now)) return late(now, policy);
        return new Callback(id, version + 1, patient, RINGING_PATIENT, attempts + 1, window, peer);
    }

    /** Accepted too late, or into the quiet hours: nobody is rung. */
    private Callback late(Instant now, Policy policy) {
        return now.isBefore(window.to()) ? again(policy.quiet().endAfter(now)) : alone(EXPIRED);
    }

    private Callback left(Instant now, Policy policy) {
        return state == RINGING_PATIENT ? retry(Missed.PEER_GONE, now, policy) : again(now.plus(policy.nextPeer()));
    }

    private Callback interrupted(Instant now, Policy policy) {
        return switch (state) {
            case RINGING_PATIENT -> alone(UNKNOWN);
            case CONNECTED -> to(COMPLETED);
            default -> again(now.plus(policy.nextPeer()));
        };
    }

    private Callback retry(Missed why, Instant now, Policy policy) {
        return policy.after(why, attempts, now)
                .map(then -> waiting(window.startingAt(then)))
                .orElseGet(() -> alone(FAILED));
    }

    /** The same window, entered again a little later; never earlier, should the clock have stepped back. */
    private Callback again(Instant then) {
        if (!then.isBefore(window.to())) return alone(EXPIRED);
        return waiting(then.isAfter(window.from()) ? new Window(then, window.to()) : window);
    }

    private Callback waiting(Window window) {
        return new Callback(id, version + 1, patient, WAITING, attempts, window, Optional.empty());
    }

    private Callback by(long person, State next) {
        return new Callback(id, version + 1, patient, next, attempts, window, Optional.of(person));
    }

    private Callback alone(State next) {
        return new Callback(id, version + 1, patient, next, attempts, window, Optional.empty());
    }

    private Callback to(State next) {
        return new Callback(id, version + 1, patient, next, attempts, window, peer);
    }

    /** The leg on which the peer of this claim is rung. */
    public LegId peerLeg() {
        return new LegId(id, version, Side.PEER);
    }

    /** The leg of the attempt just committed. */
    public LegId patientLeg() {
        return new LegId(id, attempts, Side.PATIENT);
    }

    /** Somebody else ended this callback while we worked on it. */
    public static final class Closed extends RuntimeException {
        public Closed(Callback callback, Event event) {
            super("callback " + callback.id + " is " + callback.state + ", too late for " + event);
        }
    }
}
