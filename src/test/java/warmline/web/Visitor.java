package warmline.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import warmline.account.Role;

/** Somebody with a browser of their own: cookies kept, redirects not followed. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");

    final CookieManager cookies = new CookieManager();
    private final URI home;
    private final HttpClient http = client();

    Visitor(WebConsole console) {
        this(console.address());
    }

    public Visitor(URI home) {
        this.home = home;
    }

    /** A connection of its own, with the same cookies. */
    HttpClient client() {
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Signed in, as whoever has this role. */
    static Visitor as(Role role, WebConsole console) {
        var visitor = new Visitor(console);
        visitor.signIn(String.valueOf(Riverside.TEAM.get(role)), Riverside.PASSWORD);
        return visitor;
    }

    public HttpResponse<String> signIn(String name, String password) {
        return post("/sign-in", form("token", token("/sign-in"), "name", name, "password", password));
    }

    /** The hidden token in the forms of a page. */
    public String token(String page) {
        var found = TOKEN.matcher(get(page).body());
        return found.find() ? found.group(1) : "";
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, String form, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** More than any form of ours. Asked before it is sent: the answer would be lost with a connection that ends while we still write. */
    HttpResponse<String> postTooMuch(String path) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .expectContinue(true)
                .POST(BodyPublishers.ofString("x".repeat(100_000))));
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(home.resolve(path)).timeout(Duration.ofSeconds(20));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer", e);
        }
    }

    /** Names and values in turn. */
    public static String form(String... fields) {
        var text = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2)
            text.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        return text.toString();
    }
}
