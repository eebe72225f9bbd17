package warmline.speech;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The better English voice, where it can be had: flite's <i>rms</i>, of whose words half as many are misheard on a telephone.
 * It is found in a folder into which {@link #PACKAGES} were unpacked, and run
 * there with that folder's own loader and libraries, or on the search path.
 */
public final class Flite {
    /** What to bring from Debian: flite, and those of its libraries that are enough. */
    public static final List<String> PACKAGES = List.of("flite", "libflite1", "libasound2t64", "libc6");

    /** Slower than its own pace by a tenth: about 155 words a minute. */
    private static final String STRETCH = "1.1";

    /** A flite without this voice speaks with another, at 8000 Hz, and does not say so. */
    private static final int RATE = 16000;

    private static final List<String> LOADERS = List.of(
            "usr/lib64/ld-linux-x86-64.so.2",
            "lib64/ld-linux-x86-64.so.2",
            "usr/lib/ld-linux-aarch64.so.1",
            "lib/ld-linux-aarch64.so.1");
    private static final List<String> LIBRARIES = List.of(
            "usr/lib/x86_64-linux-gnu", "lib/x86_64-linux-gnu", "usr/lib/aarch64-linux-gnu", "lib/aarch64-linux-gnu");

    private Flite() {}

    /**
     * Flite if it is there and speaks: what was brought into the folder before what the machine has.
     *
     * @param brought a folder with unpacked packages; need not exist
     * @param searchPath folders as in the variable PATH
     */
    public static Optional<Voice> find(Path brought, String searchPath) {
        return Stream.concat(inFolder(brought).stream(), onPath(searchPath).stream())
                .map(Flite::voice)
                .filter(Flite::speaks)
                .findFirst();
    }

    /** How to start the flite in a folder of unpacked packages. */
    static Optional<List<String>> inFolder(Path brought) {
        var program = brought.resolve("usr/bin/flite");
        if (!Files.isExecutable(program)) return Optional.empty();
        return existing(brought, LOADERS).findFirst().map(loader -> {
            var libraries = String.join(":", existing(brought, LIBRARIES).toList());
            return List.of(loader, "--library-path", libraries, program.toString());
        });
    }

    private static Stream<String> existing(Path folder, List<String> names) {
        return names.stream().map(folder::resolve).filter(Files::exists).map(Path::toString);
    }

    private static Optional<List<String>> onPath(String searchPath) {
        return Stream.of(searchPath.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "flite"))
                .filter(Files::isExecutable)
                .map(program -> List.of(program.toString()))
                .findFirst();
    }

    static Voice voice(List<String> program) {
        var command = new ArrayList<>(program);
        command.addAll(
                List.of("-voice", "rms", "--setf", "duration_stretch=" + STRETCH, "-t", "{text}", "-o", "{file}"));
        return new CommandVoice("flite", command, "flite 2.2 rms, stretch " + STRETCH);
    }

    private static boolean speaks(Voice voice) {
        try {
            var hello = voice.say("Hello.");
            return hello.rate() == RATE && SpeechSpan.in(hello.samples(), RATE).isPresent();
        } catch (CannotSpeak _) {
            return false; // the built-in voice is there for that
        }
    }
}
