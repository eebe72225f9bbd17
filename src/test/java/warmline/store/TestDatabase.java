package warmline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fresh, migrated database on a real PostgreSQL, and keys of its own; close it after use. The server starts once per JVM
 * with the settings of production, and ends with the JVM. A database is a copy of one that was migrated once, or one that
 * another test has used and that was emptied since: both cost little.
 */
public final class TestDatabase implements AutoCloseable {
    private static final String TEMPLATE = "fresh";
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Queue<TestDatabase> IDLE = new ConcurrentLinkedQueue<>();
    private static final List<String> TABLES = List.of(
            "callback",
            "callback_event",
            "first_name",
            "discretion",
            "trust_word",
            "medicine_note",
            "peer_note",
            "note_for_peer",
            "consent",
            "service",
            "standing_call",
            "never_call",
            "blocked_caller",
            "remembered",
            "left_message",
            "waiting_caller",
            "wellness",
            "wellness_check",
            "peer",
            "peer_hello",
            "pin_tries",
            "shift",
            "extra_shift",
            "day_off",
            "opening",
            "closure",
            "meeting",
            "duty",
            "prompt_publication",
            "prompt_version",
            "debrief",
            "account",
            "session",
            "api_token");
    private static final List<String> COUNTED =
            List.of("callback", "callback_event", "peer", "account", "service", "standing_call");

    private final String name;
    private final Path keys;
    private final Database database;
    private final Vault vault;

    private TestDatabase(String name, Path keys) {
        this.name = name;
        this.keys = keys;
        this.database = Database.connect(address());
        this.vault = Vault.open(keys, database);
    }

    public static TestDatabase fresh() {
        var emptied = IDLE.poll();
        return emptied != null ? emptied : create();
    }

    private static TestDatabase create() {
        var name = "test_" + MADE.incrementAndGet();
        administer("create database " + name + " template " + TEMPLATE);
        return new TestDatabase(name, Server.HOME.resolve(name).resolve("keys"));
    }

    public Database database() {
        return database;
    }

    public Vault vault() {
        return vault;
    }

    /** For a second {@link Database} on the same rows, as a service that starts again has one. */
    public Address address() {
        return Server.address(name);
    }

    /** The folder of the keys this database is sealed with. */
    public Path keys() {
        return keys;
    }

    /** A connection of the test's own, to look behind the statements of the store. */
    public Connection connection() throws SQLException {
        return Server.connection(name);
    }

    /** An empty database, without any schema. */
    public static Address empty() {
        var name = "empty_" + MADE.incrementAndGet();
        administer("create database " + name);
        return Server.address(name);
    }

    /** Each costs the server hundreds of files to write down when it ends. */
    public static void drop(Address empty) {
        administer("drop database " + empty.jdbcUrl().replaceFirst(".*/", "") + " with (force)");
    }

    /** Where the programs of PostgreSQL are unpacked for all tests, beside what else the build makes. */
    static Path binaries() {
        return Path.of("target", "postgres", PostgresBinaries.VERSION).toAbsolutePath();
    }

    private static void administer(String statement) {
        try (var connection = Server.connection("postgres");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Emptied for the next test; dropped where this test has closed it or lost a connection of it. */
    @Override
    public void close() {
        if (!database.answers() || database.busy() > 0) {
            database.close();
            administer("drop database " + name + " with (force)");
            return;
        }
        try (var connection = connection();
                var sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica"); // or the append-only trigger refuses
            for (var table : TABLES) sql.addBatch("delete from " + table); // far faster than truncate
            for (var table : COUNTED) sql.addBatch("alter table " + table + " alter id restart");
            sql.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        IDLE.add(this);
    }

    private static final class Server {
        static final Path HOME = folder();
        static final EmbeddedPostgres POSTGRES = start();

        private static Path folder() {
            try {
                return Files.createTempDirectory("warmline-test-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                var folder = new PostgresFolder(HOME.resolve("postgres"));
                var keepers = Thread.ofPlatform().daemon().name("test-postgres").factory();
                var postgres = EmbeddedPostgres.start(folder, binaries(), new SecureRandom(), keepers, _ -> {});
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres)));
                migrate(postgres.address());
                return postgres;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void migrate(Address server) throws SQLException {
            try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                    var sql = connection.createStatement()) {
                sql.execute("create database " + TEMPLATE);
            }
            Migrations.apply(named(server, TEMPLATE));
        }

        private static void end(EmbeddedPostgres postgres) {
            IDLE.forEach(idle -> idle.database.close());
            postgres.close();
            try {
                Folders.delete(HOME);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Address address(String database) {
            return named(POSTGRES.address(), database);
        }

        private static Address named(Address server, String database) {
            return new Address(
                    server.jdbcUrl().replaceFirst("/[^/]*$", "/" + database), server.user(), server.password());
        }

        static Connection connection(String database) throws SQLException {
            var address = address(database);
            return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        }
    }
}
