package warmline.web;

import io.helidon.http.HttpMediaType;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.Json;

/** How the API says no: {@code application/problem+json}, RFC 9457. */
final class Problem {
    private static final HttpMediaType TYPE = HttpMediaType.create("application/problem+json");

    private Problem() {}

    static void send(ServerResponse res, Status status, String sentence) {
        var problem = Json.createObjectBuilder()
                .add("title", status.reasonPhrase())
                .add("status", status.code())
                .add("detail", sentence)
                .build();
        res.headers().contentType(TYPE);
        res.status(status).send(problem.toString());
    }
}
