package warmline.dispatch;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import warmline.call.LegId;
import warmline.call.LegId.Side;
import warmline.call.Switchboard;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Event;
import warmline.callback.State;
import warmline.dialogue.InHand;

/**
 * Sets right what nobody looks after: callbacks that stand as running although no conversation works on them, here or at a
 * service whose lease is over; and telephones that ring for a callback that was cancelled.
 */
public final class Recovery {
    private final Callbacks callbacks;
    private final Switchboard switchboard;
    private final Exchanges exchanges;
    private final InHand inHand;
    private final Tenure tenure;
    private final InstantSource clock;
    /** Attempts left to themselves whose two telephones were seen joined since. */
    private final Set<LegId> talks = new HashSet<>();

    private boolean begun;

    public Recovery(
            Callbacks callbacks,
            Switchboard switchboard,
            Exchanges exchanges,
            InHand inHand,
            Tenure tenure,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.switchboard = switchboard;
        this.exchanges = exchanges;
        this.inHand = inHand;
        this.tenure = tenure;
        this.clock = clock;
    }

    public void tick() {
        if (!begun) silenceWithdrawn();
        begun = true;
        var running = callbacks.running();
        var abandoned = running.stream()
                .filter(callback -> isOurs(callback) && !inHand.holds(callback.id()))
                .toList();
        setRight(abandoned, Optional.of(switchboard));
        withdrawn(running);
        orphaned();
    }

    /** Whoever ran here before us may have been killed between a cancel, or a block, and the silence after it. */
    private void silenceWithdrawn() {
        var talking = switchboard.joined();
        switchboard.living().stream()
                .filter(leg -> leg.side() == Side.PATIENT && !talking.contains(leg) && isEndedByAPerson(leg.callback()))
                .forEach(switchboard::hangUp);
    }

    private boolean isEndedByAPerson(long callback) {
        try {
            var state = callbacks.get(callback).state();
            return state == State.CANCELLED || state == State.HANDED_OVER;
        } catch (NoSuchElementException otherBook) {
            return false; // the database was exchanged for another: nobody can tell what rings there
        }
    }

    private boolean isOurs(Callback callback) {
        return callback.lease().equals(Optional.of(tenure.lease()));
    }

    /** One visit to each exchange, however many calls were left there: it may answer slowly, or not at all. */
    private void orphaned() {
        callbacks.orphaned().stream()
                .collect(Collectors.groupingBy(callback -> callback.lease().orElseThrow()))
                .forEach((lease, orphans) -> setRight(orphans, exchanges.of(lease)));
    }

    private void setRight(List<Callback> left, Optional<Switchboard> exchange) {
        if (left.isEmpty()) return;
        var living = exchange.map(Switchboard::living).orElse(Set.of());
        var joined = exchange.map(Switchboard::joined).orElse(Set.of());
        for (var callback : left) {
            if (joined.stream().anyMatch(callback::isEarlierLeg)) talks.add(callback.patientLeg());
            reconcile(callback, living, exchange);
        }
    }

    /**
     * The exchange knows which legs live; a talk that goes on without us is never cut, and is kept once it was seen: whoever
     * worked on it may have gone in the moment before the two were joined. Where it cannot be asked any more, nothing is dialled
     * that it may have dialled.
     */
    private void reconcile(Callback callback, Set<LegId> living, Optional<Switchboard> exchange) {
        if (callback.state() == State.CONNECTED && living.stream().anyMatch(callback::isEarlierLeg)) return;
        living.stream()
                .filter(callback::isEarlierLeg)
                .forEach(leg -> exchange.orElseThrow().hangUp(leg));
        var interrupted = new Event.Interrupted(callback.version(), talks.contains(callback.patientLeg()));
        try {
            callbacks.move(callback.id(), interrupted, clock.instant());
        } catch (Callback.Closed | IllegalStateException meanwhile) {
            return; // cancelled, or set right by another service, since we looked
        }
        talks.remove(callback.patientLeg());
    }

    /** The patient's telephone is silent again within one round when what we ring them for was taken from us. */
    private void withdrawn(List<Callback> running) {
        var ours = running.stream().filter(this::isOurs).map(Callback::id).collect(Collectors.toSet());
        for (var id : inHand.all())
            if (!ours.contains(id) && isWithdrawn(callbacks.get(id)))
                switchboard.living().stream().filter(leg -> isPatients(leg, id)).forEach(switchboard::hangUp);
    }

    /** Cancelled, or blocked; or set right by another service that thought us gone. A talk is left alone. */
    private boolean isWithdrawn(Callback callback) {
        return switch (callback.state()) {
            case CANCELLED, UNKNOWN, HANDED_OVER, WAITING -> true;
            case RINGING_PEER, ACCEPTED, RINGING_PATIENT -> !isOurs(callback);
            case CONNECTED, COMPLETED, EXPIRED, FAILED -> false;
        };
    }

    private static boolean isPatients(LegId leg, long callback) {
        return leg.callback() == callback && leg.side() == Side.PATIENT;
    }
}
