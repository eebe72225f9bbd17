package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import warmline.SeparateService.Ended;

/** {@code ./warmline} in the hands of somebody who makes a mistake: one sentence that says what to do, and nothing left running. */
class LauncherTest {
    private static UnpackedInstallation installation;

    @TempDir
    private Path home;

    private Map<String, String> environment;

    @BeforeAll
    static void unpack(@TempDir Path folder) throws IOException {
        installation = UnpackedInstallation.in(Files.createDirectory(folder.resolve("with a space")));
    }

    @BeforeEach
    void furnish() throws IOException {
        Files.createDirectories(LineUnderTest.PROJECT.resolve("target/recordings"));
        Files.createSymbolicLink(home.resolve("recordings"), LineUnderTest.PROJECT.resolve("target/recordings"));
        environment = Map.of(
                "WARMLINE_HOME",
                home.toString(),
                "WARMLINE_HTTP_PORT",
                Integer.toString(FreePorts.tcp()),
                "WARMLINE_SIP_PORT",
                Integer.toString(FreePorts.udp()));
    }

    private Ended run(String... words) throws InterruptedException {
        return installation.run(environment, words);
    }

    private Ended runWith(String name, String value, String... words) throws InterruptedException {
        var changed = new HashMap<>(environment);
        changed.put(name, value);
        return installation.run(changed, words);
    }

    private void assertRefused(String sentence, Ended ended) {
        assertEquals("warmline: " + sentence + "\n", ended.errors(), ended.toString());
        assertEquals(1, ended.code());
        assertEquals(List.of(), SeparateService.left(home));
    }

    private void assertRefusedBecause(String why, Ended ended) {
        assertTrue(ended.errors().contains(why), ended.toString());
        assertRefused(
                ended.errors()
                        .replaceFirst("^warmline: ", "")
                        .lines()
                        .findFirst()
                        .orElse(""),
                ended);
    }

    @Test
    void an_unknown_setting_in_the_environment_is_named() throws InterruptedException {
        assertRefused(
                "There is no setting for the environment variable WARMLINE_HTP_PORT; deploy/warmline.yaml lists all of them.",
                runWith("WARMLINE_HTP_PORT", "8081", "up"));
    }

    @Test
    void an_unknown_setting_in_the_file_is_named() throws InterruptedException, IOException {
        Files.writeString(home.resolve("warmline.yaml"), "http.prot: 8081\n");
        assertRefused(
                "There is no setting for the key http.prot in " + home.resolve("warmline.yaml")
                        + "; deploy/warmline.yaml lists all of them.",
                run("up"));
    }

    @Test
    void a_file_that_is_no_settings_is_refused() throws InterruptedException, IOException {
        Files.writeString(home.resolve("warmline.yaml"), "http.port: [8081\n");
        assertRefusedBecause("warmline.yaml cannot be read as settings", run("up"));
    }

    @Test
    void a_value_that_cannot_be_is_refused_with_what_can() throws InterruptedException {
        assertRefused(
                "The setting http.port (WARMLINE_HTTP_PORT) must be a whole number from 1 to 65535.",
                runWith("WARMLINE_HTTP_PORT", "eighty", "up", "--demo"));
        assertRefusedBecause("must look like sip:host:port", runWith("WARMLINE_TRUNK", "5070", "up", "--demo"));
    }

    @Test
    void a_port_of_telephone_calls_that_is_taken_is_named() throws InterruptedException, IOException {
        try (var other = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(other.getLocalPort());
            assertRefused(
                    "SIP cannot use port " + port + " of 127.0.0.1, which another program holds; end that program,"
                            + " or set WARMLINE_SIP_PORT to another.",
                    runWith("WARMLINE_SIP_PORT", port, "up", "--demo"));
        }
    }

    @Test
    void a_port_of_the_console_that_is_taken_is_named() throws InterruptedException, IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(other.getLocalPort());
            assertRefused(
                    "The console cannot listen on 127.0.0.1 port " + port
                            + " (Address already in use): free the port, or choose another with WARMLINE_HTTP_PORT.",
                    runWith("WARMLINE_HTTP_PORT", port, "up", "--demo"));
        }
        assertRefusedBecause("database", run("token", "lead"));
    }

    @Test
    void a_prompt_that_is_empty_or_no_text_is_named() throws InterruptedException, IOException {
        var prompt = installation.folder().resolve("prompts/en/not-recorded.txt");
        var text = Files.readString(prompt);
        try {
            Files.writeString(prompt, "\n");
            assertRefused("The prompt " + prompt + " is empty; write its text into it.", run("up", "--demo"));
            Files.write(prompt, new byte[] {'W', 'e', (byte) 0xff, (byte) 0xfe});
            assertRefused(
                    "The prompt " + prompt + " cannot be read; it must be there, as text in UTF-8.",
                    run("up", "--demo"));
        } finally {
            Files.writeString(prompt, text);
        }
    }

    @Test
    void the_sample_centre_never_meets_a_real_trunk() throws InterruptedException {
        assertRefusedBecause(
                "The sample centre is for trying out only",
                runWith("WARMLINE_TRUNK", "sip:192.0.2.1:5060", "up", "--demo"));
    }

    @Test
    void our_telephones_never_stand_in_for_a_real_trunk() throws InterruptedException {
        assertRefused(
                "A real trunk is set (192.0.2.1): ring the line with a real telephone. The telephones here are for trying out.",
                runWith("WARMLINE_TRUNK", "sip:192.0.2.1:5060", "phone"));
    }

    @Test
    void a_token_needs_a_line_and_a_role() throws InterruptedException {
        assertRefused("There is no line yet: start ./warmline up first.", run("token", "lead"));
        assertRefused("Say for which role: peer, lead, editor, administrator, auditor.", run("token"));
    }

    @Test
    void a_backup_needs_a_line_and_a_file() throws InterruptedException {
        assertRefused("There is no line yet: start ./warmline up first.", run("backup", home + "/backup"));
        assertRefused("Say into which new file: ./warmline backup [--with-keys] FILE.", run("backup"));
        assertRefused(
                "\"--with-kesy\" is not an option of backup; --with-keys is.",
                run("backup", "--with-kesy", home + "/backup"));
    }

    @Test
    void a_restore_needs_a_backup() throws InterruptedException, IOException {
        assertRefused("Say which backup: ./warmline restore [--replace] FILE.", run("restore"));
        assertRefused(
                "There is no file " + home + "/backup; name the backup to restore.", run("restore", home + "/backup"));
        var letter = Files.writeString(home.resolve("letter"), "Dear all,");
        assertRefusedBecause("is no backup of Warmline, or damaged", run("restore", "" + letter));
    }

    @Test
    void a_home_that_is_no_folder_is_refused(@TempDir Path folder) throws InterruptedException, IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertRefusedBecause(
                "WARMLINE_HOME (" + file + ") cannot be used as a folder", runWith("WARMLINE_HOME", "" + file, "up"));
    }

    @Test
    void a_command_or_an_option_that_does_not_exist_is_refused() throws InterruptedException {
        assertRefused("there is no command \"dwon\".", run("dwon"));
        assertRefused("\"--dmeo\" is not an option of up; --demo is.", run("up", "--dmeo"));
    }

    @Test
    void without_a_jdk_25_it_says_so(@TempDir Path nothing) throws InterruptedException, IOException {
        var launcher = Files.readString(LineUnderTest.PROJECT.resolve("warmline"));
        var elsewhere = launcher.replace("/usr/lib/jvm/* /opt/java/* /opt/jdk*", "\"${HOME:-/}\"/jvm/*");
        assertTrue(!launcher.equals(elsewhere), "the launcher looks elsewhere now");
        var older = Files.createDirectories(nothing.resolve("jvm/jdk-17"));
        Files.writeString(older.resolve("release"), "JAVA_VERSION=\"17.0.2\"\n");
        Files.writeString(nothing.resolve("warmline"), elsewhere);
        var ended = new UnpackedInstallation(nothing)
                .runWithout(environment, List.of("env", "-u", "JAVA_HOME", "HOME=" + nothing), "up", "--demo");
        assertRefused(
                "no JDK 25 was found; install one (for example Eclipse Temurin 25) and set JAVA_HOME to its folder.",
                ended);
    }

    @Test
    void a_benchmark_that_does_not_exist_is_answered_with_those_that_do() throws InterruptedException, IOException {
        installation.benchmarks();
        assertRefused(
                "There is no benchmark \"dispach\"; there are: dispatch, faults, line, simulation.",
                run("bench", "dispach"));
        assertRefused(
                "bench faults understands --rounds N, a number from 1 to 200.",
                run("bench", "faults", "--rounds", "0"));
        var ended = run("bench");
        assertEquals("The benchmarks: dispatch, faults, line, simulation.\n", ended.output(), ended.toString());
        assertEquals(0, ended.code());
    }

    @Test
    void the_tests_end_well_only_if_all_of_them_passed(@TempDir Path tools) throws InterruptedException, IOException {
        var maven = Files.writeString(tools.resolve("mvn"), """
                #!/bin/sh
                case "$*" in
                *default-test*) echo '<testsuite name="a" tests="7" errors="0" skipped="0" failures="0">' ;;
                *plugs-pulled*) echo '<testsuite name="c" tests="2" errors="0" skipped="0" failures="0">' ;;
                *on-the-line*) echo '<testsuite name="b" tests="3" errors="'$ERRORS'" skipped="'$SKIPPED'" failures="0">' ;;
                *) exit 0 ;;
                esac >"$(mkdir -p target/surefire-reports && mktemp target/surefire-reports/TEST-XXXXXX.xml)"
                """);
        assertTrue(maven.toFile().setExecutable(true));
        assertTested(0, "12 passed, 0 failed", tools, 0, 0);
        assertTested(1, "11 passed, 1 failed", tools, 1, 0);
        assertTested(1, "10 passed, 2 failed", tools, 0, 2);
    }

    private void assertTested(int code, String said, Path tools, int errors, int skipped) throws InterruptedException {
        var changed = new HashMap<>(environment);
        changed.put("PATH", tools + ":" + System.getenv("PATH"));
        changed.put("WARMLINE_CHROMIUM", "/bin/true");
        changed.put("ERRORS", "" + errors);
        changed.put("SKIPPED", "" + skipped);
        var ended = installation.run(changed, "test");
        assertEquals(said, ended.output().lines().toList().getLast(), ended.toString());
        assertEquals(code, ended.code(), ended.toString());
    }

    @Test
    void without_a_word_it_lists_the_commands() throws InterruptedException {
        var ended = run();
        assertEquals(0, ended.code());
        assertTrue(ended.output().contains("./warmline up [--demo]"), ended.output());
        assertTrue(ended.output().contains("./warmline bench [NAME]"), ended.output());
        assertEquals("", ended.errors());
    }
}
