package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import warmline.account.Role;
import warmline.callback.Consent;
import warmline.callback.State;
import warmline.prompt.Language;

/** {@code GET /api/v1/callbacks} and its description, which must tell the truth. */
class CallbacksApiTest {
    private final Riverside riverside = new Riverside().busy();
    private final Visitor program = new Visitor(riverside.console);

    @AfterEach
    void stop() {
        riverside.close();
    }

    @Test
    void lists_the_newest_first_with_masked_telephones() {
        var answer = get("/api/v1/callbacks?limit=2");
        assertEquals(200, answer.statusCode());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(json("""
                {"callbacks": [
                  {"id": 8, "state": "WAITING", "attempts": 0,
                   "window": {"from": "2026-11-19T14:05:00Z", "to": "2026-11-19T15:05:00Z"}, "telephone": "…08", "peer": null},
                  {"id": 7, "state": "WAITING", "attempts": 0,
                   "window": {"from": "2026-11-18T22:00:00Z", "to": "2026-11-18T23:00:00Z"}, "telephone": "…23", "peer": null}
                ]}"""), json(answer.body()));
    }

    @Test
    void lists_by_state() {
        var done = json(get("/api/v1/callbacks?state=COMPLETED").body()).getJsonArray("callbacks");
        assertEquals(1, done.size());
        assertEquals(1, done.getJsonObject(0).getInt("id"));
        assertEquals(1, done.getJsonObject(0).getInt("peer"));
        assertEquals(
                8,
                json(get("/api/v1/callbacks").body()).getJsonArray("callbacks").size());
    }

    @Test
    void tells_one_callback_with_its_events() {
        var callback = json(get("/api/v1/callbacks/2").body());
        assertEquals("CANCELLED", callback.getString("state"));
        assertEquals(json("""
                {"events": [
                  {"at": "2026-11-18T17:45:00Z", "event": "Booked", "state": "WAITING", "version": 0},
                  {"at": "2026-11-18T18:55:00Z", "event": "PatientCancelled", "state": "CANCELLED", "version": 1}
                ]}""").get("events"), callback.get("events"));
    }

    @Test
    void tells_when_where_and_to_what_words_the_patient_agreed() {
        riverside.ledger.put(2, new Consent(Instant.parse("2026-11-18T17:45:00Z"), Consent.Way.TALK, Language.ES, 12));
        var consent = json(get("/api/v1/callbacks/2").body()).getJsonObject("consent");
        assertEquals(json("""
                {"at": "2026-11-18T17:45:00Z", "way": "TALK", "language": "es", "edition": 12}"""), consent);
        var described = description()
                .getJsonObject("components")
                .getJsonObject("schemas")
                .getJsonObject("CallbackWithEvents")
                .getJsonObject("properties")
                .getJsonObject("consent")
                .getJsonObject("properties");
        assertEquals(described.keySet(), consent.keySet());
        assertEquals(
                Arrays.stream(Consent.Way.values()).map(Consent.Way::name).toList(),
                described.getJsonObject("way").getJsonArray("enum").getValuesAs(JsonString::getString));
    }

    @Test
    void a_program_without_a_token_is_told_how_to_bring_one() {
        assertProblem(401, "Send a token with the request", program.get("/api/v1/callbacks"));
        var unknown = program.get("/api/v1/callbacks", "Authorization", "Bearer guess");
        assertProblem(401, "This token is not known here.", unknown);
        assertEquals(
                "Bearer realm=\"warmline\", error=\"invalid_token\"",
                unknown.headers().firstValue("WWW-Authenticate").orElseThrow());
        assertProblem(401, "Send a token", program.get("/api/v1/callbacks", "Authorization", "Basic bWFyaWE6eA=="));
        assertProblem(
                401, "Send a token", Visitor.as(Role.LEAD, riverside.console).get("/api/v1/callbacks"));
    }

    @Test
    void a_bad_question_is_answered_with_a_sentence() {
        assertProblem(400, "state must be one of WAITING, RINGING_PEER", get("/api/v1/callbacks?state=waiting"));
        for (var limit : List.of("0", "201", "-1", "x", "", "99999999999"))
            assertProblem(400, "limit must be a number from 1 to 200.", get("/api/v1/callbacks?limit=" + limit));
        assertProblem(400, "Only the parameters state and limit", get("/api/v1/callbacks?stat=WAITING"));
        assertProblem(404, "There is no such callback", get("/api/v1/callbacks/99"));
        assertProblem(404, "There is nothing at this address.", get("/api/v1/nothing"));
    }

    @Test
    void the_description_names_every_route_and_no_other() {
        var described = description().getJsonObject("paths").keySet();
        var routes = Arrays.stream(Route.values())
                .map(route -> route.path)
                .filter(path -> path.startsWith("/api/"))
                .collect(Collectors.toSet());
        assertEquals(routes, described);
    }

    @Test
    void the_description_knows_every_state_and_field() {
        var schemas = description().getJsonObject("components").getJsonObject("schemas");
        assertEquals(
                Arrays.stream(State.values()).map(State::name).toList(),
                schemas.getJsonObject("State").getJsonArray("enum").getValuesAs(JsonString::getString));
        var callback = json(get("/api/v1/callbacks/3").body());
        var events = callback.getJsonArray("events");
        assertEquals(fields(schemas, "Event"), events.getJsonObject(0).keySet());
        assertEquals(
                fields(schemas, "Callback"),
                json(get("/api/v1/callbacks?limit=1").body())
                        .getJsonArray("callbacks")
                        .getJsonObject(0)
                        .keySet());
        assertEquals(Set.of("consent", "events"), fields(schemas, "CallbackWithEvents"));
        assertEquals(JsonValue.NULL, callback.get("consent"));
        assertEquals(
                fields(schemas, "Problem"),
                json(get("/api/v1/callbacks/99").body()).keySet());
    }

    @Test
    void the_description_knows_the_limits() {
        var limit = description()
                .getJsonObject("paths")
                .getJsonObject("/api/v1/callbacks")
                .getJsonObject("get")
                .getJsonArray("parameters")
                .getJsonObject(1);
        assertEquals(CallbacksApi.MOST, limit.getJsonObject("schema").getInt("maximum"));
        assertTrue(description().toString().contains("among the newest " + CallbacksApi.LOOKED_AT));
    }

    private JsonObject description() {
        return json(program.get("/api/v1/openapi.json").body());
    }

    private static Set<String> fields(JsonObject schemas, String schema) {
        return schemas.getJsonObject(schema).getJsonObject("properties").keySet();
    }

    private HttpResponse<String> get(String path) {
        return program.get(path, "Authorization", "Bearer " + Riverside.token(Role.LEAD));
    }

    private static void assertProblem(int status, String sentence, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(status, json(answer.body()).getInt("status"));
        assertTrue(json(answer.body()).getString("detail").startsWith(sentence), answer.body());
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
