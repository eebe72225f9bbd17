package warmline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import warmline.call.Phone;
import warmline.peer.Shift;
import warmline.store.Address;
import warmline.store.Crowd;
import warmline.store.Database;
import warmline.store.EmbeddedPostgres;
import warmline.store.StoredRoster;
import warmline.store.Vault;

/** A PostgreSQL of the benchmark's own, as production configures it, in a folder that is deleted at the end. */
final class BenchDatabase implements AutoCloseable {
    final Path home;
    final Address address;
    final Database database;
    final Vault vault;
    final StoredRoster roster;
    final Crowd crowd;
    private final EmbeddedPostgres postgres;

    BenchDatabase() throws IOException {
        home = Files.createTempDirectory("warmline-bench-");
        var keepers = Thread.ofPlatform().daemon().name("bench-postgres").factory();
        postgres = EmbeddedPostgres.start(home, new SecureRandom(), keepers, _ -> {});
        address = postgres.address();
        database = Database.open(address);
        vault = Vault.open(home.resolve("keys"), database);
        roster = new StoredRoster(database, vault);
        crowd = new Crowd(address, vault);
    }

    /** Peers with a shift at every hour, on duty. */
    List<Long> onDuty(int peers, Instant now) {
        return IntStream.rangeClosed(1, peers).mapToObj(n -> peer(n, now)).toList();
    }

    private long peer(int n, Instant now) {
        var phone = new Phone("6175551" + String.format("%03d", n));
        var peer = roster.add(Integer.toString(100 + n), "Peer " + n, "246802", phone, now);
        for (var day : DayOfWeek.values())
            roster.add(new Shift(peer.id(), day, LocalTime.MIDNIGHT, Duration.ofHours(24)));
        roster.goOnDuty(peer.id(), phone, now);
        return peer.id();
    }

    /** A peer whose telephone was engaged would rest for minutes. */
    void rested(Instant now) {
        for (var duty : roster.onDuty()) roster.goOnDuty(duty.peer(), duty.at(), now);
    }

    @Override
    public void close() throws IOException {
        database.close();
        postgres.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
