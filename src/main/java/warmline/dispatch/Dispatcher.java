package warmline.dispatch;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Event;
import warmline.dialogue.OnTheLine;
import warmline.dialogue.ReturnCall;
import warmline.peer.Duty;
import warmline.peer.Roster;

/** Turns due callbacks into offers to peers. {@link #tick} is one round; Main decides how often. */
public final class Dispatcher {
    /** More than a round can hand out: peers are fewer. */
    private static final int BATCH = 20;

    private final Callbacks callbacks;
    private final Roster roster;
    private final ReturnCall returnCall;
    private final OnTheLine<Long> onTheLine;
    private final Executor calls;
    private final InstantSource clock;
    private final ZoneId zone;

    public Dispatcher(
            Callbacks callbacks,
            Roster roster,
            ReturnCall returnCall,
            OnTheLine<Long> onTheLine,
            Executor calls,
            InstantSource clock,
            ZoneId zone) {
        this.callbacks = callbacks;
        this.roster = roster;
        this.returnCall = returnCall;
        this.onTheLine = onTheLine;
        this.calls = calls;
        this.clock = clock;
        this.zone = zone;
    }

    public void tick() {
        expire();
        offer();
    }

    private void expire() {
        for (var late : callbacks.overdue(clock.instant(), BATCH))
            try {
                callbacks.move(late.id(), new Event.WindowClosed(), clock.instant());
            } catch (Callback.Closed | IllegalStateException meanwhile) {
                continue; // cancelled or moved since we looked
            }
    }

    private void offer() {
        var now = clock.instant();
        var due = callbacks.due(now, BATCH);
        if (due.isEmpty()) return;
        var ready = ready(now);
        for (var callback : due) {
            if (ready.isEmpty()) return;
            var duty = ready.peek();
            var claimed = returnCall.claim(callback, duty.peer());
            if (claimed.isEmpty()) continue;
            ready.remove();
            calls.execute(() -> returnCall.offer(claimed.get(), duty.peer()));
        }
    }

    /** On duty, on shift, rested, and not on another call; whoever rested longest first. */
    private Deque<Duty> ready(Instant now) {
        var busy = callbacks.running().stream()
                .flatMap(callback -> callback.peer().stream())
                .collect(Collectors.toSet());
        return roster.onDuty().stream()
                .filter(duty -> !now.isBefore(duty.notBefore()))
                .filter(duty -> !busy.contains(duty.peer()) && !onTheLine.holds(duty.peer()))
                .filter(duty -> roster.onShift(duty.peer(), now, zone))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }
}
