package warmline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The service as its operator runs it: a process of its own, to be killed, frozen and stopped; and what it leaves behind. */
public final class SeparateService implements LineUnderTest.Running {
    /** A first start creates the database; the recordings are there already. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    /** {@code check} listens to a whole call, and then to another. */
    private static final Duration COMMAND_ENDS_WITHIN = Duration.ofMinutes(3);

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(40);

    private final Path home;
    private final Process process;
    private final Path output;

    /** How a command that does not stay ended. */
    record Ended(int code, String output, String errors) {}

    private SeparateService(Path home, Process process, Path output) {
        this.home = home;
        this.process = process;
        this.output = output;
    }

    /** Returns once it says that it is ready; from then on it is what runs the line. */
    static SeparateService up(LineUnderTest line) {
        var service = begin(line);
        service.awaitReady();
        line.running(service);
        return service;
    }

    /** Returns at once. */
    public static SeparateService begin(LineUnderTest line) {
        return begin(line, java("up", "--demo"));
    }

    /** Returns at once; the line is brought up by this command. */
    public static SeparateService begin(LineUnderTest line, List<String> command) {
        return begin(line.home, line.environment, command);
    }

    public static SeparateService begin(Path home, Map<String, String> environment, List<String> command) {
        try {
            var output = Files.createTempFile("warmline-output-", ".txt");
            output.toFile().deleteOnExit();
            var builder =
                    program(environment, command).redirectErrorStream(true).redirectOutput(output.toFile());
            return new SeparateService(home, builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitReady() {
        try {
            LineUnderTest.until("ready", READY_WITHIN, () -> !process.isAlive() || output().contains("Ready. "));
        } catch (InterruptedException | AssertionError never) {
            close();
            throw new AssertionError(output(), never);
        }
        if (!process.isAlive()) throw new AssertionError(output());
    }

    /** Runs a command that is expected to end by itself, and to say why. */
    static Ended attempt(Map<String, String> environment, List<String> command) throws InterruptedException {
        try {
            var out = Files.createTempFile("warmline-out-", ".txt");
            var err = Files.createTempFile("warmline-err-", ".txt");
            var process = program(environment, command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(COMMAND_ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
                throw new AssertionError(command + " does not end; it says: " + Files.readString(out));
            }
            var ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command that the launcher would run, on the classes under test. */
    public static List<String> java(String... words) {
        // A shell that began us in the background has switched Ctrl-C off for all of its children.
        var command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx512m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.add("-Dwarmline.install=" + LineUnderTest.PROJECT);
        command.add("-Djava.util.logging.config.file=" + LineUnderTest.PROJECT.resolve("deploy/logging.properties"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "warmline.Main"));
        command.addAll(List.of(words));
        return command;
    }

    private static ProcessBuilder program(Map<String, String> environment, List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("WARMLINE_"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** All that it said so far, on both of its outputs. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public static void send(String signal, ProcessHandle process) {
        try {
            var kill = new ProcessBuilder("sh", "-c", "kill -" + signal + " \"$0\"", Long.toString(process.pid()));
            kill.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void send(String signal) {
        send(signal, handle());
    }

    /** The code with which it ended; beyond 128 it is the signal's number that is added. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS))
            throw new AssertionError("the service does not end; it says: " + output());
        return process.exitValue();
    }

    public ProcessHandle asterisk() {
        return process(home.resolve("asterisk/run/asterisk.pid"));
    }

    ProcessHandle postgres() {
        return process(home.resolve("postgres/data/postmaster.pid"));
    }

    private static ProcessHandle process(Path pidFile) {
        try {
            var pid = Files.readAllLines(pidFile).getFirst().strip();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every process that was started for this home, Asterisk and PostgreSQL with their children, however it came to be alone. */
    static List<ProcessHandle> left(Path home) {
        return ProcessHandle.allProcesses()
                .filter(process -> belongs(Path.of("/proc", Long.toString(process.pid())), home))
                .toList();
    }

    private static boolean belongs(Path entry, Path home) {
        try {
            return Files.readString(entry.resolve("cmdline")).contains(home.toString())
                    || Files.readSymbolicLink(entry.resolve("cwd")).startsWith(home);
        } catch (IOException gone) {
            return false;
        }
    }

    /** In order when it still can; and whatever is left in any case. */
    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                send("CONT");
                send("TERM");
                if (!process.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)) send("KILL");
            }
            Stream.concat(Stream.of(handle()), left(home).stream()).forEach(left -> send("KILL", left));
            LineUnderTest.until("gone", ENDS_WITHIN, () -> left(home).isEmpty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
