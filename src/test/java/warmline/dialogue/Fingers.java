package warmline.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Which keys are pressed when, by the dice: some held too long, so that they count twice; in the end none any more. */
final class Fingers {
    private static final int LONG_PRESSES = 6;
    private static final int SHORTEST_GAP_MILLIS = 80;
    private static final int BOUNCE_MILLIS = 500;

    private final RandomGenerator dice;
    private final String keys;
    private final int longestGapMillis;
    private int left;
    private Instant next;
    private char key;

    Fingers(Habit habit, RandomGenerator dice, Instant now) {
        this.dice = dice;
        keys = habit == Habit.NEVER_STOPS && dice.nextBoolean() ? one(habit.keys) : habit.keys;
        longestGapMillis = habit.longestGapMillis;
        left = habit == Habit.NEVER_STOPS ? habit.mostKeys : dice.nextInt(habit.mostKeys + 1);
        next = now;
        prepare(false);
    }

    private String one(String keys) {
        return String.valueOf(keys.charAt(dice.nextInt(keys.length())));
    }

    private void prepare(boolean bounces) {
        if (!bounces) key = keys.charAt(dice.nextInt(keys.length()));
        next = next.plusMillis(dice.nextInt(SHORTEST_GAP_MILLIS, bounces ? BOUNCE_MILLIS : longestGapMillis));
        left--;
    }

    /** When the next key goes down; empty: never again. */
    Optional<Instant> next() {
        return left < 0 ? Optional.empty() : Optional.of(next);
    }

    char press() {
        char pressed = key;
        prepare(dice.nextInt(LONG_PRESSES) == 0);
        return pressed;
    }

    /** Whatever was pressed until now was heard by somebody else. */
    void forget(Instant now) {
        while (left >= 0 && next.isBefore(now)) press();
    }

    Instant leaving(Duration latest) {
        return next.plusMillis(dice.nextLong(latest.toMillis()));
    }
}
