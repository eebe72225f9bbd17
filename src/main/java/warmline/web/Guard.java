package warmline.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import warmline.account.Accounts;
import warmline.account.Accounts.Session;
import warmline.account.Role;

/** Stands before every route and lets in whom the table lets in. */
final class Guard {
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final Accounts accounts;

    Guard(Sessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    Handler before(Route route, Handler handler) {
        return switch (route.door) {
            case OPEN -> handler;
            case SESSION -> (req, res) -> withSession(route, handler, req, res);
            case TOKEN -> (req, res) -> withToken(route, handler, req, res);
        };
    }

    private void withSession(Route route, Handler handler, ServerRequest req, ServerResponse res) throws Exception {
        var session = sessions.find(req);
        if (session.isEmpty()) {
            if (sessions.claimed(req)) SignInPage.send(SignInPage.Notice.ENDED, res);
            else SignInPage.send(res);
            return;
        }
        allow(route, session.get().account().role());
        if (route.method == Method.POST)
            req.context().register(Form.read(req, session.get().csrfToken()));
        req.context().register(session.get());
        handler.handle(req, res);
    }

    private void withToken(Route route, Handler handler, ServerRequest req, ServerResponse res) throws Exception {
        var header = req.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        if (!header.startsWith(BEARER)) {
            challenge(res, "Bearer realm=\"warmline\"", "Send a token with the request: Authorization: Bearer TOKEN.");
            return;
        }
        var role = accounts.bearer(Tokens.hash(header.substring(BEARER.length()).strip()));
        if (role.isEmpty()) {
            challenge(res, "Bearer realm=\"warmline\", error=\"invalid_token\"", "This token is not known here.");
            return;
        }
        allow(route, role.get());
        handler.handle(req, res);
    }

    private static void challenge(ServerResponse res, String challenge, String sentence) {
        res.header(HeaderNames.WWW_AUTHENTICATE, challenge);
        Problem.send(res, Status.UNAUTHORIZED_401, sentence);
    }

    private static void allow(Route route, Role role) {
        if (!route.allows(role))
            throw new Refusal(Status.FORBIDDEN_403, "Your role does not include this. An administrator can change that.");
    }

    /** The session of a request that came through {@link Route.Door#SESSION}. */
    static Session session(ServerRequest req) {
        return req.context().get(Session.class).orElseThrow();
    }
}
