package warmline.prompt;

import static warmline.prompt.Piece.*;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** "this afternoon, between four and five"; twelve-hour clock, the part of the day said first so that it needs no a.m. */
final class EnglishSpelling implements Spelling {
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

    private static List<Sound> number(int number) {
        if (number <= 20 || number % 10 == 0) return List.of(Piece.number(number));
        return List.of(Piece.number(number - number % 10), Piece.number(number % 10));
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

    private static Piece part(LocalTime time) {
        int hour = time.getHour();
        if (hour < 5) return EARLY_MORNING;
        if (hour < 12) return MORNING;
        if (hour < 17) return AFTERNOON;
        return hour < 21 ? EVENING : NIGHT;
    }

    private static Piece today(Piece part) {
        return switch (part) {
            case EARLY_MORNING, NIGHT -> TONIGHT;
            case MORNING -> THIS_MORNING;
            case AFTERNOON -> THIS_AFTERNOON;
            default -> THIS_EVENING;
        };
    }

    /** "four", "four thirty", "four oh five". */
    private static List<Sound> clock(LocalTime time) {
        var sounds = new ArrayList<Sound>();
        int hour = time.getHour() % 12;
        sounds.add(Piece.number(hour == 0 ? 12 : hour));
        if (time.getMinute() == 0) return sounds;
        if (time.getMinute() < 10) sounds.add(OH);
        sounds.addAll(number(time.getMinute()));
        return sounds;
    }
}
