package warmline.asterisk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An Asterisk on this machine: the words that run it, where its modules and its documentation are (it does not start
 * without), and the version it says it is.
 */
public record AsteriskProgram(List<String> command, Path modules, Path documentation, String version) {
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Pattern VERSION = Pattern.compile("Asterisk (?:certified[/-])?(\\S+)");

    public AsteriskProgram {
        command = List.copyOf(command);
    }

    /** The Asterisk that is installed with the given program, for instance {@code /usr/sbin/asterisk}. */
    public static AsteriskProgram installed(Path program) {
        if (!Files.isExecutable(program)) {
            throw new AsteriskUnavailable("There is no program " + program + "; name the asterisk that is installed.");
        }
        var prefix = program.toAbsolutePath().normalize().resolve("../..").normalize();
        var modules = firstOf(
                program,
                "modules",
                prefix.resolve("lib/" + Machine.here().triplet() + "/asterisk/modules"),
                prefix.resolve("lib/asterisk/modules"),
                prefix.resolve("lib64/asterisk/modules"));
        var documentation = firstOf(
                program,
                "documentation",
                prefix.resolve("share/asterisk/documentation"),
                prefix.resolve("var/lib/asterisk/documentation"),
                Path.of("/var/lib/asterisk/documentation"));
        return of(List.of(program.toAbsolutePath().toString()), modules, documentation);
    }

    private static Path firstOf(Path program, String what, Path... places) {
        return Stream.of(places)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new AsteriskUnavailable(
                        "The %s of %s are not where they should be (%s); use the Asterisk that we bring instead."
                                .formatted(what, program, places[0])));
    }

    /** The Asterisk that these words run, asked for its version. */
    static AsteriskProgram of(List<String> command, Path modules, Path documentation) {
        var said = run(command, List.of("-V"), SHORT);
        var version = VERSION.matcher(said.output());
        if (!said.succeeded() || !version.lookingAt()) {
            throw new AsteriskUnavailable("Asterisk does not run on this machine; it says: "
                    + said.output().lines().findFirst().orElse("nothing"));
        }
        return new AsteriskProgram(command, modules, documentation, version.group(1));
    }

    /** Runs Asterisk's own program with more words, to its end. */
    Command.Result run(List<String> words, Duration atMost) {
        return run(command, words, atMost);
    }

    private static Command.Result run(List<String> command, List<String> words, Duration atMost) {
        var all = new ArrayList<>(command);
        all.addAll(words);
        return Command.run(all, atMost);
    }
}
