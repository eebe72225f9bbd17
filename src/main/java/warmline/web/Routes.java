package warmline.web;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import java.security.SecureRandom;
import java.time.InstantSource;
import warmline.account.Accounts;

/** Puts together whoever answers, and ties each row of {@link Route} to one of them. */
final class Routes {
    private final Failures failures;
    private final Guard guard;
    private final Assets assets = new Assets();
    private final SignInPage signIn;
    private final OverviewPage overview;
    private final CallbackPage callback;
    private final ChangeStream stream;
    private final Health health;
    private final Metrics metrics;
    private final CallbacksApi callbacksApi;

    Routes(Site site, Line line, Accounts accounts, Changes changes, InstantSource clock, SecureRandom random) {
        var pages = new Pages();
        var wording = new Wording(site.zone());
        var tokens = new Tokens(random);
        var client = new Client(site);
        var cookies = new Cookies(client);
        var sessions = new Sessions(accounts, cookies, tokens, clock);
        failures = new Failures(new ErrorPage(site, pages));
        guard = new Guard(sessions, accounts);
        signIn = new SignInPage(
                site,
                pages,
                new SignIn(accounts, new Passwords(random), clock),
                sessions,
                cookies,
                client,
                tokens);
        overview = new OverviewPage(site, pages, line, wording, clock);
        callback = new CallbackPage(site, pages, line, wording, clock);
        stream = new ChangeStream(line, changes, clock);
        health = new Health(line.checks());
        metrics = new Metrics(line, stream, clock);
        callbacksApi = new CallbacksApi(line.ledger());
    }

    Failures failures() {
        return failures;
    }

    void register(HttpRouting.Builder routing) {
        routing.addFilter((chain, _, res) -> {
            SecurityHeaders.put(res.headers());
            res.whenSent(() -> metrics.count(res.status()));
            chain.proceed();
        });
        failures.register(routing);
        for (var route : Route.values()) routing.route(route.method, route.path, guard.before(route, handler(route)));
    }

    private Handler handler(Route route) {
        return switch (route) {
            case SIGN_IN_FORM -> signIn::form;
            case SIGN_IN -> signIn::signIn;
            case SIGN_OUT -> signIn::signOut;
            case ASSET -> assets::show;
            case OVERVIEW -> overview::show;
            case CHANGES -> stream::follow;
            case CALLBACK -> callback::show;
            case HEALTH -> health::show;
            case METRICS -> metrics::show;
            case API_CALLBACKS -> callbacksApi::list;
            case API_CALLBACK -> callbacksApi::one;
            case API_DESCRIPTION -> assets::describe;
        };
    }
}
