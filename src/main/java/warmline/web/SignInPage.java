package warmline.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The door: name and password in, a session out; and the way out again. */
public final class SignInPage {
    private final Site site;
    private final Pages pages;
    private final SignIn signIn;
    private final Sessions sessions;
    private final OpenForms forms;
    private final Client client;

    SignInPage(Site site, Pages pages, SignIn signIn, Sessions sessions, OpenForms forms, Client client) {
        this.site = site;
        this.pages = pages;
        this.signIn = signIn;
        this.sessions = sessions;
        this.forms = forms;
        this.client = client;
    }

    /**
     * @param notice why the page is shown
     * @param trouble why the last try did not work
     */
    public record View(Frame frame, Optional<String> notice, Optional<String> trouble) {}

    /** Why somebody is sent to the door. */
    enum Notice {
        ENDED("ended", "Your sign-in has ended, to keep things private. Please sign in again; nothing is lost."),
        OUT("out", "You are signed out.");

        private final String key;
        private final String sentence;

        Notice(String key, String sentence) {
            this.key = key;
            this.sentence = sentence;
        }

        private static Optional<String> of(ServerRequest req) {
            var asked = req.query().first("notice").orElse("");
            return Arrays.stream(values())
                    .filter(notice -> notice.key.equals(asked))
                    .map(notice -> notice.sentence)
                    .findFirst();
        }
    }

    static void send(ServerResponse res) {
        to("/sign-in", res);
    }

    static void send(Notice notice, ServerResponse res) {
        to("/sign-in?notice=" + notice.key, res);
    }

    void form(ServerRequest req, ServerResponse res) {
        if (sessions.find(req).isPresent()) to("/", res);
        else show(Status.OK_200, Notice.of(req), Optional.empty(), req, res);
    }

    void signIn(ServerRequest req, ServerResponse res) {
        var form = forms.read(req);
        switch (signIn.check(form.text("name").strip(), form.text("password"), client.address(req))) {
            case SignIn.Outcome.Welcome welcome -> {
                sessions.begin(welcome.account(), req, res);
                to("/", res);
            }
            case SignIn.Outcome.Wrong _ ->
                again(
                        Status.UNAUTHORIZED_401,
                        "This name and this password do not belong together. Please try again.",
                        req,
                        res);
            case SignIn.Outcome.Wait wait -> {
                res.header(HeaderNames.RETRY_AFTER, String.valueOf(seconds(wait.time())));
                again(
                        Status.TOO_MANY_REQUESTS_429,
                        "That were many tries. Please wait %d s, then try again.".formatted(seconds(wait.time())),
                        req,
                        res);
            }
        }
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }

    private void again(Status status, String trouble, ServerRequest req, ServerResponse res) {
        show(status, Optional.empty(), Optional.of(trouble), req, res);
    }

    private void show(
            Status status, Optional<String> notice, Optional<String> trouble, ServerRequest req, ServerResponse res) {
        pages.send(res, status, new View(Frame.before("Sign in", site, forms.token(req, res)), notice, trouble));
    }

    void signOut(ServerRequest req, ServerResponse res) {
        sessions.end(req, res);
        send(Notice.OUT, res);
    }

    static void to(String path, ServerResponse res) {
        res.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, path).send();
    }
}
