package warmline.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import warmline.LineUnderTest;
import warmline.SeparateService;
import warmline.store.Address;
import warmline.store.EmbeddedPostgres;

/**
 * A line of true processes, each of which can be broken: the service, its Asterisk, and a PostgreSQL that outlives them behind
 * a relay. At the far end of its trunk is the telephone network, which knows nothing of all that.
 */
final class BreakableLine implements AutoCloseable {
    /** No patient is tried again while we look on: whoever is rung twice was rung wrongly. */
    private static final String LATER = "next day, next day";

    /** Where it is night during the whole run, and nowhere else; no patient who rings us themselves lives near. */
    static final ZoneOffset NIGHT = ZoneOffset.ofHours(12);

    /** A night is no longer than it must be. */
    private static final Duration HALF_A_NIGHT = Duration.ofMinutes(90);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    final LineUnderTest line;
    final DatabaseRelay relay;
    final Address database;
    private final Path folder;
    final QuickStart quickStart;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private Optional<SeparateService> service = Optional.empty();

    BreakableLine() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("warmline-faults-");
        var keepers = Thread.ofPlatform().daemon().name("postgres-keeper").factory();
        var postgres = EmbeddedPostgres.start(folder, new SecureRandom(), keepers, _ -> {});
        parts.push(postgres);
        database = postgres.address();
        var address = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        relay = DatabaseRelay.to(new InetSocketAddress(address.getHost(), address.getPort()));
        parts.push(relay);
        line = new LineUnderTest(settings());
        parts.push(line);
        quickStart = QuickStart.in(folder);
        quickStart.train(line);
    }

    private Map<String, String> settings() {
        var midnight = OffsetDateTime.now(NIGHT).toLocalTime();
        return Map.of(
                "WARMLINE_QUIET_HOURS",
                CLOCK.format(midnight.minus(HALF_A_NIGHT)) + "-" + CLOCK.format(midnight.plus(HALF_A_NIGHT)),
                "WARMLINE_DATABASE_URL",
                "postgresql://" + database.user() + ":" + database.password() + "@127.0.0.1:" + relay.port()
                        + "/postgres?sslmode=disable",
                "WARMLINE_CALL_MINUTES",
                "1",
                "WARMLINE_RETRY_NO_ANSWER",
                LATER,
                "WARMLINE_RETRY_BUSY",
                LATER,
                "WARMLINE_RETRY_PEER_GONE",
                LATER,
                "WARMLINE_RETRY_TRUNK",
                LATER);
    }

    /** The service, begun now unless it lives; whoever needs more than its clockwork waits until it is ready. */
    SeparateService service() {
        return service.filter(living -> living.handle().isAlive()).orElseGet(() -> {
            var begun = SeparateService.begin(line, quickStart.command(List.of("up", "--demo")));
            service = Optional.of(begun);
            line.running(begun);
            return begun;
        });
    }

    Instant kill() throws InterruptedException {
        var living = service();
        living.send("KILL");
        living.awaitEnd();
        relay.gate().open();
        relay.cut();
        return Instant.now();
    }

    void killAsterisk() {
        SeparateService.send("KILL", service().asterisk());
    }

    void killPostgres() {
        SeparateService.send("KILL", postgres());
    }

    void freeze(Duration length) throws InterruptedException {
        service().send("STOP");
        Thread.sleep(length);
        service().send("CONT");
    }

    void fillDisk(Duration length) throws InterruptedException {
        new FullDisk(folder.resolve("postgres")).stayFull(length);
    }

    void awaitHealthy(Duration most) throws InterruptedException {
        service().awaitReady();
        LineUnderTest.until("healthy", most, () -> line.api("/observe/health").contains("\"status\":\"UP\",\"c"));
    }

    private ProcessHandle postgres() {
        try {
            var pid = Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"))
                    .getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        while (!parts.isEmpty()) parts.pop().close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
