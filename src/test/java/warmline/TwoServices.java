package warmline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import warmline.call.Phone;
import warmline.peer.Shift;
import warmline.store.EmbeddedPostgres;
import warmline.store.StoredRoster;
import warmline.store.Vault;
import warmline.telephone.Leg;
import warmline.telephone.Network;

/**
 * Two services as an operator runs them on two machines: each with a home, an Asterisk and ports of its own; one PostgreSQL,
 * one trunk, and in both homes the same keys.
 */
final class TwoServices implements AutoCloseable {
    private final Path server = Files.createTempDirectory("warmline-server-");
    private final EmbeddedPostgres postgres;
    final LineUnderTest one;
    final LineUnderTest other;
    private final Map<LineUnderTest, SeparateService> running = new HashMap<>();

    /** The first is up. */
    TwoServices() throws IOException {
        var keepers = Thread.ofPlatform().daemon().name("test-postgres").factory();
        postgres = EmbeddedPostgres.start(server, new SecureRandom(), keepers, _ -> {});
        one = new LineUnderTest(Map.of("WARMLINE_DATABASE_URL", url()));
        other = new LineUnderTest(
                Map.of("WARMLINE_DATABASE_URL", url(), "WARMLINE_TRUNK", one.environment.get("WARMLINE_TRUNK")));
        start(one);
    }

    void start(LineUnderTest line) {
        running.put(line, SeparateService.up(line));
    }

    SeparateService service(LineUnderTest line) {
        return Optional.ofNullable(running.get(line)).orElseThrow();
    }

    private String url() {
        var address = postgres.address();
        return address.jdbcUrl()
                .replaceFirst("^jdbc:postgresql://", "postgresql://" + address.user() + ":" + address.password() + "@");
    }

    /** What the operator does, but that the second is of the sample centre, too. */
    void copyKeys() throws IOException {
        Files.createDirectory(other.home.resolve("keys"));
        for (var key : new String[] {"sealing.json", "lookup.json"})
            Files.copy(
                    one.home.resolve("keys").resolve(key),
                    other.home.resolve("keys").resolve(key),
                    StandardCopyOption.COPY_ATTRIBUTES);
        Sample.mark(other.home);
    }

    Network network() {
        return one.network;
    }

    /** At which of them this call was placed. */
    LineUnderTest ringing(Leg leg) {
        var port = ":" + one.environment.get("WARMLINE_SIP_PORT");
        return leg.invite().header("Via").contains(port) ? one : other;
    }

    LineUnderTest notThis(LineUnderTest line) {
        return line == one ? other : one;
    }

    /** A third peer for the sample centre, on duty when a test says so. */
    void joins(String number, String name, String telephone) {
        try (var database = one.database()) {
            var roster = new StoredRoster(database, Vault.open(one.home.resolve("keys"), database));
            var now = InstantSource.system().instant();
            var peer = roster.add(number, name, "975310", new Phone(telephone), now);
            for (var day : DayOfWeek.values())
                roster.add(new Shift(peer.id(), day, LocalTime.MIDNIGHT, Duration.ofHours(24)));
        }
    }

    @Override
    public void close() throws IOException {
        one.close();
        other.close();
        postgres.close();
        LineUnderTest.delete(server);
    }
}
