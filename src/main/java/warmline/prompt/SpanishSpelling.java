package warmline.prompt;

import static warmline.prompt.Piece.*;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** "esta tarde, entre las cuatro y las cinco y media"; hours are spoken with their article, each as one piece. */
final class SpanishSpelling implements Spelling {
    /** What begins now is said by its end; what lasts longer is said by the clock. */
    private static final List<Piece> WITHIN_HOURS = List.of(WITHIN_THE_HOUR, WITHIN_TWO_HOURS, WITHIN_THREE_HOURS);

    @Override
    public List<Sound> of(Words words) {
        return switch (words) {
            case Sound sound -> List.of(sound);
            case Words.Digits digits -> SpokenDigits.of(digits.digits());
            case Words.Number number -> number(number.number());
            case Words.Clock clock -> clock(clock.time());
            case Words.Window window -> window(window);
        };
    }

    /** "veintiuno" is one word, "treinta y uno" are three. */
    private static List<Sound> number(int number) {
        if (number <= 30 || number % 10 == 0) return List.of(Piece.number(number));
        return List.of(Piece.number(number - number % 10), AND, Piece.number(number % 10));
    }

    private static List<Sound> window(Words.Window window) {
        if (!window.from().isAfter(window.now()))
            for (int hours = 1; hours <= WITHIN_HOURS.size(); hours++)
                if (!window.to().isAfter(window.now().plusHours(hours))) return List.of(WITHIN_HOURS.get(hours - 1));
        var sounds = new ArrayList<Sound>(day(window.from(), window.now().toLocalDate()));
        sounds.add(BETWEEN);
        sounds.addAll(clock(window.from().toLocalTime()));
        sounds.add(AND);
        sounds.addAll(clock(window.to().toLocalTime()));
        return sounds;
    }

    private static List<Sound> day(LocalDateTime at, LocalDate today) {
        var part = part(at.toLocalTime());
        if (at.toLocalDate().equals(today)) return List.of(today(part));
        if (at.toLocalDate().equals(today.plusDays(1))) return List.of(TOMORROW, part);
        return List.of(Piece.day(at.getDayOfWeek()), part);
    }

    /** The afternoon lasts until it is dark: there is no evening. */
    private static Piece part(LocalTime time) {
        int hour = time.getHour();
        if (hour < 5) return EARLY_MORNING;
        if (hour < 12) return MORNING;
        return hour < 19 ? AFTERNOON : NIGHT;
    }

    private static Piece today(Piece part) {
        return switch (part) {
            case EARLY_MORNING -> THIS_EARLY_MORNING;
            case MORNING -> THIS_MORNING;
            case AFTERNOON -> THIS_AFTERNOON;
            default -> TONIGHT;
        };
    }

    /** "la una", "las cuatro y media", "las cuatro y cinco", "el mediodía". */
    private static List<Sound> clock(LocalTime time) {
        if (time.equals(LocalTime.MIDNIGHT)) return List.of(MIDNIGHT);
        if (time.equals(LocalTime.NOON)) return List.of(NOON);
        var sounds = new ArrayList<Sound>();
        int hour = time.getHour() % 12;
        sounds.add(Piece.hour(hour == 0 ? 12 : hour));
        if (time.getMinute() == 0) return sounds;
        if (time.getMinute() == 30) {
            sounds.add(HALF_PAST);
            return sounds;
        }
        sounds.add(AND);
        sounds.addAll(number(time.getMinute()));
        return sounds;
    }
}
