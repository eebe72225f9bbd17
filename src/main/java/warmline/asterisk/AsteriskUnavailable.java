package warmline.asterisk;

/** Asterisk could not be brought, configured, started or stopped. The message is one sentence for the operator. */
public final class AsteriskUnavailable extends RuntimeException {
    public AsteriskUnavailable(String sentence) {
        super(sentence);
    }

    AsteriskUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
