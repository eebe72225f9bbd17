package warmline.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import warmline.callback.Callback;
import warmline.callback.Ledger;
import warmline.peer.Peer;
import warmline.peer.Roster;

/**
 * What the console looks at; it changes none of it.
 *
 * @param peers the peer of an id
 */
public record Line(Ledger ledger, Roster roster, LongFunction<Optional<Peer>> peers, List<HealthCheck> checks) {
    /** How many callbacks the first page shows: what a person takes in at a look. */
    static final int SHOWN = 20;

    public Line {
        checks = List.copyOf(checks);
    }

    /** Equal as long as the first page would look the same: the backstop for changes that nobody told us of. */
    Object version(Instant now) {
        return List.of(
                ledger.counts(now),
                ledger.newest(SHOWN),
                roster.onDuty(),
                checks.stream().map(HealthCheck::trouble).toList());
    }

    Optional<String> peerOf(Callback callback) {
        return callback.peer().map(this::nameOf);
    }

    String nameOf(long peer) {
        return peers.apply(peer).map(Peer::name).orElse("Peer " + peer);
    }
}
