package warmline.web;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;

/** The forms of whoever has no session yet: their token is tied to a cookie. */
final class OpenForms {
    private static final String COOKIE = "warmline_form";

    /** A sign-in page may stay open over a holiday and must still work. */
    private static final Duration AGE = Duration.ofDays(30);

    private final Cookies cookies;
    private final Tokens tokens;

    OpenForms(Cookies cookies, Tokens tokens) {
        this.cookies = cookies;
        this.tokens = tokens;
    }

    /** For the form that is about to be shown. */
    String token(ServerRequest req, ServerResponse res) {
        var token = cookies.read(req, COOKIE).orElseGet(tokens::fresh);
        cookies.keep(COOKIE, token, AGE, req, res);
        return token;
    }

    Form read(ServerRequest req) {
        return Form.read(req, cookies.read(req, COOKIE).orElseGet(tokens::fresh));
    }
}
