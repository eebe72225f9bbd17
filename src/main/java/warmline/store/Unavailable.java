package warmline.store;

/** The database or its keys cannot be used. The message is one sentence for the operator, and says what to do next. */
public final class Unavailable extends RuntimeException {
    Unavailable(String sentence) {
        super(sentence);
    }

    Unavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
