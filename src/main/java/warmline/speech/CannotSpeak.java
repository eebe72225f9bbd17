package warmline.speech;

import java.io.IOException;
import java.nio.file.Path;

/** Audio that could not be made. The message is one sentence: what happened, and what to do next. */
public final class CannotSpeak extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    public CannotSpeak(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public CannotSpeak(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** The sentence; unlike that of other exceptions it is always there. */
    @Override
    public String getMessage() {
        return sentence;
    }

    /** A file that could not be written, a full disk said in so many words. */
    static CannotSpeak notWritten(Path file, IOException cause) {
        var full = String.valueOf(cause.getMessage()).contains("No space left");
        return new CannotSpeak(
                full
                        ? "The disk that holds %s is full; free some space and start again, what is already rendered stays."
                                .formatted(file)
                        : "%s could not be written (%s); check that its folder can be written to, then start again."
                                .formatted(file, cause),
                cause);
    }
}
