package warmline;

import static warmline.prompt.Language.EN;
import static warmline.prompt.Prompt.FALLBACK_SORRY;
import static warmline.prompt.Prompt.NOT_RECORDED;
import static warmline.prompt.Prompt.TO_HELP_NOW;
import static warmline.prompt.Prompt.TO_TALK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import warmline.prompt.Prompt;
import warmline.prompt.Version;
import warmline.store.StoredAccounts;
import warmline.store.StoredVersions;

/** What is published is heard by the calls that begin then; what is rolled back is not heard any more. */
class PromptsOnTheLineTest {
    private static final String OURS = "To speak with somebody who has been there,";

    private static LineUnderTest line;

    @BeforeAll
    static void up() throws IOException {
        line = new LineUnderTest().up();
    }

    @AfterAll
    static void down() throws IOException {
        line.close();
    }

    @Test
    void a_published_text_is_heard_until_it_is_rolled_back_and_a_call_keeps_what_it_began_with() throws Exception {
        var before = line.dial("6175550151", "100");
        line.hears(before, NOT_RECORDED);
        var ours = publish(TO_TALK, OURS);
        var after = line.dial("6175550152", "100");
        after.awaitHeard(line.own(OURS), 0.95, LineUnderTest.SOON);
        line.hears(after, TO_HELP_NOW);
        after.hangUp();
        line.hears(before, TO_TALK, TO_HELP_NOW);
        before.hangUp();

        publish(ours.prompt(), Optional.empty());
        var again = line.dial("6175550153", "100");
        line.hears(again, TO_TALK, TO_HELP_NOW);
        again.hangUp();
    }

    @Test
    void what_asterisk_says_by_itself_follows() throws Exception {
        var sorry = line.home.resolve("sounds/fallback/sorry.wav");
        var shipped = Files.readAllBytes(sorry);
        publish(FALLBACK_SORRY, "We are sorry. The line has a fault, and we are mending it.");
        LineUnderTest.until("told to Asterisk", LineUnderTest.SOON, () -> !same(sorry, shipped));
        publish(FALLBACK_SORRY, Optional.empty());
        LineUnderTest.until("as shipped", LineUnderTest.SOON, () -> same(sorry, shipped));
    }

    private static boolean same(Path file, byte[] bytes) {
        try {
            return Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (IOException beingWritten) {
            return false;
        }
    }

    private static Version publish(Prompt prompt, String text) throws InterruptedException {
        try (var database = line.database()) {
            var version = new StoredVersions(database).write(prompt, EN, text, editor(), Instant.now());
            publish(prompt, Optional.of(version));
            return version;
        }
    }

    /** Every service looks once a second. */
    private static void publish(Prompt prompt, Optional<Version> version) throws InterruptedException {
        try (var database = line.database()) {
            new StoredVersions(database).publish(prompt, EN, version, editor(), Instant.now());
        }
        Thread.sleep(5_000);
    }

    private static long editor() {
        try (var database = line.database()) {
            return new StoredAccounts(database)
                    .find("admin")
                    .orElseThrow()
                    .account()
                    .id();
        }
    }
}
