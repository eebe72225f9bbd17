package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What monitors ask. */
class ObserveTest {
    private final Riverside riverside = new Riverside().busy();
    private final Visitor monitor = new Visitor(riverside.console);

    @AfterEach
    void stop() {
        riverside.close();
    }

    @Test
    void health_is_up_when_all_is_well() {
        var health = monitor.get("/observe/health");
        assertEquals(200, health.statusCode());
        assertEquals("""
                {"status":"UP","checks":[{"name":"database","status":"UP"},{"name":"telephone exchange","status":"UP"}]}""", health.body());
    }

    @Test
    void health_is_down_and_says_why_when_something_is() {
        riverside.exchangeTrouble.set(Optional.of("Asterisk does not answer."));
        var health = monitor.get("/observe/health");
        assertEquals(503, health.statusCode());
        assertTrue(health.body().endsWith("""
                                {"name":"telephone exchange","status":"DOWN","trouble":"Asterisk does not answer."}]}"""), health.body());
    }

    @Test
    void a_check_that_breaks_is_trouble_and_tells_no_details() {
        var check = new HealthCheck("database", () -> {
            throw new IllegalStateException("password=secret");
        });
        assertEquals(Optional.of("It could not be checked."), check.trouble());
    }

    @Test
    void metrics_count_callbacks_peers_and_answers() {
        monitor.get("/nothing");
        var metrics = monitor.get("/observe/metrics");
        assertEquals(
                "text/plain; charset=utf-8; version=0.0.4",
                metrics.headers().firstValue("Content-Type").orElseThrow());
        for (var sample : List.of(
                "warmline_callbacks{kind=\"due\"} 1",
                "warmline_callbacks{kind=\"upcoming\"} 2",
                "warmline_callbacks{kind=\"running\"} 1",
                "warmline_callbacks{kind=\"in_persons_hands\"} 1",
                "warmline_callbacks{kind=\"done_today\"} 1",
                "warmline_callbacks{kind=\"orphaned\"} 1",
                "warmline_services 2",
                "warmline_peers_on_duty 2",
                "warmline_healthy{check=\"telephone exchange\"} 1",
                "warmline_open_pages 0",
                "warmline_http_answers_total{status=\"4xx\"} 1",
                "# TYPE jvm_memory_used_bytes gauge"))
            assertTrue(metrics.body().contains(sample + "\n"), () -> sample + " is not in:\n" + metrics.body());
    }

    @Test
    void metrics_of_a_line_without_database_still_tell_the_rest() {
        riverside.ledger.broken = true;
        var metrics = monitor.get("/observe/metrics");
        assertEquals(200, metrics.statusCode());
        assertFalse(metrics.body().contains("warmline_callbacks"));
        assertTrue(metrics.body().contains("warmline_healthy"));
    }

    @Test
    void every_line_is_a_sample_or_a_comment() {
        for (var line : monitor.get("/observe/metrics").body().split("\n"))
            assertTrue(line.matches("# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"[^\"]*\"})? [0-9]+"), line);
    }
}
