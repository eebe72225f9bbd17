package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.web.Visitor.form;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import warmline.account.Account;
import warmline.account.Role;

class PeoplePageTest {
    private static final Pattern LINK = Pattern.compile("<code>http://[^/]+(/welcome/[A-Za-z0-9_-]{43})</code>");
    private static final String CHOSEN = "seven lazy otters hum";

    private final Riverside riverside = new Riverside();
    private final Visitor ada = Visitor.as(Role.ADMINISTRATOR, riverside.console);
    private final Visitor ruth = new Visitor(riverside.console);

    @AfterEach
    void stop() {
        riverside.close();
    }

    @Test
    void whoever_is_added_chooses_a_password_behind_a_link_that_works_once() {
        var link = link(add("ruth", "PEER", "1"));
        assertFalse(ada.get("/people").body().contains(link), "the link is shown again");
        assertEquals(401, ruth.signIn("ruth", "").statusCode());

        assertTrue(ruth.get(link).body().contains("Welcome, ruth"));
        assertEquals(303, choose(link, CHOSEN, CHOSEN).statusCode());

        assertTrue(ruth.get("/").body().contains("<strong>ruth</strong>"));
        assertEquals(Optional.of(1L), account("ruth").peer(), "and is Maria of the team");
        assertEquals(404, ruth.get(link).statusCode());
        assertEquals(303, new Visitor(riverside.console).signIn("ruth", CHOSEN).statusCode());
    }

    @Test
    void a_link_lasts_a_week_and_a_new_one_ends_it() {
        var first = link(add("ruth", "LEAD", ""));
        var second = link(post("ruth", "link"));
        assertEquals(404, ruth.get(first).statusCode());
        riverside.clock.updateAndGet(now -> now.plus(Duration.ofDays(7)).minusSeconds(1));
        assertEquals(200, ruth.get(second).statusCode());
        riverside.clock.updateAndGet(now -> now.plusSeconds(1));
        var answer = ruth.get(second);
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("An administrator can make you another."), answer::body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            short words         | short words         | Write at least 12 letters or signs
            123456789012345     | 123456789012345     | This is one that others would try first.
            Password-2026!!     | Password-2026!!     | This is one that others would try first.
            Qwertyuiop1234      | Qwertyuiop1234      | This is one that others would try first.
            aaaaaaaaaaaaaab     | aaaaaaaaaaaaaab     | This is one that others would try first.
            ruth-ruth-1234      | ruth-ruth-1234      | This is one that others would try first.
            seven lazy otters   | seven lazy Otters   | The two are not the same.
            """)
    void a_password_that_protects_nobody_is_refused(String chosen, String again, String sentence) {
        var link = link(add("ruth", "LEAD", ""));
        var answer = choose(link, chosen, again);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains(sentence), answer::body);
        assertFalse(answer.body().contains(chosen), "the password is on the page");
        assertEquals(200, ruth.get(link).statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ruth!      | LEAD | '' | account-name | Write a name of small letters and digits
            ''         | LEAD | '' | account-name | Write a name of small letters and digits
            lea        | LEAD | '' | account-name | There is an account of that name already
            ruth       | KING | '' | account-role | Choose a role.
            ruth       | PEER | '' | account-peer | Choose which peer of the team this is
            """)
    void what_cannot_be_is_told_at_its_field(String name, String role, String peer, String field, String sentence) {
        var answer = add(name, role, peer);
        assertEquals(422, answer.statusCode());
        var at = "id=\"" + field + "-mistake\">" + sentence;
        assertTrue(answer.body().contains(at), () -> at + " is not in " + answer.body());
    }

    @Test
    void a_role_is_changed_and_counts_at_once() {
        var lea = Visitor.as(Role.LEAD, riverside.console);
        assertEquals(403, lea.get("/people").statusCode());
        assertEquals(303, post("lea", "role", "role", "ADMINISTRATOR").statusCode());
        assertEquals(200, lea.get("/people").statusCode());
    }

    @Test
    void whoever_is_removed_is_out_at_once() {
        var lea = Visitor.as(Role.LEAD, riverside.console);
        assertTrue(post("lea", "removal").body().contains("Tick the box"));
        assertEquals(200, lea.get("/").statusCode());

        assertEquals(303, post("lea", "removal", "sure", "yes").statusCode());

        assertEquals(303, lea.get("/").statusCode());
        assertFalse(ada.get("/people").body().contains("<strong>lea</strong>"));
    }

    @Test
    void the_last_administrator_cannot_be_removed_or_become_something_else() {
        for (var answer :
                new HttpResponse<?>[] {post("ada", "removal", "sure", "yes"), post("ada", "role", "role", "LEAD")}) {
            assertEquals(422, answer.statusCode());
            assertTrue(String.valueOf(answer.body()).contains("ada is the only administrator who can sign in"));
        }
        assertEquals(200, ada.get("/people").statusCode());
    }

    @Test
    void everybody_changes_their_own_password_and_other_browsers_are_signed_out() {
        var lea = Visitor.as(Role.LEAD, riverside.console);
        var elsewhere = Visitor.as(Role.LEAD, riverside.console);
        assertTrue(change(lea, "a wrong one", CHOSEN).body().contains("This is not your password of now."));
        assertEquals(200, elsewhere.get("/").statusCode());

        assertEquals(303, change(lea, Riverside.PASSWORD, CHOSEN).statusCode());

        assertTrue(lea.get("/password?changed").body().contains("Your password is changed."));
        assertEquals(303, elsewhere.get("/").statusCode());
        assertEquals(401, elsewhere.signIn("lea", Riverside.PASSWORD).statusCode());
        assertEquals(303, elsewhere.signIn("lea", CHOSEN).statusCode());
    }

    @Test
    void guessing_the_old_password_is_slowed_like_at_the_door() {
        var lea = Visitor.as(Role.LEAD, riverside.console);
        for (int guess = 0; guess < 5; guess++) change(lea, "guess " + guess, CHOSEN);
        assertTrue(change(lea, Riverside.PASSWORD, CHOSEN).body().contains("That were many tries."));
    }

    private HttpResponse<String> add(String name, String role, String peer) {
        return ada.post("/people", form("token", ada.token("/people"), "name", name, "role", role, "peer", peer));
    }

    private static String link(HttpResponse<String> page) {
        var found = LINK.matcher(page.body());
        assertTrue(found.find(), page::body);
        return found.group(1);
    }

    private HttpResponse<String> choose(String link, String password, String again) {
        return ruth.post(link, form("token", ruth.token(link), "password", password, "again", again));
    }

    private HttpResponse<String> post(String name, String what, String... fields) {
        var sent = form("token", ada.token("/people")) + (fields.length == 0 ? "" : "&" + form(fields));
        return ada.post("/people/" + account(name).id() + "/" + what, sent);
    }

    private static HttpResponse<String> change(Visitor who, String old, String chosen) {
        return who.post(
                "/password", form("token", who.token("/password"), "old", old, "password", chosen, "again", chosen));
    }

    private Account account(String name) {
        return riverside.accounts.all().stream()
                .map(member -> member.account())
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
