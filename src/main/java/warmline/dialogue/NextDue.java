package warmline.dialogue;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Policy;
import warmline.dialogue.ReturnCall.Match;
import warmline.peer.Duty;
import warmline.peer.Roster;

/** The next callback for a peer who asks for one: the oldest that is due, unless it waits for somebody else. */
public final class NextDue {
    /** Some of those due may be for somebody else. */
    private static final int MOST_LOOKED_AT = 50;

    private final Roster roster;
    private final Callbacks callbacks;
    private final Policy policy;
    private final ReturnCall returnCall;
    private final ZoneId zone;
    private final InstantSource clock;

    /** @param zone the centre's */
    public NextDue(
            Roster roster,
            Callbacks callbacks,
            Policy policy,
            ReturnCall returnCall,
            ZoneId zone,
            InstantSource clock) {
        this.roster = roster;
        this.callbacks = callbacks;
        this.policy = policy;
        this.returnCall = returnCall;
        this.zone = zone;
        this.clock = clock;
    }

    /** Claimed for this peer. Empty: none is due for them, or they are not on shift. */
    public Optional<Callback> claim(long peer) {
        var now = clock.instant();
        if (!roster.onShift(peer, now, zone)) return Optional.empty();
        var onDuty = roster.onDuty().stream().map(Duty::peer).collect(Collectors.toSet());
        return callbacks.due(now, MOST_LOOKED_AT).stream()
                .filter(due ->
                        due.mayGoTo(peer, onDuty, roster.speaking(due.request().language()), now, policy))
                .flatMap(due -> returnCall.claim(List.of(new Match(due, peer))).stream())
                .findFirst();
    }
}
