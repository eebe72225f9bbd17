package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.callback.State.CONNECTED;
import static warmline.callback.State.WAITING;
import static warmline.web.Visitor.form;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import warmline.account.Role;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Request;
import warmline.callback.Timing;
import warmline.callback.Window;
import warmline.dispatch.CallNow;
import warmline.peer.Duty;
import warmline.prompt.Language;

class TodayPageTest {
    private final Riverside riverside = new Riverside();
    private final Visitor maria = Visitor.as(Role.PEER, riverside.console);

    @AfterEach
    void stop() {
        riverside.close();
    }

    private String page(String path) {
        return words(maria.get(path).body());
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ").replace("&#39;", "'").replaceAll("\\s+", " ");
    }

    private void duty(String to) {
        assertEquals(303, post("/today/duty", to));
    }

    private int post(String path, String to) {
        return maria.post(path, form("token", maria.token("/today"), "to", to)).statusCode();
    }

    @Test
    void a_peer_goes_on_duty_rests_has_calls_again_and_goes_off_duty() {
        assertTrue(page("/today").contains("No call is due. You are off duty: none comes to you. Go on duty Due"));
        duty("on");
        assertEquals(
                new Phone("5550111"), riverside.roster.duty(1).orElseThrow().at());
        assertTrue(page("/today").contains("You are on duty: your telephone rings by itself. Call now Take a break"));
        duty("break");
        assertEquals(
                Riverside.NOW.plus(Duty.BREAK),
                riverside.roster.duty(1).orElseThrow().notBefore());
        assertTrue(page("/today").contains("You rest: none comes to you before 4:20 pm. Call now Have calls again"));
        duty("back");
        assertTrue(page("/today").contains("You are on duty"));
        duty("off");
        assertEquals(Optional.empty(), riverside.roster.duty(1));
    }

    @Test
    void what_is_no_button_changes_nothing() {
        assertEquals(400, post("/today/duty", "president"));
        assertEquals(Optional.empty(), riverside.roster.duty(1));
    }

    @Test
    void the_calls_that_wait_stand_in_their_order_with_what_is_good_to_know() {
        riverside.ledger.put(waiting(1, 120, Optional.empty(), Language.ES));
        riverside.ledger.put(waiting(2, -10, Optional.of(1L), Language.EN));
        riverside.ledger.put(waiting(3, -90, Optional.of(2L), Language.EN));
        riverside.ledger.put(Riverside.callback(4, CONNECTED, "6175550104", -30, 1, Optional.of(2L)));
        var page = page("/today");
        assertTrue(page.contains("One call is due."), page);
        assertTrue(
                page.contains("Due Callback 3 Late today, 2:35 to 3:35 pm asks for Sam; not rung yet"
                        + " Callback 2 Due now today, 3:55 to 4:55 pm asks for you; not rung yet"
                        + " Later Callback 1 Waiting for its time today, 6:05 to 7:05 pm in Spanish; not rung yet"),
                page);
        assertFalse(page.contains("Your call"), "another peer's call is theirs");
        assertFalse(page.contains("0104"), "a peer sees no number");
    }

    private static Callback waiting(long id, int minutes, Optional<Long> preferred, Language language) {
        var from = Riverside.NOW.plus(Duration.ofMinutes(minutes));
        var request = new Request(new Phone("6175550101"), ZoneOffset.UTC, Timing.AT_A_TIME, preferred).in(language);
        return new Callback(
                id,
                1,
                request,
                WAITING,
                0,
                new Window(from, from.plus(Duration.ofHours(1))),
                from,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void the_call_one_is_in_comes_first() {
        riverside.ledger.put(Riverside.callback(4, CONNECTED, "6175550104", -30, 1, Optional.of(1L)));
        assertTrue(page("/today").contains("Your call Callback 4 Talking with you"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            YOUR_TELEPHONE_RINGS | Your telephone rings now. Take it, and press 1
            NONE_IS_DUE          | No call is due for you at this moment.
            OFF_DUTY             | You are off duty. Go on duty first.
            OFF_SHIFT            | You have no shift at this time
            IN_A_CALL            | You are in a call, or your telephone rings for one.
            """)
    void the_next_call_is_one_click_away_and_what_came_of_it_is_told_for_a_minute(
            CallNow.Answer answer, String sentence) {
        riverside.answer.set(answer);
        var clicked = maria.post("/today/call", form("token", maria.token("/today")));
        assertEquals(List.of(1L), riverside.asked);
        var path = clicked.headers().firstValue("Location").orElseThrow();
        assertTrue(page(path).contains(sentence), page(path));
        riverside.clock.set(Riverside.NOW.plusSeconds(61));
        assertFalse(page(path).contains(sentence));
    }

    @Test
    void what_nobody_answered_is_not_told() {
        long at = Riverside.NOW.getEpochSecond();
        for (var query : List.of("told=OWNED&at=" + at, "told=OFF_DUTY", "told=OFF_DUTY&at=soon", "at=" + at))
            assertFalse(maria.get("/today?" + query).body().contains("class=\"notice"), query);
    }

    @Test
    void an_account_without_a_peer_is_told_so_and_sees_no_way_to_the_page() {
        riverside.accounts.create("ruth", Role.LEAD, Riverside.hash(), Optional.empty(), Riverside.NOW);
        var ruth = new Visitor(riverside.console);
        ruth.signIn("ruth", Riverside.PASSWORD);
        assertTrue(words(ruth.get("/today").body()).contains("your account belongs to none"));
        assertFalse(ruth.get("/").body().contains("href=\"/today\""));
        assertTrue(maria.get("/").body().contains("href=\"/today\""));
    }
}
