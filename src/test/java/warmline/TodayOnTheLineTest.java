package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.LineUnderTest.SOON;
import static warmline.LineUnderTest.until;
import static warmline.prompt.Prompt.*;
import static warmline.web.Visitor.form;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import warmline.telephone.Behaviour;
import warmline.web.Visitor;

/** A peer at a page: one click, their telephone rings, and then the patient's. Real HTTP, real Asterisk, real SIP. */
class TodayOnTheLineTest {
    private static final String MARIA = "5550111";
    private static final String ANA = "6175550161";

    private static LineUnderTest line;
    private static People people;

    @BeforeAll
    static void up() throws IOException {
        line = new LineUnderTest().up();
        people = new People(line);
    }

    @AfterAll
    static void down() throws IOException {
        line.close();
    }

    @Test
    void maria_goes_on_duty_takes_a_break_and_asks_for_the_next_call() throws InterruptedException {
        var page = new Visitor(URI.create("http://127.0.0.1:" + line.environment.get("WARMLINE_HTTP_PORT") + "/"));
        page.signIn("maria", "riverside-demo-2026");
        click(page, "/today/duty", "on");
        click(page, "/today/duty", "break");
        assertTrue(click(page, "/today/call", "").contains("No call is due for you at this moment."));

        line.network.when(MARIA, people.takesIt());
        line.network.when(ANA, Behaviour.answerAfter(Duration.ofMillis(500)));
        long id = line.book(ANA);
        assertTrue(page.get("/today").body().contains("Due now"));
        assertEquals(0, line.network.rings(MARIA), "rung in a break");
        assertTrue(click(page, "/today/call", "").contains("Your telephone rings now."));
        until("connected", SOON, () -> people.isState(id, "CONNECTED"));
        assertTrue(page.get("/today").body().contains("Talking with you"));
        assertTrue(click(page, "/today/call", "").contains("You are in a call"));

        line.network.telephone(ANA).legs().getLast().hangUp();
        var maria = line.network.telephone(MARIA).legs().getLast();
        line.hears(maria, HOW_DID_IT_GO);
        maria.press("1");
        line.hears(maria, NOTED);
        until("completed", SOON, () -> people.isState(id, "COMPLETED"));
        maria.hangUp();
        click(page, "/today/duty", "off");
        assertTrue(page.get("/today").body().contains("You are off duty"));
    }

    /** The page that the click leads to. */
    private static String click(Visitor page, String path, String to) {
        var answer = page.post(path, form("token", page.token("/today"), "to", to));
        return page.get(answer.headers().firstValue("Location").orElseThrow()).body();
    }
}
