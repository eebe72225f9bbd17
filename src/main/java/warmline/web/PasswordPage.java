package warmline.web;

import static warmline.web.Entry.input;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import warmline.account.Account;
import warmline.account.Accounts;

/** Everybody's own password. */
public final class PasswordPage {
    private static final String OLD = "old";
    private static final String CHANGED = "changed";

    private final Site site;
    private final Pages pages;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Client client;

    PasswordPage(
            Site site,
            Pages pages,
            Accounts accounts,
            Passwords passwords,
            SignIn signIn,
            Sessions sessions,
            Client client) {
        this.site = site;
        this.pages = pages;
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.sessions = sessions;
        this.client = client;
    }

    public record View(Frame frame, Optional<String> notice, Entry entry) {}

    void form(ServerRequest req, ServerResponse res) {
        var notice =
                Optional.of("Your password is changed.").filter(_ -> req.query().contains(CHANGED));
        show(Status.OK_200, notice, empty(), req, res);
    }

    void change(ServerRequest req, ServerResponse res) {
        var form = Form.sent(req);
        var account = Guard.session(req).account();
        try {
            mustBe(form.text(OLD), account, req);
            accounts.password(account, passwords.hash(NewPassword.read(form, account)));
        } catch (Mistake mistake) {
            show(Status.UNPROCESSABLE_CONTENT_422, Optional.empty(), empty().again(form, mistake), req, res);
            return;
        }
        sessions.begin(account, req, res);
        SignInPage.to(Route.PASSWORD.path + "?" + CHANGED, res);
    }

    /** At the pace of the door: a browser that was left open must not make guessing easier. */
    private void mustBe(String old, Account account, ServerRequest req) {
        switch (signIn.check(account.name(), old, client.address(req))) {
            case SignIn.Outcome.Welcome _ -> {}
            case SignIn.Outcome.Wrong _ ->
                throw new Mistake(OLD, "This is not your password of now. Please try again.");
            case SignIn.Outcome.Wait(var wait) ->
                throw new Mistake(
                        OLD, "That were many tries. Please wait %d s, then try again.".formatted(wait.toSeconds() + 1));
        }
    }

    private static Entry empty() {
        return Entry.empty(
                "own",
                Route.PASSWORD.path,
                "Change it",
                input(OLD, "Your password of now", "password", 200),
                NewPassword.field(),
                NewPassword.again());
    }

    private void show(Status status, Optional<String> notice, Entry entry, ServerRequest req, ServerResponse res) {
        pages.send(res, status, new View(Frame.inside("Password", site, req), notice, entry));
    }
}
