package warmline.web;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import warmline.callback.Callback;
import warmline.callback.Consent;
import warmline.callback.Ledger;
import warmline.callback.Ledger.Entry;
import warmline.callback.State;

/** {@code /api/v1/callbacks}: callbacks as JSON, telephone numbers masked. */
final class CallbacksApi {
    /** A page of a list; whoever wants more asks by state. */
    static final int MOST = 200;

    private static final int USUAL = 50;

    /** How far back a list by state looks. */
    static final int LOOKED_AT = 2_000;

    private static final Set<String> PARAMETERS = Set.of("state", "limit");

    private final Ledger ledger;

    CallbacksApi(Ledger ledger) {
        this.ledger = ledger;
    }

    void list(ServerRequest req, ServerResponse res) {
        refuseUnknown(req);
        var state = parameter(req, "state").map(CallbacksApi::state);
        var limit = parameter(req, "limit").map(CallbacksApi::limit).orElse(USUAL);
        var callbacks = Json.createArrayBuilder();
        ledger.newest(state.isPresent() ? LOOKED_AT : limit).stream()
                .filter(callback -> state.isEmpty() || callback.state() == state.get())
                .limit(limit)
                .forEach(callback -> callbacks.add(json(callback)));
        send(Json.createObjectBuilder().add("callbacks", callbacks).build(), res);
    }

    private static void refuseUnknown(ServerRequest req) {
        req.query().names().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(_ -> {
                    throw bad("Only the parameters state and limit are known here.");
                });
    }

    private static Optional<String> parameter(ServerRequest req, String name) {
        return req.query().first(name).asOptional();
    }

    private static State state(String word) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElseThrow(() -> bad("state must be one of "
                        + Arrays.stream(State.values()).map(State::name).collect(Collectors.joining(", ")) + "."));
    }

    private static int limit(String word) {
        var limit = word.matches("[0-9]{1,4}") ? Integer.parseInt(word) : 0;
        if (limit < 1 || limit > MOST) throw bad("limit must be a number from 1 to " + MOST + ".");
        return limit;
    }

    private static Refusal bad(String sentence) {
        return new Refusal(Status.BAD_REQUEST_400, sentence);
    }

    void one(ServerRequest req, ServerResponse res) {
        var callback = Ids.of(req)
                .flatMap(ledger::find)
                .orElseThrow(
                        () -> new Refusal(Status.NOT_FOUND_404, "There is no such callback, or it has been erased."));
        var events = Json.createArrayBuilder();
        ledger.history(callback.id()).forEach(entry -> events.add(json(entry)));
        var consent = ledger.consent(callback.id()).<JsonValue>map(CallbacksApi::json);
        send(
                json(callback)
                        .add("consent", consent.orElse(JsonValue.NULL))
                        .add("events", events)
                        .build(),
                res);
    }

    private static JsonObjectBuilder json(Callback callback) {
        return Json.createObjectBuilder()
                .add("id", callback.id())
                .add("state", callback.state().name())
                .add("attempts", callback.attempts())
                .add(
                        "window",
                        Json.createObjectBuilder()
                                .add("from", callback.window().from().toString())
                                .add("to", callback.window().to().toString()))
                .add("telephone", callback.patient().toString())
                .add("peer", peer(callback).<JsonValue>map(Json::createValue).orElse(JsonValue.NULL));
    }

    private static Optional<Long> peer(Callback callback) {
        return callback.peer().filter(_ -> callback.state() != State.HANDED_OVER);
    }

    private static JsonObject json(Consent consent) {
        return Json.createObjectBuilder()
                .add("at", consent.at().toString())
                .add("way", consent.way().name())
                .add("language", consent.language().folder())
                .add("edition", consent.edition())
                .build();
    }

    private static JsonObjectBuilder json(Entry entry) {
        return Json.createObjectBuilder()
                .add("at", entry.at().toString())
                .add("event", entry.event())
                .add("state", entry.state().name())
                .add("version", entry.version());
    }

    private static void send(JsonObject json, ServerResponse res) {
        res.headers().contentType(MediaTypes.APPLICATION_JSON);
        res.send(json.toString());
    }
}
