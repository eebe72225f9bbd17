package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.prompt.Prompt.LINE_NAME;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator starts it twice, and stops it both ways: all of it ends, nothing is lost, and the next start is quick. */
class StopsAndStartsTest {
    /** Far above what it takes, on a machine that is busy with other things. */
    private static final Duration QUICK = Duration.ofSeconds(20);

    private LineUnderTest line;
    private SeparateService service;

    @BeforeEach
    void up() throws IOException {
        line = new LineUnderTest();
        service = SeparateService.up(line);
    }

    @AfterEach
    void down() throws IOException {
        line.close();
    }

    @Test
    void stops_in_order_at_ctrl_c_and_at_a_request_to_end_and_loses_nothing() throws InterruptedException {
        var id = new People(line).book("6175550169");
        var booked = line.api("/api/v1/callbacks/" + id);
        assertTrue(booked.contains("WAITING"), booked);

        assertStopsWith(130, "INT");
        startsAgainWith(id, booked);
        assertStopsWith(143, "TERM");
        startsAgainWith(id, booked);
    }

    private void assertStopsWith(int code, String signal) throws InterruptedException {
        service.send(signal);
        assertEquals(code, service.awaitEnd(), service.output());
        assertTrue(service.output().endsWith("Stopped. Everything is kept in " + line.home + "\n"), service.output());
        assertEquals(List.of(), SeparateService.left(line.home), "processes are left");
    }

    private void startsAgainWith(long id, String booked) {
        var stopped = Instant.now();
        service = SeparateService.up(line);
        var took = Duration.between(stopped, Instant.now());
        assertTrue(took.compareTo(QUICK) < 0, "it took " + took);
        assertEquals(booked, line.api("/api/v1/callbacks/" + id));
        answersCalls();
    }

    private void answersCalls() {
        var call = line.dial("6175550170", "100");
        line.hears(call, LINE_NAME);
        call.hangUp();
    }

    @Test
    void a_second_one_on_the_same_home_is_refused_and_the_first_goes_on() throws InterruptedException {
        var second = SeparateService.attempt(line.environment, SeparateService.java("up", "--demo"));
        assertEquals(1, second.code());
        assertEquals(
                "warmline: A Warmline is already running on " + line.home
                        + "; stop it first (Ctrl-C where it runs), or give this one a folder of its own with WARMLINE_HOME.\n",
                second.errors());
        answersCalls();
    }
}
