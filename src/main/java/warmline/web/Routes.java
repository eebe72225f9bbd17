package warmline.web;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import java.security.SecureRandom;
import java.time.InstantSource;
import warmline.account.Accounts;
import warmline.peer.Recruiting;

/** Puts together whoever answers, and ties each row of {@link Route} to one of them. */
final class Routes {
    private final Failures failures;
    private final Guard guard;
    private final Assets assets = new Assets();
    private final SignInPage signIn;
    private final OverviewPage overview;
    private final TodayPage today;
    private final DebriefList debriefs;
    private final CallbackPage callback;
    private final CallbackDecision decision;
    private final BlockedPage blocked;
    private final ReportsPage reports;
    private final TimesPage times;
    private final TeamPage team;
    private final PeoplePage people;
    private final PromptsPage prompts;
    private final PromptPage prompt;
    private final WelcomePage welcome;
    private final PasswordPage password;
    private final ChangeStream stream;
    private final Health health;
    private final Metrics metrics;
    private final CallbacksApi callbacksApi;
    private final ReportsApi reportsApi;

    Routes(
            Site site,
            Line line,
            Recruiting recruiting,
            Accounts accounts,
            Editing editing,
            Changes changes,
            InstantSource clock,
            SecureRandom random) {
        var pages = new Pages();
        var wording = new Wording(site.zone());
        var tokens = new Tokens(random);
        var client = new Client(site);
        var cookies = new Cookies(client);
        var sessions = new Sessions(accounts, cookies, tokens, clock);
        var passwords = new Passwords(random);
        var signsIn = new SignIn(accounts, passwords, clock);
        var openForms = new OpenForms(cookies, tokens);
        failures = new Failures(new ErrorPage(site, pages));
        guard = new Guard(sessions, accounts);
        signIn = new SignInPage(site, pages, signsIn, sessions, openForms, client);
        today = new TodayPage(site, pages, line, wording, clock);
        debriefs = new DebriefList(line, wording, clock);
        overview = new OverviewPage(site, pages, line, debriefs, wording, clock);
        callback = new CallbackPage(site, pages, line, wording, clock);
        decision = new CallbackDecision(line, clock);
        blocked = new BlockedPage(site, pages, line, wording, clock);
        reports = new ReportsPage(site, pages, line.reports(), clock);
        times = new TimesPage(site, pages, line, recruiting, wording, clock);
        team = new TeamPage(site, pages, line, recruiting, clock, random);
        people = new PeoplePage(site, pages, accounts, line.roster(), tokens, client, clock);
        prompts = new PromptsPage(site, pages, editing);
        prompt = new PromptPage(site, pages, editing, wording, clock);
        welcome = new WelcomePage(site, pages, accounts, passwords, sessions, openForms, clock);
        password = new PasswordPage(site, pages, accounts, passwords, signsIn, sessions, client);
        stream = new ChangeStream(line, changes, clock);
        health = new Health(line.checks());
        metrics = new Metrics(line, stream, clock);
        callbacksApi = new CallbacksApi(line.ledger());
        reportsApi = new ReportsApi(site, line.reports(), clock);
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
            case TODAY -> today::show;
            case DUTY -> today::duty;
            case CALL_NOW -> today::callNow;
            case CHANGES -> stream::follow;
            case CALLBACK -> callback::show;
            case TAKE_ON -> decision::takeOn;
            case PUT_BACK -> decision::putBack;
            case BLOCK_CALLER_OF -> callback::block;
            case DEBRIEFED -> debriefs::done;
            case BLOCKED -> blocked::show;
            case BLOCK -> blocked::block;
            case LIFT_BLOCK -> blocked::lift;
            case REPORTS -> reports::show;
            case REPORTS_TABLE -> reports::table;
            case TIMES -> times::show;
            case PLAN -> times::add;
            case UNPLAN -> times::remove;
            case TEAM -> team::show;
            case PEER_SPEAKS -> team::speaks;
            case NEW_PEER -> team::add;
            case PEOPLE -> people::show;
            case ADD_ACCOUNT -> people::add;
            case NEW_LINK -> people::link;
            case CHANGE_ROLE -> people::change;
            case REMOVE_ACCOUNT -> people::remove;
            case PROMPTS -> prompts::show;
            case PROMPT -> prompt::show;
            case PROMPT_AUDIO -> prompt::audio;
            case WRITE_PROMPT -> prompt::write;
            case PUBLISH_PROMPT -> prompt::publish;
            case WELCOME_FORM -> welcome::form;
            case WELCOME -> welcome::choose;
            case PASSWORD_FORM -> password::form;
            case PASSWORD -> password::change;
            case HEALTH -> health::show;
            case METRICS -> metrics::show;
            case API_CALLBACKS -> callbacksApi::list;
            case API_CALLBACK -> callbacksApi::one;
            case API_REPORTS -> reportsApi::show;
            case API_DESCRIPTION -> assets::describe;
        };
    }
}
