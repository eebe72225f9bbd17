package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.callback.State.WAITING;
import static warmline.web.Visitor.form;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import warmline.account.Role;
import warmline.call.Phone;
import warmline.patient.BlockedCallers.Block;

/** A lead blocks a telephone; it is Wednesday, 18 November 2026, five past four in the afternoon. */
class BlockedPageTest {
    private static final Phone ANA = new Phone("6175550101");

    private final Riverside riverside = new Riverside();
    private final Visitor lea = Visitor.as(Role.LEAD, riverside.console);

    @AfterEach
    void stop() {
        riverside.close();
    }

    @Test
    void nobody_is_blocked_at_first() {
        assertTrue(text(lea.get("/blocked")).contains("Nobody is blocked."));
        assertTrue(text(lea.get("/")).contains("Blocked callers"));
    }

    @Test
    void a_number_is_typed_in_any_form_and_shown_masked_with_who_why_and_until_when() {
        var sent = block("telephone", "+1 (617) 555-0101", "reason", "Shouts at peers", "time", "A_WEEK");

        assertEquals(303, sent.statusCode());
        assertEquals(
                "/blocked?notice=blocked", sent.headers().firstValue("Location").orElseThrow());
        assertTrue(riverside.blocked.isBlocked(ANA, Riverside.NOW));
        var page = text(lea.get("/blocked?notice=blocked"));
        assertTrue(page.contains("It is blocked from now on."), page);
        assertTrue(
                page.contains("…01 Shouts at peers by lea, today, 4:05 pm Blocked until Wed, Nov 25, 4:05 pm Lift"),
                page);
        assertFalse(lea.get("/blocked").body().contains(ANA.number()));
    }

    @Test
    void an_administrator_lifts_it_and_the_second_click_says_how_it_stands() {
        riverside.blocked.block(ANA, "Shouts at peers", Riverside.NOW.plusSeconds(3600), 1, Riverside.NOW);
        var ada = Visitor.as(Role.ADMINISTRATOR, riverside.console);
        var path = "/blocked/" + held().id() + "/lifting";

        var lifted = ada.post(path, form("token", ada.token("/")));
        assertEquals(
                "/blocked?notice=lifted",
                lifted.headers().firstValue("Location").orElseThrow());
        assertFalse(riverside.blocked.isBlocked(ANA, Riverside.NOW));
        assertTrue(text(ada.get("/blocked")).contains("Lifted by ada, today, 4:05 pm"), text(ada.get("/blocked")));
        assertFalse(text(ada.get("/blocked")).contains("4:05 pm Lift "), text(ada.get("/blocked")));
        var again = ada.post(path, form("token", ada.token("/")));
        assertEquals(
                "/blocked?notice=changed",
                again.headers().firstValue("Location").orElseThrow());
        assertTrue(text(ada.get("/blocked?notice=changed")).contains("That was over already"));
    }

    @Test
    void one_that_expired_says_so() {
        riverside.blocked.block(ANA, "Shouts at peers", Riverside.NOW.plusSeconds(3600), 1, Riverside.NOW);
        riverside.clock.set(Riverside.NOW.plus(Duration.ofHours(2)));
        assertTrue(text(lea.get("/blocked")).contains("Expired today, 5:05 pm"), text(lea.get("/blocked")));
    }

    @ParameterizedTest
    @CsvSource({
        "one two, A reason, A_DAY, Write a telephone number of 2 to 15 digits.",
        "6175550101, '  ', A_DAY, Say why",
        "6175550101, A reason, FOR_EVER, Choose for how long."
    })
    void what_cannot_be_read_is_told_at_its_field_and_what_was_typed_is_kept(
            String telephone, String reason, String time, String mistake) {
        var sent = block("telephone", telephone, "reason", reason, "time", time);

        assertEquals(422, sent.statusCode());
        assertTrue(sent.body().contains(mistake), sent.body());
        assertTrue(sent.body().contains("value=\"" + telephone + "\""), sent.body());
        assertEquals(List.of(), riverside.blocked.newest(9));
    }

    @Test
    void a_reason_has_at_most_so_many_letters() {
        assertEquals(
                422,
                block("telephone", "6175550101", "reason", "x".repeat(121), "time", "A_DAY")
                        .statusCode());
        assertEquals(
                303,
                block("telephone", "6175550101", "reason", "x".repeat(120), "time", "A_DAY")
                        .statusCode());
    }

    @Test
    void the_caller_of_a_callback_is_blocked_without_anybody_seeing_the_number() {
        riverside.ledger.put(Riverside.callback(9, WAITING, ANA.number(), -20, 0, Optional.empty()));
        assertTrue(text(lea.get("/callbacks/9")).contains("Block this caller"));

        var sent = lea.post(
                "/callbacks/9/blocking", form("token", lea.token("/"), "reason", "Shouts at peers", "time", "A_DAY"));
        assertEquals(
                "/blocked?notice=blocked", sent.headers().firstValue("Location").orElseThrow());
        assertEquals(ANA, held().telephone());
        assertEquals("lea", held().by());
        assertEquals(Riverside.NOW.plus(Duration.ofDays(1)), held().until());

        var wrong = lea.post("/callbacks/9/blocking", form("token", lea.token("/"), "reason", "Shouts", "time", ""));
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("Choose for how long."), wrong.body());
        assertTrue(wrong.body().contains("value=\"Shouts\""), wrong.body());
    }

    @Test
    void a_forgotten_caller_cannot_be_blocked_and_a_peer_is_not_asked() {
        riverside.ledger.put(Riverside.callback(9, WAITING, Phone.FORGOTTEN.number(), -20, 0, Optional.empty()));
        riverside.ledger.put(Riverside.callback(10, WAITING, ANA.number(), -20, 0, Optional.empty()));

        assertFalse(text(lea.get("/callbacks/9")).contains("Block this caller"));
        var sent = lea.post("/callbacks/9/blocking", form("token", lea.token("/")));
        assertEquals(409, sent.statusCode());
        var maria = Visitor.as(Role.PEER, riverside.console);
        assertFalse(text(maria.get("/callbacks/10")).contains("Block this caller"));
        assertFalse(text(maria.get("/")).contains("Blocked callers"));
    }

    private Block held() {
        return riverside.blocked.newest(1).getFirst();
    }

    private HttpResponse<String> block(String... fields) {
        var all = new ArrayList<>(List.of("token", lea.token("/blocked")));
        all.addAll(List.of(fields));
        return lea.post("/blocked", form(all.toArray(String[]::new)));
    }

    private static String text(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
