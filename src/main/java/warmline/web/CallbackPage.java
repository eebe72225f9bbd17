package warmline.web;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Ledger;
import warmline.callback.State;
import warmline.prompt.Language;

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

    /**
     * @param decides whether whoever looks may decide what becomes of it, and it waits for that
     * @param block the form to block its telephone, for whoever may
     */
    public record View(
            Frame frame,
            long id,
            String state,
            Tone tone,
            String window,
            String telephone,
            String attempts,
            Optional<String> peer,
            Optional<String> discretion,
            Optional<String> language,
            boolean decides,
            Optional<Entry> block,
            List<Step> history,
            String asOf,
            String zone) {}

    /**
     * @param iso the moment for machines
     * @param led what it led to
     */
    public record Step(String iso, String at, String what, String led) {}

    void show(ServerRequest req, ServerResponse res) {
        var callback = line.callback(req);
        pages.send(res, Status.OK_200, view(callback, BlockForm.forCallback(callback.id()), req, clock.instant()));
    }

    void block(ServerRequest req, ServerResponse res) {
        var callback = line.callback(req);
        if (isForgotten(callback))
            throw new Refusal(Status.CONFLICT_409, "This number was forgotten: there is nothing left to block.");
        var sent = Form.sent(req);
        var form = new BlockForm(sent);
        var now = clock.instant();
        try {
            long lead = Guard.session(req).account().id();
            line.blocked().block(callback.patient(), form.reason(), form.until(now), lead, now);
        } catch (Mistake mistake) {
            var again = BlockForm.forCallback(callback.id()).again(sent, mistake);
            pages.send(res, Status.UNPROCESSABLE_CONTENT_422, view(callback, again, req, now));
            return;
        }
        BlockedPage.to("blocked", res);
    }

    private static boolean isForgotten(Callback callback) {
        return callback.patient().equals(Phone.FORGOTTEN);
    }

    private View view(Callback callback, Entry block, ServerRequest req, Instant now) {
        var role = Guard.session(req).account().role();
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
                line.ledger().discretion(callback.id()).map(Wording::discretion),
                callback.request().language() == Language.ES ? Optional.of("Spanish") : Optional.empty(),
                callback.state() == State.UNKNOWN && Route.TAKE_ON.allows(role),
                Optional.of(block).filter(_ -> Route.BLOCK_CALLER_OF.allows(role) && !isForgotten(callback)),
                line.ledger().history(callback.id()).stream()
                        .map(entry -> step(entry, now))
                        .toList(),
                wording.time(now),
                site.zone().getId());
    }

    private Step step(Ledger.Entry entry, Instant now) {
        return new Step(
                entry.at().toString(),
                wording.moment(entry.at(), now),
                Wording.event(entry.event()),
                Wording.led(entry));
    }
}
