package warmline.web;

import io.helidon.http.SetCookie;
import io.helidon.http.SetCookie.SameSite;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;

/** Our cookies: never for scripts, never sent along by another site's forms, and over TLS only where there is TLS. */
final class Cookies {
    private final Client client;

    Cookies(Client client) {
        this.client = client;
    }

    Optional<String> read(ServerRequest req, String name) {
        return req.headers().cookies().first(name).asOptional().filter(value -> !value.isEmpty());
    }

    void keep(String name, String value, Duration age, ServerRequest req, ServerResponse res) {
        res.headers()
                .addCookie(SetCookie.builder(name, value)
                        .httpOnly(true)
                        .secure(client.secure(req))
                        .sameSite(SameSite.LAX)
                        .path("/")
                        .maxAge(age)
                        .build());
    }

    void forget(String name, ServerRequest req, ServerResponse res) {
        keep(name, "", Duration.ZERO, req, res);
    }
}
