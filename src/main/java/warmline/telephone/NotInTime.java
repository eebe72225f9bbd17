package warmline.telephone;

/** What was waited for did not happen in time, or cannot happen any more. The message says what happened instead. */
public final class NotInTime extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotInTime(String message) {
        super(message);
    }
}
