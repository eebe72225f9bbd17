package warmline.patient;

import java.time.Instant;
import warmline.call.Phone;

/**
 * What the owner of a telephone may have us do with what we keep about it. All of it is done when it returns, or nothing; it
 * holds for all services, at once.
 */
public interface Privacy {
    boolean isNeverCalled(Phone telephone);

    /** From now on it is never rung: what is booked is cancelled, and nothing is booked any more. */
    void neverCall(Phone telephone, Instant now);

    /** Takes {@link #neverCall} back; what was cancelled stays so. */
    void allowCalls(Phone telephone);

    /**
     * Erases the number wherever it is kept, and the names, notes, wishes and blocks beside it; what is booked is cancelled.
     * Only {@link #neverCall} still holds: it is a wish for the future.
     */
    Forgetting forget(Phone telephone, Instant now);

    enum Forgetting {
        FORGOTTEN,
        /** Somebody of ours talks on this telephone at this moment: nothing was changed. */
        IN_A_CALL
    }
}
