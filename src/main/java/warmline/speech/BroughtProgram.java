package warmline.speech;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of Debian's, in a folder into which its packages were unpacked, or on the search path. */
final class BroughtProgram {
    private static final List<String> LOADERS = List.of(
            "usr/lib64/ld-linux-x86-64.so.2",
            "lib64/ld-linux-x86-64.so.2",
            "usr/lib/ld-linux-aarch64.so.1",
            "lib/ld-linux-aarch64.so.1");
    private static final List<String> LIBRARIES = List.of(
            "usr/lib/x86_64-linux-gnu",
            "lib/x86_64-linux-gnu",
            "usr/lib/aarch64-linux-gnu",
            "lib/aarch64-linux-gnu",
            "usr/lib/x86_64-linux-gnu/pulseaudio",
            "usr/lib/aarch64-linux-gnu/pulseaudio");

    private BroughtProgram() {}

    /** How to start it there, with that folder's own loader and libraries. */
    static Optional<List<String>> inFolder(Path brought, String name) {
        var program = brought.resolve("usr/bin").resolve(name);
        if (!Files.isExecutable(program)) return Optional.empty();
        return existing(brought, LOADERS).findFirst().map(loader -> {
            var libraries = String.join(":", existing(brought, LIBRARIES).toList());
            return List.of(loader, "--library-path", libraries, program.toString());
        });
    }

    static Stream<String> existing(Path folder, List<String> names) {
        return names.stream().map(folder::resolve).filter(Files::exists).map(Path::toString);
    }

    static Optional<List<String>> onPath(String searchPath, String name) {
        return Stream.of(searchPath.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(program -> List.of(program.toString()))
                .findFirst();
    }
}
