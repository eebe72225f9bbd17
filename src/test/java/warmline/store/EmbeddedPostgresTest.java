package warmline.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of our own, in a home with a space in its path, through everything that can happen to it. */
class EmbeddedPostgresTest {
    private static final ThreadFactory KEEPERS =
            Thread.ofPlatform().daemon().name("postgres").factory();

    @TempDir
    static Path folder;

    private static Path home;

    @BeforeAll
    static void a_database_with_a_row() throws Exception {
        home = folder.resolve("a home");
        try (var postgres = start()) {
            run(postgres, "create table kept (id int)", "insert into kept values (1)");
        }
    }

    private static EmbeddedPostgres start() throws IOException {
        return start(home, new ArrayList<>());
    }

    private static EmbeddedPostgres start(Path home, List<String> progress) throws IOException {
        var folder = new PostgresFolder(home.resolve("postgres"));
        return EmbeddedPostgres.start(folder, TestDatabase.binaries(), new SecureRandom(), KEEPERS, progress::add);
    }

    private static void run(EmbeddedPostgres postgres, String... statements) throws SQLException {
        var at = postgres.address();
        try (var connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
                var sql = connection.createStatement()) {
            for (var statement : statements) sql.execute(statement);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String question) throws SQLException {
        var at = postgres.address();
        try (var connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
                var sql = connection.createStatement();
                var rows = sql.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Path data() {
        return home.resolve("postgres").resolve("data");
    }

    private static ProcessHandle server() throws IOException {
        var pid = Files.readAllLines(data().resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void eventually(String what, Callable<Boolean> holds) throws Exception {
        for (int i = 0; i < 200; i++) {
            if (holds.call()) return;
            new CountDownLatch(1).await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        fail("not within 10 seconds: " + what);
    }

    private static Unavailable refuses() {
        return assertThrows(Unavailable.class, EmbeddedPostgresTest::start);
    }

    @Test
    void keeps_rows_port_and_password_over_a_restart() throws Exception {
        Address first;
        try (var postgres = start()) {
            first = postgres.address();
        }
        var progress = new ArrayList<String>();
        try (var postgres = start(home, progress)) {
            assertEquals(first, postgres.address());
            assertEquals("1", ask(postgres, "select count(*) from kept"));
        }
        assertEquals(List.of("Starting the database"), progress);
    }

    @Test
    void another_program_finds_where_it_listens() throws Exception {
        assertEquals(Optional.empty(), EmbeddedPostgres.recorded(folder.resolve("no home")));
        try (var postgres = start()) {
            assertEquals(Optional.of(postgres.address()), EmbeddedPostgres.recorded(home));
        }
    }

    @Test
    void writes_durably_and_lets_nobody_in_without_the_password() throws Exception {
        try (var postgres = start()) {
            for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums"))
                assertEquals("on", ask(postgres, "show " + setting), setting);
            assertEquals("127.0.0.1", ask(postgres, "show listen_addresses"));
            assertEquals("", ask(postgres, "show unix_socket_directories"));
            assertEquals("UTF8", ask(postgres, "show server_encoding"));
            assertEquals(
                    "scram-sha-256",
                    ask(postgres, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"));
            var at = postgres.address();
            assertThrows(SQLException.class, () -> DriverManager.getConnection(at.jdbcUrl(), at.user(), "guess"));
        }
    }

    @Test
    void is_in_no_terminal_of_ours_and_ends_in_order() throws Exception {
        try (var _ = start()) {
            var stat = Files.readString(Path.of("/proc", server().pid() + "", "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            assertEquals(server().pid() + "", fields[3], "leads a session of its own, so Ctrl-C does not reach it");
            assertEquals("0", fields[4], "has no terminal");
        }
        assertFalse(Files.exists(data().resolve("postmaster.pid")), "ended in order");
    }

    @Test
    void a_second_one_on_the_same_home_is_told_so() throws Exception {
        try (var postgres = start()) {
            assertEquals(
                    "A Warmline already runs on " + home
                            + "; stop it first, or give this one a folder of its own with WARMLINE_HOME",
                    refuses().getMessage());
            assertEquals("1", ask(postgres, "select 1"));
        }
    }

    @Test
    void takes_another_port_where_the_old_one_is_taken() throws Exception {
        int port = Integer.parseInt(
                Files.readString(home.resolve("postgres").resolve("port")).strip());
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var postgres = start()) {
            assertFalse(postgres.address().jdbcUrl().contains(":" + port + "/"));
            assertEquals("1", ask(postgres, "select count(*) from kept"));
        }
    }

    @Test
    void comes_back_when_it_is_killed() throws Exception {
        try (var postgres = start();
                var database = Database.connect(postgres.address())) {
            run(postgres, "create table if not exists promises (id int)", "insert into promises values (7)");
            assertTrue(database.answers());
            var killed = server();
            killed.destroyForcibly();
            killed.onExit().get(10, SECONDS);

            eventually("the database answers again", database::answers);

            assertNotEquals(killed.pid(), server().pid());
            assertEquals("7", ask(postgres, "select max(id) from promises"), "what was committed is there");
        }
    }

    @Test
    void a_stale_pid_file_that_names_somebody_else_hurts_nobody() throws Exception {
        var somebody = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(data().resolve("postmaster.pid"), somebody.pid() + "\n" + data() + "\n");
            try (var postgres = start()) {
                assertEquals("1", ask(postgres, "select 1"));
            }
            assertTrue(somebody.isAlive());
        } finally {
            somebody.destroyForcibly();
        }
    }

    @Test
    void ends_cleanly_when_our_JVM_is_killed_and_the_next_start_finds_everything() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var service = new ProcessBuilder(java, "-cp", classes, Keeper.class.getName(), home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = service.inputReader()) {
            assertEquals("ready", said.readLine());
            var orphan = server();
            service.destroyForcibly();
            orphan.onExit().get(20, SECONDS);
            eventually("no pid file", () -> !Files.exists(data().resolve("postmaster.pid")));
        } finally {
            service.destroyForcibly();
        }
        try (var postgres = start()) {
            assertEquals("1", ask(postgres, "select count(*) from kept"));
        }
    }

    /** A service in a JVM of its own, to be killed. */
    static final class Keeper {
        public static void main(String[] home) throws Exception {
            try (var _ = start(Path.of(home[0]), new ArrayList<>())) {
                new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true)
                        .println("ready");
                new CountDownLatch(1).await();
            }
        }
    }

    @Test
    void a_damaged_database_is_one_sentence() throws Exception {
        var control = data().resolve("global").resolve("pg_control");
        var sound = Files.readAllBytes(control);
        try {
            Files.write(control, new byte[100]);
            var sentence = String.valueOf(refuses().getMessage());
            assertTrue(sentence.startsWith("The database in " + data() + " cannot start: "), sentence);
            assertTrue(sentence.endsWith("and restore a backup if it is damaged"), sentence);
            assertFalse(sentence.contains("\n"), sentence);
        } finally {
            Files.write(control, sound);
        }
    }

    @Test
    void a_database_of_another_version_is_one_sentence() throws Exception {
        var version = data().resolve("PG_VERSION");
        try {
            Files.writeString(version, "17\n");
            assertEquals(
                    "The database in " + data() + " is of PostgreSQL version 17, this Warmline brings version 18;"
                            + " restore a backup into a new home",
                    refuses().getMessage());
        } finally {
            Files.writeString(version, "18\n");
        }
    }

    @Test
    void a_missing_password_is_one_sentence() throws Exception {
        var password = home.resolve("postgres").resolve("password");
        var kept = Files.readString(password);
        try {
            Files.delete(password);
            assertTrue(String.valueOf(refuses().getMessage()).contains("is missing; put it back from a backup"));
        } finally {
            Files.writeString(password, kept);
        }
    }

    @Test
    void its_log_speaks_of_no_statement() throws Exception {
        try (var postgres = start()) {
            assertThrows(SQLException.class, () -> run(postgres, "select 6175550101 from no_such_table"));
        }
        var log = Files.readString(home.resolve("postgres").resolve("postgres.log"));
        assertTrue(log.contains("no_such_table"));
        assertFalse(log.contains("6175550101"));
    }
}
