package warmline.dispatch;

import java.time.InstantSource;
import warmline.call.LegId.Side;
import warmline.call.Switchboard;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Event;
import warmline.callback.State;
import warmline.dialogue.InHand;

/**
 * Sets right what nobody looks after: callbacks that stand as running although no thread of this service works on them, and
 * telephones that ring for a callback that was cancelled. Needed after a crash, a restart, a lost database.
 */
public final class Recovery {
    private final Callbacks callbacks;
    private final Switchboard switchboard;
    private final InHand inHand;
    private final InstantSource clock;

    public Recovery(Callbacks callbacks, Switchboard switchboard, InHand inHand, InstantSource clock) {
        this.callbacks = callbacks;
        this.switchboard = switchboard;
        this.inHand = inHand;
        this.clock = clock;
    }

    public void tick() {
        abandoned();
        withdrawn();
    }

    private void abandoned() {
        for (var callback : callbacks.running()) if (!inHand.holds(callback.id())) reconcile(callback);
    }

    /** The exchange knows which legs live; a talk that goes on without us is never cut. */
    private void reconcile(Callback callback) {
        var living = switchboard.living();
        if (callback.state() == State.CONNECTED && living.contains(callback.patientLeg())) return;
        living.stream().filter(leg -> leg.callback() == callback.id()).forEach(switchboard::hangUp);
        try {
            callbacks.move(callback.id(), new Event.Interrupted(), clock.instant());
        } catch (Callback.Closed | IllegalStateException meanwhile) {
            return; // cancelled since we looked
        }
    }

    /** The patient cancelled while we rang: the telephone is silent again within one round. */
    private void withdrawn() {
        for (var id : inHand.all())
            if (callbacks.get(id).state() == State.CANCELLED)
                switchboard.living().stream()
                        .filter(leg -> leg.callback() == id && leg.side() == Side.PATIENT)
                        .forEach(switchboard::hangUp);
    }
}
