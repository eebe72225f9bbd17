package warmline.faults;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import warmline.callback.Window;

/** A callback as the API shows it to an outsider. */
record Shown(long id, String state, String telephone, Window window, List<Happened> events) {
    record Happened(Instant at, String event, String state) {}

    /** Empty: there is none. */
    static Optional<Shown> of(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var read = reader.readObject();
            return read.containsKey("state") ? Optional.of(of(read)) : Optional.empty();
        }
    }

    /** A page of the list, without what happened to each. */
    static List<Shown> list(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject().getJsonArray("callbacks").getValuesAs(JsonObject.class).stream()
                    .map(Shown::of)
                    .toList();
        }
    }

    private static Shown of(JsonObject json) {
        var window = json.getJsonObject("window");
        var happened = json.containsKey("events") ? json.getJsonArray("events") : JsonValue.EMPTY_JSON_ARRAY;
        var events = happened.getValuesAs(JsonObject.class).stream()
                .map(event -> new Happened(
                        Instant.parse(event.getString("at")), event.getString("event"), event.getString("state")))
                .toList();
        return new Shown(
                json.getJsonNumber("id").longValue(),
                json.getString("state"),
                json.getString("telephone"),
                new Window(Instant.parse(window.getString("from")), Instant.parse(window.getString("to"))),
                events);
    }

    boolean isRunning() {
        return List.of("RINGING_PEER", "ACCEPTED", "RINGING_PATIENT", "CONNECTED")
                .contains(state);
    }

    /** Somebody should be ringing the patient now. */
    boolean isDue(Instant now) {
        return state.equals("WAITING") && window.contains(now);
    }

    boolean has(String event) {
        return events.stream().anyMatch(happened -> happened.event().equals(event));
    }

    Instant first() {
        return events.getFirst().at();
    }

    Instant last() {
        return events.getLast().at();
    }

    /** In which state it was at this moment. */
    Optional<String> stateAt(Instant moment) {
        return events.stream()
                .filter(happened -> !happened.at().isAfter(moment))
                .reduce((_, later) -> later)
                .map(Happened::state);
    }

    boolean happenedBetween(Instant from, Instant to, String event) {
        return events.stream()
                .anyMatch(happened -> happened.event().equals(event)
                        && happened.at().isAfter(from)
                        && happened.at().isBefore(to));
    }
}
