package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.web.Visitor.form;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import warmline.account.Role;

class SignInPageTest {
    private final Riverside riverside = new Riverside();
    private final Visitor visitor = new Visitor(riverside.console);

    @AfterEach
    void stop() {
        riverside.close();
    }

    @Test
    void name_and_password_open_the_line() {
        assertEquals("/sign-in", location(visitor.get("/")));
        assertEquals("/", location(visitor.signIn("maria", Riverside.PASSWORD)));
        assertEquals(200, visitor.get("/").statusCode());
        assertEquals("/", location(visitor.get("/sign-in")));
    }

    @Test
    void the_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        var cookie = session(visitor.signIn("maria", Riverside.PASSWORD));
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        assertTrue(cookie.contains("Max-Age=43200") && !cookie.contains("Secure"), cookie);
    }

    @Test
    void the_cookie_is_for_tls_only_when_our_proxy_says_that_there_is_tls() {
        try (var proxied = new Riverside(true)) {
            var behind = new Visitor(proxied.console);
            var sent = form("token", behind.token("/sign-in"), "name", "maria", "password", Riverside.PASSWORD);
            assertTrue(session(behind.post("/sign-in", sent, "X-Forwarded-Proto", "https"))
                    .contains("Secure"));
        }
        var sent = form("token", visitor.token("/sign-in"), "name", "maria", "password", Riverside.PASSWORD);
        assertFalse(session(visitor.post("/sign-in", sent, "X-Forwarded-Proto", "https"))
                .contains("Secure"));
    }

    @Test
    void only_the_hash_of_a_session_is_kept() {
        var cookie = session(visitor.signIn("maria", Riverside.PASSWORD));
        var token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        assertEquals(43, token.length());
        assertEquals(
                Map.of(ByteBuffer.wrap(Tokens.hash(token)), Riverside.NOW.plus(Sessions.LENGTH)),
                Map.of(
                        riverside.accounts.sessions.keySet().iterator().next(),
                        riverside.accounts.sessions.values().iterator().next().until()));
    }

    @Test
    void a_wrong_password_and_an_unknown_name_hear_the_same() {
        var wrong = visitor.signIn("maria", "wrong");
        var unknown = visitor.signIn("nobody", "wrong");
        assertEquals(401, wrong.statusCode());
        assertEquals(401, unknown.statusCode());
        assertEquals(wrong.body(), unknown.body());
        assertTrue(wrong.body().contains("do not belong together"), wrong.body());
    }

    @Test
    void guessing_has_to_wait_and_the_right_password_works_after_the_wait() {
        for (int i = 0; i < 5; i++)
            assertEquals(401, visitor.signIn("maria", "guess " + i).statusCode());
        var early = visitor.signIn("maria", Riverside.PASSWORD);
        assertEquals(429, early.statusCode());
        assertEquals("1", early.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(early.body().contains("Please wait 1 s, then try again."), early.body());
        riverside.clock.updateAndGet(now -> now.plusSeconds(1));
        assertEquals("/", location(visitor.signIn("maria", Riverside.PASSWORD)));
    }

    @Test
    void a_form_without_our_token_is_refused() {
        var sent = form("name", "maria", "password", Riverside.PASSWORD);
        assertEquals(403, visitor.post("/sign-in", sent).statusCode());
        visitor.token("/sign-in");
        assertEquals(403, visitor.post("/sign-in", sent).statusCode());
        assertEquals(403, visitor.post("/sign-in", sent + "&token=guess").statusCode());
        assertTrue(riverside.accounts.sessions.isEmpty());
    }

    @Test
    void a_form_sent_by_another_site_is_refused_even_with_the_token() {
        var sent = form("token", visitor.token("/sign-in"), "name", "maria", "password", Riverside.PASSWORD);
        for (var site : new String[] {"cross-site", "same-site"})
            assertEquals(
                    403, visitor.post("/sign-in", sent, "Sec-Fetch-Site", site).statusCode());
        assertEquals(
                303,
                visitor.post("/sign-in", sent, "Sec-Fetch-Site", "same-origin").statusCode());
    }

    @Test
    void what_is_not_a_form_is_refused_as_such() {
        var json = visitor.request("/sign-in").header("Content-Type", "application/json");
        assertEquals(415, visitor.send(json.POST(BodyPublishers.ofString("{}"))).statusCode());
        assertEquals(
                415,
                visitor.send(visitor.request("/sign-in").POST(BodyPublishers.noBody()))
                        .statusCode());
        var klingon = visitor.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=klingon");
        assertEquals(
                400,
                visitor.send(klingon.POST(BodyPublishers.ofString("token=x"))).statusCode());
    }

    @Test
    void strange_input_is_a_wrong_name_and_nothing_worse() {
        var long10k = "x".repeat(10_000);
        assertEquals(401, visitor.signIn(long10k, long10k).statusCode());
        assertEquals(401, visitor.signIn("mar\0ia", "\0").statusCode());
        assertEquals(
                401,
                visitor.signIn("<script>alert(1)</script>", "'; drop table account; --")
                        .statusCode());
        assertEquals(403, visitor.post("/sign-in", "").statusCode());
        assertEquals(403, visitor.post("/sign-in", "&&&==&%00=%00").statusCode());
        assertEquals(400, visitor.post("/sign-in", "token=%zz").statusCode());
        assertEquals(413, visitor.postTooMuch("/sign-in").statusCode());
    }

    @Test
    void a_session_that_has_ended_leads_back_to_the_door_with_a_kind_word() {
        visitor.signIn("maria", Riverside.PASSWORD);
        riverside.clock.updateAndGet(now -> now.plus(Sessions.LENGTH).minusSeconds(1));
        assertEquals(200, visitor.get("/").statusCode());
        riverside.clock.updateAndGet(now -> now.plus(Duration.ofSeconds(1)));
        var away = visitor.get("/");
        assertEquals("/sign-in?notice=ended", location(away));
        assertTrue(visitor.get(location(away)).body().contains("Your sign-in has ended, to keep things private."));
    }

    @Test
    void signing_out_ends_the_session_here_and_not_only_in_the_browser() {
        var maria = Visitor.as(Role.PEER, riverside.console);
        assertEquals(403, maria.post("/sign-out", form("token", "guess")).statusCode());
        assertEquals(1, riverside.accounts.sessions.size());
        assertEquals("/sign-in?notice=out", location(maria.post("/sign-out", form("token", maria.token("/")))));
        assertTrue(riverside.accounts.sessions.isEmpty());
        assertEquals("/sign-in", location(maria.get("/")));
    }

    @Test
    void a_stolen_cookie_name_with_nonsense_in_it_is_nobody() {
        assertEquals("/sign-in?notice=ended", location(visitor.get("/", "Cookie", "warmline=" + "x".repeat(5_000))));
        assertEquals("/sign-in", location(visitor.get("/", "Cookie", "warmline=")));
    }

    private static String location(HttpResponse<?> answer) {
        assertEquals(303, answer.statusCode());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String session(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("warmline="))
                .findFirst()
                .orElseThrow();
    }
}
