package warmline.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import warmline.account.Accounts;
import warmline.web.Tokens;

/** The lead of the sample centre, signed in with a browser. Waits for no answer: the service is killed before. */
final class Lead implements AutoCloseable {
    private static final Duration SIGNED_IN = Duration.ofHours(12);

    private final URI console;
    private final Decisions decisions;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String session;
    private final String form;

    /** @param accounts those of the centre, which has been up */
    Lead(URI console, Accounts accounts, Decisions decisions) {
        this.console = console;
        this.decisions = decisions;
        var tokens = new Tokens(new SecureRandom());
        session = tokens.fresh();
        form = tokens.fresh();
        var account = accounts.find("lead").orElseThrow().account();
        accounts.begin(Tokens.hash(session), account, form, Instant.now().plus(SIGNED_IN));
    }

    void takesOn(long callback) {
        decisions.takenOn().add(callback);
        sends(callback, "taking-on");
    }

    void putsBack(long callback) {
        decisions.putBack().add(callback);
        sends(callback, "putting-back");
    }

    private void sends(long callback, String decision) {
        var request = HttpRequest.newBuilder(console.resolve("/callbacks/" + callback + "/" + decision))
                .header("Cookie", "warmline=" + session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=" + form))
                .build();
        http.sendAsync(request, BodyHandlers.discarding());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
