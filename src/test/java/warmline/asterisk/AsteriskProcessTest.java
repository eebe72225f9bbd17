package warmline.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import warmline.FreePorts;
import warmline.asterisk.AsteriskProcess.Start;

class AsteriskProcessTest {
    @TempDir
    Path folder;

    AsteriskForTests asterisk;

    @BeforeEach
    void prepare() {
        asterisk = new AsteriskForTests(folder);
    }

    @AfterEach
    void stop() {
        asterisk.close();
    }

    @Test
    void starts_without_a_warning_or_an_error() {
        assertEquals(Start.FRESH, start());
        assertEquals(List.of(), asterisk.home.log().complaints());
        assertEquals(List.of(), asterisk.reported);
    }

    @Test
    void leaves_no_process_behind() {
        start();
        var process = asterisk.process.running().orElseThrow();
        asterisk.process.stop();
        assertEnded(process);
        assertTrue(asterisk.process.running().isEmpty());
    }

    @Test
    void adopts_the_process_that_it_finds() {
        start();
        var pid = pid();
        assertEquals(Start.ADOPTED, start());
        assertEquals(pid, pid());
    }

    @Test
    void starts_anew_when_the_configuration_changed() {
        start();
        var pid = pid();
        var other = AsteriskForTests.configuration(asterisk.configuration.sounds(), FreePorts.udp(), FreePorts.udp());
        assertEquals(Start.FRESH, asterisk.process.start(other));
        assertNotEquals(pid, pid());
    }

    @Test
    void starts_again_after_it_was_killed() {
        start();
        var process = asterisk.process.running().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        assertTrue(asterisk.process.running().isEmpty());
        assertEquals(Start.FRESH, start());
        assertEquals(List.of(), asterisk.reported);
    }

    @Test
    void replaces_a_process_that_no_longer_answers() throws Exception {
        start();
        var process = asterisk.process.running().orElseThrow();
        Command.run(List.of("kill", "-STOP", Long.toString(process.pid())), Duration.ofSeconds(5));
        assertEquals(Start.FRESH, start());
        assertEnded(process);
    }

    @Test
    void outlives_the_kill_of_whoever_started_it() throws Exception {
        var starter = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        var ports = starter.inputReader().readLine().split(" ");
        starter.destroyForcibly().waitFor();
        var configuration = Starter.configuration(folder, ports);
        assertTrue(asterisk.process.running().isPresent());
        assertEquals(Start.ADOPTED, asterisk.process.start(configuration));
    }

    @Test
    void is_out_of_reach_of_the_terminals_keys() throws Exception {
        start();
        var session = Command.run(List.of("ps", "-o", "sid=", "-p", "" + pid()), Duration.ofSeconds(5));
        assertEquals("" + pid(), session.output().strip());
    }

    @Test
    void starts_in_the_longest_path_that_a_socket_allows_and_refuses_a_longer_one() {
        var room = 90 - folder.toString().length() - 1;
        var longest = new AsteriskHome(folder.resolve("x".repeat(room)));
        var process = new AsteriskProcess(
                longest, AsteriskForTests.program(), AsteriskForTests.TEMPLATES, AsteriskForTests.WAIT, line -> {});
        assertEquals(Start.FRESH, process.start(asterisk.configuration));
        process.stop();
        var longer = new AsteriskHome(folder.resolve("x".repeat(room + 1)));
        var error = assertThrows(AsteriskUnavailable.class, longer::prepare);
        assertTrue(error.toString().endsWith("choose a WARMLINE_HOME that is at least 1 shorter."), error.toString());
    }

    @Test
    void says_which_port_is_taken_and_which_setting_moves_it() throws Exception {
        try (var _ = new DatagramSocket(asterisk.configuration.sip())) {
            var error = assertThrows(AsteriskUnavailable.class, this::start);
            assertTrue(error.toString()
                    .contains("port " + asterisk.configuration.sip().getPort()));
            assertTrue(error.toString().contains("WARMLINE_SIP_PORT"));
        }
    }

    @Test
    void says_what_asterisk_says_when_it_does_not_start() throws Exception {
        var templates = Files.createDirectory(folder.resolve("templates"));
        try (var originals = Files.list(AsteriskForTests.TEMPLATES)) {
            for (var original : originals.toList()) {
                Files.copy(original, templates.resolve(original.getFileName()));
            }
        }
        Files.writeString(templates.resolve("modules.conf"), "[modules]\nautoload = no\nrequire = res_nothing.so\n");
        var process = new AsteriskProcess(
                asterisk.home, AsteriskForTests.program(), templates, AsteriskForTests.WAIT, asterisk.reported::add);
        var error = assertThrows(AsteriskUnavailable.class, () -> process.start(asterisk.configuration));
        assertTrue(error.toString().contains("res_nothing"), error.toString());
    }

    @Test
    void leaves_another_program_alone_that_got_its_pid() throws Exception {
        var other = new ProcessBuilder("sleep", "60").start();
        try {
            asterisk.home.prepare();
            Files.writeString(asterisk.home.pidFile().file(), other.pid() + "\n");
            asterisk.process.stop();
            assertTrue(other.isAlive());
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    private Start start() {
        return asterisk.process.start(asterisk.configuration);
    }

    /** A process that has ended is known to be so once its parent, which we may be, has been told. */
    private static void assertEnded(ProcessHandle process) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> process.onExit().join());
    }

    private long pid() {
        return asterisk.process.running().orElseThrow().pid();
    }
}
