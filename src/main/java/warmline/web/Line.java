package warmline.web;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import warmline.callback.Callback;
import warmline.callback.Event;
import warmline.callback.Ledger;
import warmline.callback.Reports;
import warmline.callback.State;
import warmline.dispatch.CallNow;
import warmline.patient.BlockedCallers;
import warmline.patient.PatientNumbers;
import warmline.peer.Debriefs;
import warmline.peer.Peer;
import warmline.peer.Roster;

/**
 * What the console looks at.
 *
 * @param reports what was promised and what came of it, counted
 * @param move what a lead decides on a callback
 * @param callNow a peer asks for the next call that is due, by its number
 * @param debriefs of which a lead strikes off one that is done
 * @param numbers the one form in which a number that is typed is kept
 */
public record Line(
        Ledger ledger,
        Reports reports,
        Move move,
        LongFunction<CallNow.Answer> callNow,
        Roster roster,
        Debriefs debriefs,
        BlockedCallers blocked,
        PatientNumbers numbers,
        List<HealthCheck> checks,
        List<SpokenLanguage> languages) {
    /** How many callbacks the first page shows: what a person takes in at a look. */
    static final int SHOWN = 20;

    public Line {
        checks = List.copyOf(checks);
        languages = List.copyOf(languages);
    }

    /** As {@link warmline.callback.Callbacks#move}. */
    public interface Move {
        Callback move(long id, Event event, Instant now);
    }

    /** The callback that the path names. */
    Callback callback(ServerRequest req) {
        return Ids.of(req)
                .flatMap(ledger::find)
                .orElseThrow(
                        () -> new Refusal(Status.NOT_FOUND_404, "There is no such callback, or it has been erased."));
    }

    /** Equal as long as the first page would look the same: the backstop for changes that nobody told us of. */
    Object version(Instant now) {
        return List.of(
                ledger.counts(now),
                ledger.newest(SHOWN),
                roster.onDuty(),
                debriefs.wished(DebriefList.SHOWN),
                checks.stream().map(HealthCheck::trouble).toList(),
                languages.stream().map(language -> language.trouble().get()).toList());
    }

    /** Whoever has one in hand that was taken on is a lead, and no peer. */
    Optional<String> peerOf(Callback callback) {
        return callback.peer()
                .filter(_ -> callback.state() != State.HANDED_OVER)
                .map(this::nameOf);
    }

    String nameOf(long peer) {
        return roster.find(peer).map(Peer::name).orElse("Peer " + peer);
    }
}
