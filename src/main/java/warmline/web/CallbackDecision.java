package warmline.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import warmline.callback.Callback;
import warmline.callback.Event;
import warmline.callback.Window;

/** What a lead decides on a callback that the line must not ring by itself. */
final class CallbackDecision {
    private final Line line;
    private final InstantSource clock;

    CallbackDecision(Line line, InstantSource clock) {
        this.line = line;
        this.clock = clock;
    }

    /** "I will call." */
    void takeOn(ServerRequest req, ServerResponse res) {
        decide(new Event.TakenOn(Guard.session(req).account().id()), req, res);
    }

    /** "The line shall call", within the coming hour. */
    void putBack(ServerRequest req, ServerResponse res) {
        decide(new Event.PutBack(Window.hourFrom(clock.instant())), req, res);
    }

    private void decide(Event event, ServerRequest req, ServerResponse res) {
        var callback = line.callback(req);
        try {
            line.move().move(callback.id(), event, clock.instant());
        } catch (Callback.Closed | IllegalStateException meanwhile) {
            throw new Refusal(
                    Status.CONFLICT_409,
                    "Callback %d no longer waits for a person: somebody was faster. Nothing was changed."
                            .formatted(callback.id()));
        }
        res.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, "/callbacks/" + callback.id())
                .send();
    }
}
