package warmline.prompt;

import static warmline.prompt.Piece.*;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** "this afternoon, between four and five"; twelve-hour clock, the part of the day said first so that it needs no a.m. */
final class EnglishSpelling implements Spelling {
    /** Digits are heard in groups; research on spoken numbers puts the pause near 0.4 s. */
    private static final Sound.Pause BETWEEN_GROUPS = Sound.Pause.ofMillis(400);

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Override
    public List<Sound> of(Words words) {
        return switch (words) {
            case Sound sound -> List.of(sound);
            case Words.Digits digits -> digits(digits.digits());
            case Words.Number number -> number(number.number());
            case Words.Window window -> window(window);
        };
    }

    /** Groups as a North American number is written: the last four, then threes before them. */
    private static List<Sound> digits(String digits) {
        var sounds = new ArrayList<Sound>();
        for (int i = 0; i < digits.length(); i++) {
            int left = digits.length() - i;
            boolean groupStarts = left == 4 || left > 4 && (left - 4) % 3 == 0;
            if (i > 0 && groupStarts) sounds.add(BETWEEN_GROUPS);
            sounds.add(Piece.number(digits.charAt(i) - '0'));
        }
        return sounds;
    }

    private static List<Sound> number(int number) {
        if (number <= 20 || number % 10 == 0) return List.of(Piece.number(number));
        return List.of(Piece.number(number - number % 10), Piece.number(number % 10));
    }

    private static List<Sound> window(Words.Window window) {
        if (!window.from().isAfter(window.now())
                && !window.to().isAfter(window.now().plus(AN_HOUR))) return List.of(WITHIN_THE_HOUR);
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
