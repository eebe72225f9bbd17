package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.prompt.Prompt.LINE_NAME;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.Sockets.Door;

/** Nobody but this machine reaches the line, and only through the doors that we know of. */
class DoorsTest {
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
    void while_somebody_calls_all_doors_are_known_and_on_loopback() throws IOException {
        var call = line.dial("6175550168", "100");
        line.hears(call, LINE_NAME);
        var asterisk = Sockets.of(service.asterisk());
        var open = new HashSet<>(asterisk);
        open.addAll(Sockets.of(service.postgres()));
        open.addAll(Sockets.of(service.handle()));

        for (var expected : expected()) assertTrue(open.remove(expected), expected + " is not among " + open);
        var audio = open.stream().filter(DoorsTest::isAudio).toList();
        assertEquals(2, audio.size(), "audio and its control of one call: " + audio);
        audio.forEach(open::remove);
        // Asterisk's DNS client asks from an unconnected port of the kernel's choice, one for each family of addresses,
        // and
        // hears only answers to what it asked. It cannot be switched off, and listens for nobody.
        assertTrue(open.size() <= 2 && asterisk.containsAll(open), "doors that nobody knows: " + open);
        assertTrue(open.stream().allMatch(door -> door.protocol().equals("udp")), "doors that nobody knows: " + open);
    }

    private Set<Door> expected() throws IOException {
        var inner = text("inner-ports").split(" ");
        return Set.of(
                Door.onLoopback("udp", setting("WARMLINE_SIP_PORT")),
                Door.onLoopback("tcp", setting("WARMLINE_HTTP_PORT")),
                Door.onLoopback("tcp", inner[0]),
                Door.onLoopback("tcp", inner[1]),
                Door.onLoopback("tcp", text("postgres/port")));
    }

    private String setting(String name) {
        return line.environment.getOrDefault(name, "");
    }

    private String text(String file) throws IOException {
        return Files.readString(line.home.resolve(file)).strip();
    }

    private static boolean isAudio(Door door) {
        return door.equals(Door.onLoopback("udp", Integer.toString(door.port())))
                && door.port() >= 20_000
                && door.port() <= 29_999;
    }
}
