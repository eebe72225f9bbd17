package warmline.asterisk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of unpacked Debian packages with an Asterisk in it, run by the loader and the libraries that came with it. */
record UnpackedAsterisk(Path root) {
    private static final Pattern LIBRARY = Pattern.compile("(?m)^\\s*\\S+ => (.*?)(?: \\(0x\\p{XDigit}+\\))?$");

    AsteriskProgram program() {
        return AsteriskProgram.of(
                List.of(
                        loader(),
                        "--library-path",
                        libraries().toString(),
                        asterisk().toString()),
                modules(),
                root.resolve("usr/share/asterisk/documentation"));
    }

    /**
     * Whether the loader finds all that the program and these modules need, and finds it in this folder: a library of the
     * machine's own would be one that the packages were not built with.
     */
    boolean hasAllLibraries(List<String> modules) {
        return Stream.concat(Stream.of(asterisk()), modules.stream().map(modules()::resolve))
                .allMatch(this::hasAllLibraries);
    }

    private boolean hasAllLibraries(Path file) {
        var words = List.of(loader(), "--library-path", libraries().toString(), "--list", file.toString());
        var list = Command.run(words, Duration.ofSeconds(10));
        return list.succeeded()
                && LIBRARY.matcher(list.output())
                        .results()
                        .allMatch(found -> Path.of(found.group(1)).startsWith(root));
    }

    private Path asterisk() {
        return root.resolve("usr/sbin/asterisk");
    }

    private Path modules() {
        return libraries().resolve("asterisk/modules");
    }

    private Path libraries() {
        return root.resolve("usr/lib").resolve(Machine.here().triplet());
    }

    private String loader() {
        return libraries().resolve(Machine.here().loader()).toString();
    }
}
