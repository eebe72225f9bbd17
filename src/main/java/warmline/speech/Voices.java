package warmline.speech;

import java.nio.file.Path;
import java.util.List;
import warmline.prompt.Language;

/** The voices there are, and which of them to take. */
public final class Voices {
    private Voices() {}

    /** The voice of a setting; the words {@code {text}} and {@code {file}} in it are {@link CommandVoice}'s. */
    public static Voice command(List<String> command, Language language) {
        return new CommandVoice(command.getFirst(), command, "command " + String.join(" ", command), language);
    }

    /**
     * The voice that is understood best on a telephone: {@link Flite} where it is usable, {@link FreeTtsVoice} otherwise.
     *
     * @param brought the folder into which flite's packages were unpacked; need not exist
     * @param searchPath folders as in the variable PATH
     */
    public static Voice best(Path brought, String searchPath) {
        return Flite.find(brought, searchPath).orElseGet(FreeTtsVoice::new);
    }
}
