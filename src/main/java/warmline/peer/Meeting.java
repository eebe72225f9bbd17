package warmline.peer;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A group that meets every week. The line tells who asks.
 *
 * @param name as it is spoken after "is": "the Tuesday circle"
 * @param place as it is spoken after "place is": "the front room of the centre"
 */
public record Meeting(String name, String place, DayOfWeek day, LocalTime from, Duration length) implements Planned {
    /** About eight words: as long as one listens to. */
    public static final int LONGEST_WORDS = 60;

    public Meeting {
        Planned.check("a meeting", length);
        check(name);
        check(place);
    }

    private static void check(String words) {
        if (words.isBlank() || words.length() > LONGEST_WORDS)
            throw new IllegalArgumentException(
                    "a meeting has a name and a place of up to " + LONGEST_WORDS + " letters");
    }

    /** The first one that begins after this moment; empty where no clock ever shows its time. */
    public Optional<Span> next(LocalDateTime now, ZoneId zone) {
        return now.toLocalDate()
                .datesUntil(now.toLocalDate().plusDays(15))
                .filter(date -> date.getDayOfWeek() == day && date.atTime(from).isAfter(now))
                .flatMap(date -> Span.byClock(date.atTime(from), length, zone).stream())
                .findFirst();
    }
}
