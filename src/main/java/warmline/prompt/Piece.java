package warmline.prompt;

import static warmline.prompt.Language.EN;
import static warmline.prompt.Language.ES;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The small recordings that numbers, days and times are spoken from: files in {@code prompts/<language>/pieces/}. Some
 * only one language needs: "oh" for English, "la una" for Spanish.
 */
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
    N21(ES),
    N22(ES),
    N23(ES),
    N24(ES),
    N25(ES),
    N26(ES),
    N27(ES),
    N28(ES),
    N29(ES),
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
    THIS_EARLY_MORNING(ES),
    THIS_MORNING,
    THIS_AFTERNOON,
    THIS_EVENING(EN),
    TONIGHT,
    EARLY_MORNING,
    MORNING,
    AFTERNOON,
    EVENING(EN),
    NIGHT,
    WITHIN_THE_HOUR,
    WITHIN_TWO_HOURS,
    WITHIN_THREE_HOURS,
    BETWEEN,
    AND,
    OH(EN),
    HOUR_1(ES),
    HOUR_2(ES),
    HOUR_3(ES),
    HOUR_4(ES),
    HOUR_5(ES),
    HOUR_6(ES),
    HOUR_7(ES),
    HOUR_8(ES),
    HOUR_9(ES),
    HOUR_10(ES),
    HOUR_11(ES),
    HOUR_12(ES),
    NOON(ES),
    MIDNIGHT(ES),
    HALF_PAST(ES);

    private final Set<Language> languages;

    Piece() {
        languages = EnumSet.allOf(Language.class);
    }

    Piece(Language only) {
        languages = EnumSet.of(only);
    }

    /** All that a language is spoken from. */
    public static Set<Piece> in(Language language) {
        return Arrays.stream(values())
                .filter(piece -> piece.languages.contains(language))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Piece.class)));
    }

    /** @param number 0 to 20, 30, 40, 50; in Spanish also 21 to 29 */
    static Piece number(int number) {
        return valueOf("N" + number);
    }

    /** @param hour 1 to 12 */
    static Piece hour(int hour) {
        return valueOf("HOUR_" + hour);
    }

    static Piece day(DayOfWeek day) {
        return valueOf(day.name());
    }

    @Override
    public String file() {
        return "pieces/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
