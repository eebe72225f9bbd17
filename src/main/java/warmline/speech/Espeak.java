package warmline.speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import warmline.prompt.Language;

/**
 * The Spanish voice, where it can be had: espeak-ng's Latin American Spanish. It is clear and plain, and a stop-gap until
 * somebody has recorded the texts. Found as {@link Flite} is.
 */
public final class Espeak {
    /** What to bring from Debian: espeak-ng, and all that apt says it needs. */
    public static final List<String> PACKAGES = List.of("espeak-ng");

    /** Measured as about 145 words a minute inside a sentence. */
    private static final String PACE = "150";

    private static final List<String> DATA = List.of("usr/lib/x86_64-linux-gnu", "usr/lib/aarch64-linux-gnu");

    private Espeak() {}

    /**
     * @param brought a folder with unpacked packages; need not exist
     * @param searchPath folders as in the variable PATH
     */
    public static Optional<Voice> find(Path brought, String searchPath) {
        return Stream.concat(inFolder(brought).stream(), BroughtProgram.onPath(searchPath, "espeak-ng").stream())
                .map(Espeak::voice)
                .filter(Espeak::speaks)
                .findFirst();
    }

    private static Optional<List<String>> inFolder(Path brought) {
        return BroughtProgram.inFolder(brought, "espeak-ng").map(program -> {
            var command = new ArrayList<>(program);
            BroughtProgram.existing(brought, DATA).findFirst().ifPresent(data -> command.add("--path=" + data));
            return command;
        });
    }

    private static Voice voice(List<String> program) {
        var command = new ArrayList<>(program);
        // deterministic, and without the pause that it makes after each sentence
        command.addAll(List.of("-D", "-z", "-b", "1", "-v", "es-419", "-s", PACE, "--stdin", "-w", "{file}"));
        return new CommandVoice("espeak-ng", command, "espeak-ng es-419 pace " + PACE, Language.ES);
    }

    private static boolean speaks(Voice voice) {
        try {
            var hello = voice.say("Buenos días.");
            return SpeechSpan.in(hello.samples(), hello.rate()).isPresent();
        } catch (CannotSpeak _) {
            return false; // the console says that there is no Spanish voice
        }
    }
}
