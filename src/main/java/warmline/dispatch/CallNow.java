package warmline.dispatch;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.dialogue.NextDue;
import warmline.dialogue.OnTheLine;
import warmline.dialogue.ReturnCall;
import warmline.peer.Duty;
import warmline.peer.Roster;

/** A peer asks for a call elsewhere than on the telephone: theirs rings, they take the call by key, and the patient's rings. */
public final class CallNow {
    public enum Answer {
        YOUR_TELEPHONE_RINGS,
        NONE_IS_DUE,
        OFF_DUTY,
        OFF_SHIFT,
        /** One is offered to them, or they are in it; or they are on the team's line, which has a key for the next. */
        IN_A_CALL
    }

    private final Callbacks callbacks;
    private final Roster roster;
    private final NextDue nextDue;
    private final ReturnCall returnCall;
    private final OnTheLine<Long> onTheLine;
    private final Executor calls;
    private final ZoneId zone;
    private final InstantSource clock;

    /** @param zone the centre's */
    public CallNow(
            Callbacks callbacks,
            Roster roster,
            NextDue nextDue,
            ReturnCall returnCall,
            OnTheLine<Long> onTheLine,
            Executor calls,
            ZoneId zone,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.roster = roster;
        this.nextDue = nextDue;
        this.returnCall = returnCall;
        this.onTheLine = onTheLine;
        this.calls = calls;
        this.zone = zone;
        this.clock = clock;
    }

    public Answer ask(long peer) {
        var duty = roster.duty(peer);
        if (duty.isEmpty()) return Answer.OFF_DUTY;
        if (!roster.onShift(peer, clock.instant(), zone)) return Answer.OFF_SHIFT;
        if (isInACall(peer)) return Answer.IN_A_CALL;
        var claimed = nextDue.claim(peer);
        claimed.ifPresent(callback -> ring(callback, duty.get()));
        if (claimed.isPresent()) return Answer.YOUR_TELEPHONE_RINGS;
        return isInACall(peer) ? Answer.IN_A_CALL : Answer.NONE_IS_DUE; // the clockwork may have been faster
    }

    private boolean isInACall(long peer) {
        return onTheLine.holds(peer)
                || callbacks.running().stream().map(Callback::peer).anyMatch(Optional.of(peer)::equals);
    }

    /** Who asks for a call has rested. */
    private void ring(Callback claimed, Duty duty) {
        roster.goOnDuty(duty.peer(), duty.at(), clock.instant());
        calls.execute(() -> returnCall.offer(claimed));
    }
}
