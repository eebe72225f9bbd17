package warmline.callback;

import static warmline.callback.State.*;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
 * @param notBefore when it may be offered again; the window keeps its place among those that wait
 * @param peer who works on it, or completed it
 * @param lease under which it is worked on, while it is
 */
public record Callback(
        long id,
        int version,
        Request request,
        State state,
        int attempts,
        Window window,
        Instant notBefore,
        Optional<Long> peer,
        Optional<Lease> lease) {

    public Callback {
        if (state.isRunning() && peer.isEmpty()) throw new IllegalArgumentException(state + " without a peer");
        if (state == WAITING && peer.isPresent()) throw new IllegalArgumentException(state + " with a peer");
        if (state.isRunning() != lease.isPresent()) throw new IllegalArgumentException(state + " under " + lease);
    }

    /** One that was just booked. */
    public static Callback booked(long id, Request request, Window window) {
        return new Callback(id, 1, request, WAITING, 0, window, window.from(), Optional.empty(), Optional.empty());
    }

    /** One that was left at the fallback, or when no time was free: nobody has promised it a time, and a person decides. */
    public static Callback left(long id, Request request, Instant at) {
        var window = Window.hourFrom(at);
        return new Callback(id, 1, request, UNKNOWN, 0, window, window.from(), Optional.empty(), Optional.empty());
    }

    public Phone patient() {
        return request.patient();
    }

    public boolean due(Instant now) {
        return state == WAITING && window.contains(now) && !now.isBefore(notBefore);
    }

    /**
     * Whether it may go to this peer now: of those on duty, one whom the patient asked for, or else whoever speaks their
     * language, has the first chance.
     *
     * @param speaking who speaks the patient's language, where it is not English
     */
    public boolean mayGoTo(long peer, Set<Long> onDuty, Set<Long> speaking, Instant now, Policy policy) {
        var preferred = request.preferred().filter(onDuty::contains);
        boolean isFirst = preferred.isPresent()
                ? preferred.get() == peer
                : speaking.contains(peer) || speaking.stream().noneMatch(onDuty::contains);
        return isFirst || !now.isBefore(window.from().plus(policy.preferredFirst()));
    }

    /** @throws Closed when the callback has ended meanwhile: expected, somebody else was faster */
    public Callback after(Event event, Instant now, Policy policy) {
        if (!state.isOpen()) throw new Closed(this, event);
        return switch (event) {
            case Claimed claimed -> in(WAITING).claimed(claimed.peer(), claimed.lease());
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
            case Interrupted gone ->
                in(RINGING_PEER, ACCEPTED, RINGING_PATIENT, CONNECTED).interrupted(gone, now, policy);
            case PatientCancelled _ ->
                in(WAITING, RINGING_PEER, ACCEPTED, RINGING_PATIENT, UNKNOWN).alone(CANCELLED);
            case Rebooked booked -> in(WAITING, UNKNOWN).rebooked(booked);
            case Wished wished -> in(WAITING, UNKNOWN).asking(wished);
            case Deferred _ -> in(WAITING).late(now, policy);
            case WindowClosed _ -> in(WAITING).alone(EXPIRED);
            case Restored _ -> alone(UNKNOWN);
            case TakenOn lead -> in(UNKNOWN).handedOver(lead.lead());
            case CallerBlocked by ->
                in(WAITING, RINGING_PEER, ACCEPTED, RINGING_PATIENT, UNKNOWN).handedOver(by.lead());
            case PutBack back -> in(UNKNOWN).putBack(policy.awake(back.window(), request.zone()));
        };
    }

    private Callback in(State first, State... rest) {
        if (!EnumSet.of(first, rest).contains(state)) throw new IllegalStateException("not while " + this);
        return this;
    }

    private Callback claimed(long peer, Lease lease) {
        return new Callback(
                id,
                version + 1,
                request,
                RINGING_PEER,
                attempts,
                window,
                notBefore,
                Optional.of(peer),
                Optional.of(lease));
    }

    private Callback dialled(Instant now, Policy policy) {
        if (!window.contains(now) || policy.quiet().at(now, request.zone())) return late(now, policy);
        return new Callback(id, version + 1, request, RINGING_PATIENT, attempts + 1, window, notBefore, peer, lease);
    }

    /** Due or accepted too late, or in the quiet hours: nobody is rung. */
    private Callback late(Instant now, Policy policy) {
        return now.isBefore(window.to()) ? again(policy.quiet().endAfter(now, request.zone())) : alone(EXPIRED);
    }

    private Callback left(Instant now, Policy policy) {
        return state == RINGING_PATIENT ? retry(Missed.PEER_GONE, now, policy) : again(now.plus(policy.nextPeer()));
    }

    private Callback interrupted(Interrupted gone, Instant now, Policy policy) {
        if (version != gone.version()) throw new Closed(this, gone);
        return switch (state) {
            case RINGING_PATIENT -> alone(UNKNOWN);
            case CONNECTED -> gone.sawThemTalk() ? to(COMPLETED) : alone(UNKNOWN);
            default -> again(now.plus(policy.nextPeer()));
        };
    }

    private Callback retry(Missed why, Instant now, Policy policy) {
        return policy.after(why, attempts, now, request.zone(), window.length())
                .map(then -> waiting(then, then.from()))
                .orElseGet(() -> alone(FAILED));
    }

    /** Later in the same window; never earlier, should the clock have stepped back. */
    private Callback again(Instant then) {
        if (!then.isBefore(window.to())) return alone(EXPIRED);
        return waiting(window, then.isAfter(window.from()) ? then : window.from());
    }

    private Callback rebooked(Rebooked booked) {
        return new Callback(
                id,
                version + 1,
                request.at(booked.timing()).in(booked.language()),
                WAITING,
                attempts,
                booked.window(),
                booked.window().from(),
                Optional.empty(),
                Optional.empty());
    }

    /** Nothing else about it changes. */
    private Callback asking(Wished wished) {
        return new Callback(
                id,
                version + 1,
                request.with(wished.preferred()).in(wished.language()),
                state,
                attempts,
                window,
                notBefore,
                peer,
                lease);
    }

    private Callback putBack(Window window) {
        return waiting(window, window.from());
    }

    private Callback waiting(Window window, Instant notBefore) {
        return new Callback(
                id, version + 1, request, WAITING, attempts, window, notBefore, Optional.empty(), Optional.empty());
    }

    private Callback handedOver(long lead) {
        return new Callback(
                id,
                version + 1,
                request,
                HANDED_OVER,
                attempts,
                window,
                notBefore,
                Optional.of(lead),
                Optional.empty());
    }

    private Callback alone(State next) {
        return new Callback(
                id, version + 1, request, next, attempts, window, notBefore, Optional.empty(), Optional.empty());
    }

    private Callback to(State next) {
        return new Callback(
                id,
                version + 1,
                request,
                next,
                attempts,
                window,
                notBefore,
                peer,
                next.isRunning() ? lease : Optional.empty());
    }

    /** Refuses what a service writes about a callback that it no longer has, or whose lease is over. */
    public void mustBeHeldBy(Optional<Lease> writer, Event event) {
        if (event.isWork() && (lease.isEmpty() || !lease.equals(writer))) throw new Closed(this, event);
    }

    /** The leg on which the peer of this claim is rung. */
    public LegId peerLeg() {
        return new LegId(id, version, Side.PEER);
    }

    /** A leg of this claim or attempt, or of one before; those of later ones are others' work. */
    public boolean isEarlierLeg(LegId leg) {
        return leg.callback() == id && leg.number() <= (leg.side() == Side.PEER ? version : attempts);
    }

    /** The leg of the attempt just committed. */
    public LegId patientLeg() {
        return new LegId(id, attempts, Side.PATIENT);
    }

    /** Somebody else ended this callback, or took it from us, while we worked on it. */
    public static final class Closed extends RuntimeException {
        public Closed(Callback callback, Event event) {
            super("callback " + callback.id + " is " + callback.state + (callback.state.isRunning() ? " elsewhere" : "")
                    + ", too late for " + event);
        }
    }
}
