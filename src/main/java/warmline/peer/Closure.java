package warmline.peer;

import java.time.LocalDateTime;

/**
 * A time without calls: a holiday, a training, a repair.
 *
 * @param reason in a word or two, for the team
 */
public record Closure(LocalDateTime from, LocalDateTime to, String reason) implements Planned {
    /** A word or two, on one line of a page. */
    public static final int LONGEST_REASON = 60;

    public Closure {
        if (!from.isBefore(to)) throw new IllegalArgumentException("a closure from " + from + " to " + to);
        if (reason.isBlank() || reason.length() > LONGEST_REASON)
            throw new IllegalArgumentException("a closure has a reason of up to " + LONGEST_REASON + " letters");
    }
}
