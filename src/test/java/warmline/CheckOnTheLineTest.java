package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The acceptance test on site, of a line that works and of one that does not. */
class CheckOnTheLineTest {
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

    private SeparateService.Ended check(String... words) throws InterruptedException {
        var command = new ArrayList<>(List.of("check"));
        command.addAll(List.of(words));
        return SeparateService.attempt(line.environment, SeparateService.java(command.toArray(String[]::new)));
    }

    @Test
    void a_line_that_works_is_rung_booked_and_cancelled_and_nobody_else_is_rung() throws InterruptedException {
        line.onDuty("11");

        var checked = check();

        assertEquals(0, checked.code(), checked::toString);
        assertTrue(
                Pattern.compile("(?m)^0 of [0-9]+ steps failed$")
                        .matcher(checked.output())
                        .find(),
                checked::toString);
        assertTrue(checked.output().contains("ok    It can be cancelled"), checked::toString);
        assertTrue(line.callback(line.newest()).contains("\"state\":\"CANCELLED\""));
        assertEquals(0, line.network.rings("988"), "the crisis line was rung");
        assertEquals(0, line.network.rings("5550111"), "a peer was rung");
    }

    @Test
    void what_does_not_work_is_named_with_what_to_do() throws InterruptedException {
        line.network.close();
        var checked = check("9002345678");

        assertEquals(1, checked.code(), checked::toString);
        assertTrue(
                checked.output().contains("FAIL  A call can be booked: the line would not ring 9002345678"),
                checked::toString);
        assertTrue(
                checked.output()
                        .contains("FAIL  The trunk answers, by which the crisis line is rung: nothing came back"),
                checked::toString);
        assertTrue(checked.output().contains("\n2 of "), checked::toString);

        service.close();
        checked = check();
        assertEquals(1, checked.code(), checked::toString);
        assertTrue(
                checked.output().contains("FAIL  The line runs here: nobody answers at http://127.0.0.1:"),
                checked::toString);
        assertTrue(checked.output().endsWith("1 of 1 steps failed\n"), checked::toString);
        assertFalse(checked.output().contains("secret"), checked::toString);
    }
}
