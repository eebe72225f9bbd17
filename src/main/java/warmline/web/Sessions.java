package warmline.web;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import warmline.account.Account;
import warmline.account.Accounts;
import warmline.account.Accounts.Session;

/** Who is signed in: a random token in a cookie, of which only the hash is kept. */
final class Sessions {
    /** A long working day; a lost telephone or a shared computer is not signed in for ever. */
    static final Duration LENGTH = Duration.ofHours(12);

    private static final String COOKIE = "warmline";

    private final Accounts accounts;
    private final Cookies cookies;
    private final Tokens tokens;
    private final InstantSource clock;

    Sessions(Accounts accounts, Cookies cookies, Tokens tokens, InstantSource clock) {
        this.accounts = accounts;
        this.cookies = cookies;
        this.tokens = tokens;
        this.clock = clock;
    }

    void begin(Account account, ServerRequest req, ServerResponse res) {
        var token = tokens.fresh();
        accounts.begin(Tokens.hash(token), account, tokens.fresh(), clock.instant().plus(LENGTH));
        cookies.keep(COOKIE, token, LENGTH, req, res);
    }

    Optional<Session> find(ServerRequest req) {
        return cookies.read(req, COOKIE).flatMap(token -> accounts.session(Tokens.hash(token), clock.instant()));
    }

    /** Whether the browser believes that it is signed in. */
    boolean claimed(ServerRequest req) {
        return cookies.read(req, COOKIE).isPresent();
    }

    void end(ServerRequest req, ServerResponse res) {
        cookies.read(req, COOKIE).ifPresent(token -> accounts.end(Tokens.hash(token)));
        cookies.forget(COOKIE, req, res);
    }
}
