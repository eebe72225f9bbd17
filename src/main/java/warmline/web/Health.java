package warmline.web;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/** {@code /observe/health} for monitors: 200 when all is well, 503 when something is not, and what. */
final class Health {
    private final List<HealthCheck> checks;

    Health(List<HealthCheck> checks) {
        this.checks = checks;
    }

    void show(ServerRequest req, ServerResponse res) {
        var answers = Json.createArrayBuilder();
        var up = true;
        for (var check : checks) {
            var trouble = check.trouble();
            up &= trouble.isEmpty();
            answers.add(answer(check.name(), trouble.isEmpty(), trouble.orElse("")));
        }
        var health = Json.createObjectBuilder().add("status", word(up)).add("checks", answers).build();
        res.headers().contentType(MediaTypes.APPLICATION_JSON);
        res.status(up ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503).send(health.toString());
    }

    private static JsonObject answer(String name, boolean up, String trouble) {
        var answer = Json.createObjectBuilder().add("name", name).add("status", word(up));
        if (!up) answer.add("trouble", trouble);
        return answer.build();
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
