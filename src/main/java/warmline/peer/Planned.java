package warmline.peer;

import java.time.Duration;

/** One entry of the plan; together they are the {@link Rota}. All times are by the clock of the centre. */
public sealed interface Planned permits Shift, ExtraShift, DayOff, Opening, Closure, Meeting {
    Duration LONGEST = Duration.ofHours(24);

    /** @throws IllegalArgumentException with a sentence, when nothing can last so long */
    static void check(String what, Duration length) {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0)
            throw new IllegalArgumentException(what + " of " + length);
    }
}
