package warmline.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import warmline.FreePorts;
import warmline.call.LegId;
import warmline.call.LegId.Side;
import warmline.call.Phone;
import warmline.call.Switchboard;

/** A visit to the real Asterisk of a service that is gone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistantExchangeTest {
    private static final Duration SOON = Duration.ofSeconds(8);
    private static final LegId PATIENT = new LegId(7, 1, Side.PATIENT);

    private AsteriskForTests asterisk;

    @BeforeAll
    void start(@TempDir Path folder) {
        asterisk = new AsteriskForTests(folder);
        asterisk.process.start(asterisk.configuration);
    }

    @AfterAll
    void stop() {
        asterisk.close();
    }

    private String door(String secret) {
        return DistantExchange.door(asterisk.configuration.ports().manager(), secret);
    }

    private Optional<Switchboard> visit() {
        return DistantExchange.behind(door(asterisk.configuration.managerSecret()));
    }

    private Set<LegId> living() {
        return visit().orElseThrow().living();
    }

    @Test
    void what_rings_there_is_found_and_ended_and_nothing_is_said_of_a_living_service() throws IOException {
        assertEquals(Set.of(), living());
        var trunk = new InetSocketAddress(
                "127.0.0.1", asterisk.configuration.trunk().port());
        try (var telephone = new RawTelephone(trunk, asterisk.configuration.sip());
                var manager = new RawManager(asterisk.configuration)) {
            assertTrue(manager.allows(
                    "Originate",
                    "Channel: PJSIP/6175550123@trunk",
                    "Context: leg",
                    "Exten: patient",
                    "Priority: 1",
                    "ChannelId: " + PATIENT,
                    "Async: true"));
            assertTrue(telephone.ring(SOON).startsWith("INVITE sip:6175550123@"));
            telephone.answer("180 Ringing");
            assertEquals(Set.of(PATIENT), living());

            visit().orElseThrow().hangUp(PATIENT);
            assertTrue(AsteriskForTests.WAIT.until(() -> living().isEmpty(), SOON), "it still rings");
            visit().orElseThrow().hangUp(PATIENT); // it is over already
        }
        assertTrue(asterisk.ask("dialplan show globals").lines().noneMatch(line -> line.contains("WARMLINE_SEEN")));
    }

    @Test
    void nobody_rings_there() {
        var exchange = visit().orElseThrow();
        assertThrows(
                IllegalStateException.class,
                () -> exchange.ring(PATIENT, new Phone("6175550123"), Duration.ofSeconds(1)));
    }

    @Test
    void behind_another_secret_nothing_is_reached() {
        assertEquals(Optional.empty(), DistantExchange.behind(door("not-this-one")));
    }

    @Test
    void where_nobody_listens_nothing_is_reached() {
        var free = FreePorts.tcp();
        assertEquals(Optional.empty(), DistantExchange.behind(DistantExchange.door(free, "secret")));
    }

    @Test
    void one_that_says_nothing_is_soon_given_up() throws IOException {
        try (var frozen = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var door = DistantExchange.door(frozen.getLocalPort(), "secret");
            assertTimeout(Duration.ofSeconds(5), () -> assertEquals(Optional.empty(), DistantExchange.behind(door)));
        }
    }
}
