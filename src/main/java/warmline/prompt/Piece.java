package warmline.prompt;

import java.time.DayOfWeek;
import java.util.Locale;

/** The small recordings that numbers, days and times are spoken from: files in {@code prompts/<language>/pieces/}. */
public enum Piece implements Text {
    N0,
    N1,
    N2,
    N3,
    N4,
    N5,
    N6,
    N7,
    N8,
    N9,
    N10,
    N11,
    N12,
    N13,
    N14,
    N15,
    N16,
    N17,
    N18,
    N19,
    N20,
    N30,
    N40,
    N50,
    PRESS,
    STAR,
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    TOMORROW,
    THIS_MORNING,
    THIS_AFTERNOON,
    THIS_EVENING,
    TONIGHT,
    EARLY_MORNING,
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT,
    WITHIN_THE_HOUR,
    BETWEEN,
    AND,
    OH;

    /** @param number 0 to 20, or 30, 40, 50 */
    static Piece number(int number) {
        return valueOf("N" + number);
    }

    static Piece day(DayOfWeek day) {
        return valueOf(day.name());
    }

    @Override
    public String file() {
        return "pieces/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
