package warmline.faults;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * Somebody with a telephone to whom the line has promised something, or was asked to.
 *
 * @param id of the callback that was booked for them; empty for who rang the line themselves
 * @param asked when they were booked for, or rang
 */
record Patient(String number, OptionalLong id, Wish wish, Instant asked) {
    enum Wish {
        /** To be rung now. */
        SOON,
        /** To be rung tomorrow, unless they move it. */
        TOMORROW,
        /** It is night where they live: to be rung in the morning. */
        AFTER_THE_NIGHT,
        /** To be rung within a second, or not at all. */
        AT_ONCE_OR_NEVER
    }

    /** What the API shows of the number. */
    String ending() {
        return "…" + number.substring(number.length() - 2);
    }
}
