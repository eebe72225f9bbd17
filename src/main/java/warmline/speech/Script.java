package warmline.speech;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be heard.
 *
 * @param text the words, with pauses written as {@code [4 s]}
 * @param recording a human voice saying them, as a WAV file; it wins over speech synthesis
 */
public record Script(String text, Optional<Path> recording) {
    /** Words that nobody has recorded yet. */
    public static Script of(String text) {
        return new Script(text, Optional.empty());
    }
}
