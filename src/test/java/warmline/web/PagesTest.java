package warmline.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import warmline.account.Role;
import warmline.callback.Discretion;

class PagesTest {
    private final Riverside riverside = new Riverside().busy();
    private final Visitor maria = Visitor.as(Role.PEER, riverside.console);

    @AfterEach
    void stop() {
        riverside.close();
    }

    @Test
    void the_first_page_tells_the_state_of_the_line() {
        var page = text(maria.get("/"));
        for (var words : List.of(
                "One call is due; one needs a person.",
                "Due now 1 Running 1 Need a person 1 Upcoming 2",
                "Callback 7 Waiting for its time today, 5:00 to 6:00 pm telephone …23, not rung yet",
                "Callback 8 Waiting for its time tomorrow, 9:05 to 10:05 am",
                "Callback 6 Due now",
                "Callback 5 Talking with Sam",
                "Callback 4 Late today, 2:35 to 3:35 pm telephone …04, rung twice",
                "Callback 3 Unclear whether rung",
                "Maria since 3:05 pm",
                "Sam resting until 4:15 pm",
                "database works",
                "telephone exchange works")) assertTrue(page.contains(words), () -> words + " is not in: " + page);
    }

    @Test
    void a_callbacks_page_tells_what_happened() {
        var page = text(maria.get("/callbacks/3"));
        for (var words : List.of(
                "Callback 3",
                "When today, 3:05 to 4:05 pm Telephone …03 Attempts rung once",
                "today, 12:55 pm The call was booked waiting",
                "today, 3:08 pm The patient's telephone was rung the patient's telephone rings",
                "today, 3:10 pm We lost sight of the call unclear whether the patient was rung"))
            assertTrue(page.contains(words), () -> words + " is not in: " + page);
    }

    @Test
    void a_callbacks_page_tells_what_to_say_to_others_where_the_patient_has_said() {
        assertFalse(text(maria.get("/callbacks/7")).contains("somebody else"));
        riverside.ledger.put(7, Discretion.SAY_NOTHING);
        riverside.ledger.put(8, Discretion.FIRST_NAME_ONLY);

        assertTrue(text(maria.get("/callbacks/7")).contains("If somebody else answers Say nothing."));
        assertTrue(text(maria.get("/callbacks/8"))
                .contains("If somebody else answers Say only your first name, and that you will ring again."));
    }

    @Test
    void no_page_shows_a_whole_telephone_number() {
        for (var path : List.of("/", "/callbacks/3", "/callbacks/7", "/observe/health", "/observe/metrics"))
            assertFalse(maria.get(path).body().contains("55501"), path);
    }

    @Test
    void an_editor_sees_the_line_but_opens_no_callback() {
        var edgar = Visitor.as(Role.EDITOR, riverside.console);
        assertFalse(edgar.get("/").body().contains("/callbacks/"));
        assertEquals(403, edgar.get("/callbacks/3").statusCode());
    }

    @Test
    void a_callback_that_is_not_there_is_a_friendly_404() {
        for (var id : List.of("99", "0", "-1", "007", "abc", "99999999999999999999", "%00", "7%2F8", "x".repeat(2000)))
            assertEquals(404, maria.get("/callbacks/" + id).statusCode(), id);
        assertTrue(text(maria.get("/callbacks/99")).contains("There is no such callback, or it has been erased."));
    }

    @Test
    void a_failure_is_told_without_the_words_of_the_exception() {
        riverside.ledger.broken = true;
        for (var path : List.of("/", "/callbacks/3")) {
            var answer = maria.get(path);
            assertEquals(500, answer.statusCode());
            assertTrue(text(answer).contains("Something went wrong on our side"), answer.body());
            assertSaysNothing(answer);
        }
        var api = maria.get("/api/v1/callbacks", "Authorization", "Bearer " + Riverside.token(Role.LEAD));
        assertEquals(500, api.statusCode());
        assertEquals("application/problem+json", type(api));
        assertSaysNothing(api);
    }

    private static void assertSaysNothing(HttpResponse<String> answer) {
        for (var secret : List.of("FATAL", "relation", "6175550123", "Exception", "warmline.", "at java"))
            assertFalse(answer.body().contains(secret), answer.body());
    }

    @Test
    void every_answer_carries_the_security_headers() {
        var answers = new ArrayList<HttpResponse<String>>(List.of(
                maria.get("/"),
                maria.get("/static/console.css"),
                maria.get("/nothing"),
                maria.get("/api/v1/callbacks"),
                maria.get("/observe/health"),
                maria.get("/observe/metrics"),
                maria.post("/sign-out", ""),
                maria.postTooMuch("/sign-in"),
                new Visitor(riverside.console).get("/")));
        riverside.ledger.broken = true;
        answers.add(maria.get("/"));
        for (var answer : answers) {
            var where = answer.uri() + " " + answer.statusCode();
            var policy = header(answer, "Content-Security-Policy");
            assertTrue(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"), where);
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"), where);
            assertEquals("no-referrer", header(answer, "Referrer-Policy"), where);
            assertTrue(header(answer, "Permissions-Policy").contains("microphone=()"), where);
            var cache = answer.uri().getPath().startsWith("/static/") ? "no-cache" : "no-store";
            assertEquals(cache, header(answer, "Cache-Control"), where);
            assertEquals("", header(answer, "Server"), where);
        }
    }

    @Test
    void assets_are_sent_again_only_when_they_changed() {
        var first = maria.get("/static/live.js");
        assertEquals("text/javascript; charset=UTF-8", type(first));
        assertEquals(
                304,
                maria.get("/static/live.js", "If-None-Match", header(first, "ETag"))
                        .statusCode());
        for (var name : List.of("nothing.js", "..%2Fapplication.yaml", "%2e%2e/secret", "console.css/x", ""))
            assertEquals(404, maria.get("/static/" + name).statusCode(), name);
    }

    @Test
    void hostile_requests_get_a_plain_refusal() throws IOException {
        for (var request : List.of(
                "GET /../../etc/passwd HTTP/1.1",
                "GET /static/../../../etc/passwd HTTP/1.1",
                "GET /callbacks/%zz HTTP/1.1",
                "GET /\u0001 HTTP/1.1",
                "GET /" + "x".repeat(10_000) + " HTTP/1.1",
                "GET http://elsewhere.example/ HTTP/1.1",
                "GET /sign-in?notice=%zz HTTP/1.1",
                "NONSENSE",
                "FROB / HTTP/1.1",
                "GET / HTTP/1.1\r\nCookie: warmline=\u0001\u0002; =; ;;",
                "GET / HTTP/1.1\r\nX: " + "x".repeat(100_000),
                "POST /sign-in HTTP/1.1\r\nContent-Type: ///\r\nContent-Length: 0",
                "POST /sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: -5")) {
            var answer = raw(request);
            var what = request.substring(0, Math.min(60, request.length())) + " -> " + answer;
            assertTrue(answer.matches("(?s)HTTP/1.1 (4..|303|200) .*"), what);
            assertFalse(answer.contains("Exception") || answer.contains("root:"), what);
        }
    }

    private String raw(String request) throws IOException {
        var home = riverside.console.address();
        try (var socket = new Socket(home.getHost(), home.getPort())) {
            socket.setSoTimeout(10_000);
            var text = request + "\r\nHost: " + home.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    /** The words of a page, without its markup. */
    private static String text(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    private static String type(HttpResponse<?> answer) {
        return header(answer, "Content-Type");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
