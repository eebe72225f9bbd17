package warmline.speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import warmline.prompt.Language;

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

    private Flite() {}

    /**
     * Flite if it is there and speaks: what was brought into the folder before what the machine has.
     *
     * @param brought a folder with unpacked packages; need not exist
     * @param searchPath folders as in the variable PATH
     */
    public static Optional<Voice> find(Path brought, String searchPath) {
        return Stream.concat(
                        BroughtProgram.inFolder(brought, "flite").stream(),
                        BroughtProgram.onPath(searchPath, "flite").stream())
                .map(Flite::voice)
                .filter(Flite::speaks)
                .findFirst();
    }

    static Voice voice(List<String> program) {
        var command = new ArrayList<>(program);
        command.addAll(
                List.of("-voice", "rms", "--setf", "duration_stretch=" + STRETCH, "-t", "{text}", "-o", "{file}"));
        return new CommandVoice("flite", command, "flite 2.2 rms, stretch " + STRETCH, Language.EN);
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
