package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.LineUnderTest.SOON;
import static warmline.LineUnderTest.until;
import static warmline.prompt.Prompt.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import warmline.telephone.CallerId;
import warmline.telephone.Ears;
import warmline.telephone.Leg;

/** The line is down, callers leave number and name with Asterisk alone, and each becomes one callback for the lead. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeftOnTheLineTest {
    private static final String ANA = "6175550171";
    private static final String TOMAS = "6175550172";
    private static final String TOMAS_AT_WORK = "6172350173";
    private static final String EVA = "6175550174";

    /** Two questions, the patience after each, and a recording. */
    private static final Duration TO_THE_END = Duration.ofSeconds(45);

    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    private static LineUnderTest line;
    private static SeparateService service;

    @BeforeAll
    static void up() throws IOException {
        line = new LineUnderTest();
        service = SeparateService.up(line);
    }

    @AfterAll
    static void down() throws IOException {
        line.close();
    }

    private static void kill() throws InterruptedException {
        service.send("KILL");
        service.awaitEnd();
    }

    private static void pressesOneAtTheFallback(Leg leg) {
        line.hears(leg, FALLBACK_SORRY, FALLBACK_LEAVE_NUMBER);
        leg.press("1");
    }

    /** Agrees to this telephone by silence, and speaks from before the tone until after the recording. */
    private static void leavesThisTelephoneAndName(Leg leg) throws InterruptedException {
        var before = done();
        pressesOneAtTheFallback(leg);
        leg.speak(Ears.tone(500, Duration.ofSeconds(35)));
        until("left", TO_THE_END, () -> done() > before);
        line.hears(leg, FALLBACK_KEPT);
        leg.hangUp();
    }

    /** Hangs up as soon as the number is known. */
    private static void leavesOnlyANumber(Leg leg, String number) throws InterruptedException {
        var before = left().size();
        pressesOneAtTheFallback(leg);
        line.hears(leg, ASK_NUMBER);
        leg.press(number + "#");
        until("known", TO_THE_END, () -> left().size() > before);
        leg.hangUp();
    }

    private static List<Path> left() {
        try (var files = Files.list(line.home.resolve("left"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long done() {
        return left().stream().filter(file -> file.toString().endsWith(".done")).count();
    }

    private static List<Long> forALead() {
        return ID.matcher(line.api("/api/v1/callbacks?state=UNKNOWN").replaceAll("\\s", ""))
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    @Test
    @Order(1)
    void what_is_left_while_the_service_is_down_becomes_callbacks_for_the_lead_once() throws Exception {
        kill();
        leavesThisTelephoneAndName(line.dial(ANA, "100"));
        leavesOnlyANumber(
                line.network
                        .telephone(TOMAS)
                        .dial(line.exchange(), "100", CallerId.WITHHELD)
                        .awaitAnswer(SOON),
                TOMAS_AT_WORK);
        until("left", SOON, () -> done() == 2);
        var copies = copied();
        assertNotEquals(List.of(), InClear.filesWith(ANA, line.home), "this search finds nothing");

        service = SeparateService.up(line);
        until("taken", SOON, () -> left().isEmpty());
        var ids = forALead();
        assertEquals(2, ids.size(), ids::toString);
        for (var id : ids) {
            var callback = line.callback(id);
            assertTrue(callback.contains("\"event\":\"LeftAtFallback\""), callback);
            assertTrue(callback.contains("\"attempts\":0"), callback);
        }
        assertTrue(shows(ids, ANA.substring(8)) && shows(ids, TOMAS_AT_WORK.substring(8)), ids::toString);
        assertEquals(1, ids.stream().filter(line::hasName).count(), "Ana said her name, Tomas did not");

        // killed after the commit, before the files were deleted
        kill();
        for (var copy : copies) Files.write(line.home.resolve("left").resolve(copy.name()), copy.bytes());
        service = SeparateService.up(line);
        until("taken again", SOON, () -> left().isEmpty());
        assertEquals(ids, forALead());
        assertEquals(0, line.network.rings(ANA) + line.network.rings(TOMAS_AT_WORK), "somebody was rung");
    }

    private record Copy(String name, byte[] bytes) {}

    private static List<Copy> copied() {
        return left().stream()
                .filter(Files::isRegularFile)
                .map(LeftOnTheLineTest::copy)
                .toList();
    }

    private static Copy copy(Path file) {
        try {
            return new Copy(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean shows(List<Long> ids, String ending) {
        return ids.stream().anyMatch(id -> line.callback(id).contains("\"telephone\":\"…" + ending + "\""));
    }

    @Test
    @Order(2)
    void what_is_left_while_the_database_is_away_is_taken_when_it_is_back() throws Exception {
        var before = forALead();
        var postgres = service.postgres();
        var eva = line.dial(EVA, "100");
        eva.press("#");
        line.hears(eva, TO_TALK);
        SeparateService.send("STOP", postgres); // first: it makes no more of them
        var all = Stream.concat(Stream.of(postgres), postgres.descendants()).toList();
        all.forEach(process -> SeparateService.send("STOP", process));
        try {
            eva.press("1");
            leavesThisTelephoneAndName(eva);
            assertFalse(left().isEmpty(), "nothing was left");
        } finally {
            all.forEach(process -> SeparateService.send("CONT", process));
        }
        until("taken", Duration.ofSeconds(60), () -> left().isEmpty());
        until("shown", SOON, () -> forALead().size() == before.size() + 1);
        assertTrue(shows(forALead(), EVA.substring(8)), forALead()::toString);
    }

    @Test
    @Order(3)
    void no_number_stays_in_clear() throws Exception {
        service.send("TERM");
        service.awaitEnd();
        for (var number : List.of(ANA, TOMAS, TOMAS_AT_WORK, EVA)) {
            assertFalse(service.output().contains(number), service.output());
            assertEquals(List.of(), InClear.filesWith(number, line.home));
        }
    }
}
