package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.callback.State.*;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.account.Role;
import warmline.callback.Callback;
import warmline.callback.Window;

/** What a lead sees of a number left at the fallback, and decides on it. */
class CallbackDecisionTest {
    private final Riverside riverside = new Riverside().busy();
    private final Visitor lea = Visitor.as(Role.LEAD, riverside.console);

    @BeforeEach
    void ana_has_left_her_number() {
        riverside.ledger.put(
                Riverside.callback(9, UNKNOWN, "6175550109", -20, 0, Optional.empty()),
                Riverside.entry(1, -20, "LeftAtFallback", UNKNOWN));
    }

    @AfterEach
    void stop() {
        riverside.close();
    }

    @Test
    void what_was_left_is_told_apart_from_what_we_lost_sight_of() {
        assertTrue(text("/").contains("Callback 9 A number was left, to be called by a person"), text("/"));
        var page = text("/callbacks/9");
        assertTrue(
                page.contains(
                        "The number was left: no time was free, or our line had a fault to be called by a person"),
                page);
        assertTrue(text("/callbacks/3").contains("Unclear whether rung"));
    }

    @Test
    void a_lead_takes_it_on_and_is_not_taken_for_a_peer() {
        assertEquals(303, decide(9, "taking-on").statusCode());

        assertEquals(HANDED_OVER, callback(9).state());
        assertEquals(
                Optional.of(
                        riverside.accounts.find("lea").orElseThrow().account().id()),
                callback(9).peer());
        var page = text("/callbacks/9");
        assertTrue(page.contains("In a person's hands"), page);
        assertTrue(page.contains("A person took it on"), page);
        assertFalse(page.contains("Maria") || page.contains("Sam") || page.contains(" Peer "), page);
        assertFalse(page.contains("I will call"), page);
    }

    @Test
    void a_lead_lets_the_line_call_within_the_hour() {
        assertEquals(303, decide(9, "putting-back").statusCode());

        assertEquals(WAITING, callback(9).state());
        assertEquals(Window.hourFrom(Riverside.NOW), callback(9).window());
        assertTrue(text("/callbacks/9").contains("A person put it back into the queue"));
    }

    @Test
    void the_second_of_two_leads_is_told_that_somebody_was_faster() {
        decide(9, "taking-on");

        var late = decide(9, "putting-back");
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("somebody was faster"), late.body());
        assertEquals(HANDED_OVER, callback(9).state());
        assertEquals(409, decide(7, "taking-on").statusCode());
        assertEquals(404, decide(99, "taking-on").statusCode());
    }

    @Test
    void only_a_lead_is_asked_and_only_where_there_is_something_to_decide() {
        assertTrue(text("/callbacks/9").contains("I will call"));
        assertFalse(text("/callbacks/7").contains("I will call"));
        var maria = Visitor.as(Role.PEER, riverside.console);
        assertFalse(maria.get("/callbacks/9").body().contains("I will call"));
    }

    @Test
    void a_form_without_its_token_decides_nothing() {
        assertEquals(
                403,
                lea.post("/callbacks/9/taking-on", Visitor.form("token", "guessed"))
                        .statusCode());
        assertEquals(UNKNOWN, callback(9).state());
    }

    private HttpResponse<String> decide(long id, String what) {
        return lea.post("/callbacks/" + id + "/" + what, Visitor.form("token", lea.token("/")));
    }

    private Callback callback(long id) {
        return riverside.ledger.find(id).orElseThrow();
    }

    private String text(String path) {
        return lea.get(path).body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
