package warmline.dispatch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Callbacks.Look;
import warmline.callback.Event;
import warmline.callback.Policy;
import warmline.dialogue.FreePeers;
import warmline.dialogue.ReturnCall;
import warmline.dialogue.ReturnCall.Match;
import warmline.peer.Duty;
import warmline.prompt.Language;

/** Turns due callbacks into offers to peers, all of a round in one batch. {@link #tick} is one round; Main decides how often. */
public final class Dispatcher {
    /** Closed in a round; the rest is closed in the next. What falls due meanwhile waits for these few milliseconds. */
    private static final int MOST_CLOSED = 10;

    /** Looked at in a round: more than there are peers in all but the largest teams, and quickly read. */
    private static final int FIRST_LOOK = 30;

    /** Looked at when peers are left after that: many more than there are peers, since some wait for one in particular. */
    private static final int SECOND_LOOK = 200;

    private final Callbacks callbacks;
    private final Policy policy;
    private final ReturnCall returnCall;
    private final FreePeers freePeers;
    private final Executor calls;
    private final InstantSource clock;

    public Dispatcher(
            Callbacks callbacks,
            Policy policy,
            ReturnCall returnCall,
            FreePeers freePeers,
            Executor calls,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.policy = policy;
        this.returnCall = returnCall;
        this.freePeers = freePeers;
        this.calls = calls;
        this.clock = clock;
    }

    /** When the next round has something to do, should nothing else happen. What is due waits for nothing else. */
    public Optional<Instant> tick() {
        var now = clock.instant();
        var look = callbacks.look(now, FIRST_LOOK, MOST_CLOSED);
        if (!look.due().isEmpty()) offer(look, now);
        for (var late : look.overdue()) move(late, new Event.WindowClosed());
        return look.next();
    }

    private void offer(Look look, Instant now) {
        // after the look: whoever ends a call rests before it is written that it ended
        var present = freePeers.present(now);
        var ready = freePeers.among(present, look.busy(), now);
        var turns = turns(look.due(), present.onDuty(), ready, now);
        if (turns.size() < ready.size() && look.due().size() >= FIRST_LOOK)
            turns = turns(callbacks.due(now, SECOND_LOOK), present.onDuty(), ready, now);
        for (var claimed : returnCall.claim(turns)) calls.execute(() -> returnCall.offer(claimed));
    }

    private List<Match> turns(List<Callback> due, List<Duty> duties, SequencedSet<Long> ready, Instant now) {
        var onDuty = duties.stream().map(Duty::peer).collect(Collectors.toSet());
        var speaking = new EnumMap<Language, Set<Long>>(Language.class);
        return new Turns(policy, now)
                .of(
                        offered(due, now),
                        ready,
                        onDuty,
                        language -> speaking.computeIfAbsent(language, freePeers::speaking));
    }

    /** Without those whose patients are to be left in peace now: they wait on until the morning. */
    private List<Callback> offered(List<Callback> due, Instant now) {
        return due.stream()
                .filter(returnCall::mayOffer)
                .filter(callback -> {
                    boolean quiet = policy.quiet().at(now, callback.request().zone());
                    if (quiet) move(callback, new Event.Deferred());
                    return !quiet;
                })
                .toList();
    }

    private void move(Callback callback, Event event) {
        try {
            callbacks.move(callback.id(), event, clock.instant());
        } catch (Callback.Closed | IllegalStateException meanwhile) {
            return; // cancelled, moved or claimed since we looked
        }
    }
}
