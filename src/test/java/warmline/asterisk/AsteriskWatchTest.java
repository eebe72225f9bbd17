package warmline.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsteriskWatchTest {
    private AsteriskForTests asterisk;
    private AsteriskWatch watch;
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private boolean answers = true;

    @BeforeEach
    void start(@TempDir Path folder) {
        asterisk = new AsteriskForTests(folder);
        asterisk.process.start(asterisk.configuration);
        watch = new AsteriskWatch(asterisk.process, asterisk.configuration, () -> answers, () -> now);
    }

    @AfterEach
    void stop() {
        asterisk.close();
    }

    @Test
    void one_that_does_not_answer_for_half_a_minute_is_replaced() {
        long pid = pid();
        signal("STOP");
        answers = false;
        lookAfter(Duration.ofSeconds(29));
        assertEquals(pid, pid());
        lookAfter(Duration.ofSeconds(2));
        assertNotEquals(pid, pid());
        pid = pid();
        lookAfter(Duration.ofSeconds(29)); // it has its time to come up
        assertEquals(pid, pid());
    }

    @Test
    void one_whose_console_answers_stays() {
        long pid = pid();
        answers = false;
        lookAfter(Duration.ofMinutes(1));
        assertEquals(pid, pid());
    }

    @Test
    void one_that_ended_is_started_again_at_once() {
        long pid = pid();
        signal("KILL");
        asterisk.process.running().ifPresent(ended -> ended.onExit().join());
        lookAfter(Duration.ofSeconds(1));
        assertNotEquals(pid, pid());
    }

    private void lookAfter(Duration length) {
        now = now.plus(length);
        watch.tick();
    }

    private long pid() {
        return asterisk.process.running().orElseThrow().pid();
    }

    private void signal(String name) {
        Command.run(List.of("kill", "-" + name, Long.toString(pid())), Duration.ofSeconds(5));
    }
}
