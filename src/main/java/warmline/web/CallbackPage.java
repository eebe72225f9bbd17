package warmline.web;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import warmline.callback.Callback;
import warmline.callback.Ledger.Entry;

/** One callback, and all that happened to it. */
public final class CallbackPage {
    private final Site site;
    private final Pages pages;
    private final Line line;
    private final Wording wording;
    private final InstantSource clock;

    CallbackPage(Site site, Pages pages, Line line, Wording wording, InstantSource clock) {
        this.site = site;
        this.pages = pages;
        this.line = line;
        this.wording = wording;
        this.clock = clock;
    }

    public record View(
            Frame frame,
            long id,
            String state,
            Tone tone,
            String window,
            String telephone,
            String attempts,
            Optional<String> peer,
            List<Step> history,
            String asOf,
            String zone) {}

    /**
     * @param iso the moment for machines
     * @param led what it led to
     */
    public record Step(String iso, String at, String what, String led) {}

    void show(ServerRequest req, ServerResponse res) {
        var callback = Ids.of(req)
                .flatMap(line.ledger()::find)
                .orElseThrow(() -> new Refusal(Status.NOT_FOUND_404, "There is no such callback, or it has been erased."));
        pages.send(res, Status.OK_200, view(callback, req, clock.instant()));
    }

    private View view(Callback callback, ServerRequest req, Instant now) {
        var peer = line.peerOf(callback);
        return new View(
                Frame.inside("Callback " + callback.id(), site, req),
                callback.id(),
                Wording.state(callback, peer.orElse("a peer"), now),
                Wording.tone(callback, now),
                wording.window(callback.window(), now),
                callback.patient().toString(),
                Wording.attempts(callback.attempts()),
                peer,
                line.ledger().history(callback.id()).stream()
                        .map(entry -> step(entry, now))
                        .toList(),
                wording.time(now),
                site.zone().getId());
    }

    private Step step(Entry entry, Instant now) {
        return new Step(
                entry.at().toString(),
                wording.moment(entry.at(), now),
                Wording.event(entry.event()),
                Wording.state(entry.state()));
    }
}
