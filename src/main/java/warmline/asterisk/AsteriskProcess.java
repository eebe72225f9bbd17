package warmline.asterisk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The one Asterisk of an installation. It runs in a session of its own and deliberately outlives us: whatever happens to the
 * service, somebody answers the telephone. A later start adopts it, or replaces it when it was started differently.
 */
public final class AsteriskProcess {
    /** Measured: 0.6 s, and 1.8 s on a machine under heavy load. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(30);

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(3);

    /** Measured: 0.1 s; an Asterisk with more modules took 2.4 s. */
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(8);

    private static final Duration DIES_WITHIN = Duration.ofSeconds(5);

    /** The kernel closes the ports of a killed process some time after the process looks ended. */
    private static final Duration LETS_GO_WITHIN = Duration.ofSeconds(3);

    /** How a start ended: with a process made for it, or with one found. */
    public enum Start {
        FRESH,
        ADOPTED
    }

    private final AsteriskHome home;
    private final AsteriskProgram program;
    private final Templates templates;
    private final Wait wait;
    private final Consumer<String> report;

    /**
     * @param templates the folder {@code deploy/asterisk/conf}
     * @param report is told what the operator should know, one sentence each
     */
    public AsteriskProcess(
            AsteriskHome home, AsteriskProgram program, Path templates, Wait wait, Consumer<String> report) {
        this.home = home;
        this.program = program;
        this.templates = new Templates(templates);
        this.wait = wait;
        this.report = report;
    }

    /**
     * Returns once Asterisk is fully up with this configuration.
     *
     * @throws AsteriskUnavailable when a port is taken, or Asterisk does not come up
     */
    public Start start(AsteriskConfiguration configuration) {
        home.prepare();
        var files = templates.filled(values(configuration));
        var fingerprint = Fingerprint.of(program, configuration.sounds(), files);
        if (running().isPresent() && fingerprint.equals(home.fingerprint()) && fullyBooted()) {
            return Start.ADOPTED;
        }
        stop();
        wait.until(() -> Doors.areFree(configuration), LETS_GO_WITHIN);
        Doors.requireFree(configuration);
        home.furnish(files, program.documentation(), configuration.sounds());
        launch();
        var complaints = home.log().complaints();
        if (!Doors.areTaken(configuration)) {
            stop();
            throw new AsteriskUnavailable(
                    "Asterisk runs, but without its ports; it says: " + String.join(" ", complaints));
        }
        home.startedWith(fingerprint);
        complaints.forEach(line -> report.accept("Asterisk complained while starting: " + line));
        return Start.FRESH;
    }

    private Map<String, String> values(AsteriskConfiguration configuration) {
        var values = new TreeMap<>(configuration.values());
        values.putAll(home.values());
        values.put("MODULES", program.modules().toString());
        return values;
    }

    private void launch() {
        var words = new ArrayList<>(List.of("setsid"));
        words.addAll(Privileges.dropping(home.folder(), program, report));
        words.addAll(program.command());
        words.addAll(List.of("-f", "-C", home.mainConfiguration().toString()));
        var process = spawn(words);
        var ready = wait.until(() -> !process.isAlive() || fullyBooted(), READY_WITHIN);
        if (!ready || !process.isAlive()) {
            process.destroyForcibly();
            throw new AsteriskUnavailable("Asterisk did not start; it says: " + firstComplaint());
        }
    }

    private Process spawn(List<String> words) {
        var builder = new ProcessBuilder(words)
                .directory(home.folder().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.log().atStart().toFile());
        builder.environment().remove("NOTIFY_SOCKET"); // to tell systemd that we are ready is not its business
        try {
            return builder.start();
        } catch (IOException e) {
            throw new AsteriskUnavailable("Asterisk could not be started: " + e.getMessage(), e);
        }
    }

    private boolean fullyBooted() {
        return ask("core waitfullybooted").contains("fully booted");
    }

    /** What Asterisk answers to a command of its console; something else when it does not run. */
    String ask(String command) {
        return program.run(List.of("-C", home.mainConfiguration().toString(), "-rx", command), ANSWERS_WITHIN)
                .output();
    }

    private String firstComplaint() {
        return home.log().complaints().stream()
                .findFirst()
                .orElse("nothing (see " + home.log().atStart() + ")");
    }

    /**
     * Ends Asterisk, with all its calls; nothing happens when it does not run.
     *
     * @throws AsteriskUnavailable when it cannot be ended
     */
    public void stop() {
        running().ifPresent(process -> {
            process.destroy();
            if (!wait.until(() -> PidFile.hasEnded(process), ENDS_WITHIN)) {
                report.accept("Asterisk does not end when asked; it is being killed.");
                process.destroyForcibly();
                if (!wait.until(() -> PidFile.hasEnded(process), DIES_WITHIN)) {
                    throw new AsteriskUnavailable(
                            "Asterisk (process " + process.pid() + ") cannot be ended; end it and start again.");
                }
            }
        });
    }

    /** The process of this home's Asterisk, also when somebody else started it. */
    public Optional<ProcessHandle> running() {
        return home.pidFile().process();
    }
}
