package warmline.web;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import warmline.account.Account;
import warmline.account.Accounts;

/** Behind a link that works once: whoever was invited chooses a password, and is signed in. */
public final class WelcomePage {
    private final Site site;
    private final Pages pages;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final OpenForms forms;
    private final InstantSource clock;

    WelcomePage(
            Site site,
            Pages pages,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            OpenForms forms,
            InstantSource clock) {
        this.site = site;
        this.pages = pages;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.forms = forms;
        this.clock = clock;
    }

    /** @param name with which they will sign in */
    public record View(Frame frame, String name, Entry entry) {}

    void form(ServerRequest req, ServerResponse res) {
        show(Status.OK_200, invited(req), empty(req), req, res);
    }

    void choose(ServerRequest req, ServerResponse res) {
        var account = invited(req);
        var form = forms.read(req);
        try {
            accounts.password(account, passwords.hash(NewPassword.read(form, account)));
        } catch (Mistake mistake) {
            show(Status.UNPROCESSABLE_CONTENT_422, account, empty(req).again(form, mistake), req, res);
            return;
        }
        sessions.begin(account, req, res);
        SignInPage.to("/", res);
    }

    private Account invited(ServerRequest req) {
        return accounts.invited(Tokens.hash(token(req)), clock.instant())
                .orElseThrow(() -> new Refusal(
                        Status.NOT_FOUND_404,
                        "This link was used already, or is too old. An administrator can make you another."));
    }

    private static String token(ServerRequest req) {
        return req.path().pathParameters().get("invitation");
    }

    private static Entry empty(ServerRequest req) {
        return Entry.empty(
                "welcome",
                Route.WELCOME.path.replace("{invitation}", token(req)),
                "Choose it and sign in",
                NewPassword.field(),
                NewPassword.again());
    }

    private void show(Status status, Account account, Entry entry, ServerRequest req, ServerResponse res) {
        var frame = Frame.before("Welcome", site, forms.token(req, res));
        pages.send(res, status, new View(frame, account.name(), entry));
    }
}
