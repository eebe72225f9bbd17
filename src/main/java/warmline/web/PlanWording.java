package warmline.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.LongFunction;
import warmline.peer.Closure;
import warmline.peer.DayOff;
import warmline.peer.ExtraShift;
import warmline.peer.Meeting;
import warmline.peer.Opening;
import warmline.peer.Planned;
import warmline.peer.Shift;

/**
 * The plan in words.
 *
 * @param names of peers
 */
record PlanWording(LongFunction<String> names, LocalDate today) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.UK);
    private static final DateTimeFormatter DATE_OF_ANOTHER_YEAR =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

    String of(Planned entry) {
        return switch (entry) {
            case Shift shift ->
                names.apply(shift.peer()) + " every " + name(shift.day()) + " "
                        + hours(shift.day(), shift.from(), shift.length());
            case Opening opening ->
                "every " + name(opening.day()) + " " + hours(opening.day(), opening.from(), opening.length());
            case ExtraShift shift ->
                names.apply(shift.peer()) + " on " + date(shift.date()) + " "
                        + hours(shift.date().getDayOfWeek(), shift.from(), shift.length());
            case DayOff day -> names.apply(day.peer()) + " is off on " + date(day.date());
            case Meeting meeting ->
                meeting.name() + ", every " + name(meeting.day()) + " "
                        + hours(meeting.day(), meeting.from(), meeting.length()) + ", " + meeting.place();
            case Closure closure -> "closed " + closed(closure.from(), closure.to()) + ": " + closure.reason();
        };
    }

    private static String hours(DayOfWeek day, LocalTime from, Duration length) {
        if (from.equals(LocalTime.MIDNIGHT) && length.equals(Duration.ofDays(1))) return "all day";
        var to = from.plus(length);
        boolean nextDay =
                Duration.between(LocalTime.MIDNIGHT, from).plus(length).compareTo(Duration.ofDays(1)) > 0;
        return "from " + time(from) + " to " + (to.equals(LocalTime.MIDNIGHT) ? "midnight" : time(to))
                + (nextDay ? " on " + name(day.plus(1)) : "");
    }

    private String closed(LocalDateTime from, LocalDateTime to) {
        boolean wholeDays = isMidnight(from) && isMidnight(to);
        var last = to.toLocalDate().minusDays(1);
        if (wholeDays && last.equals(from.toLocalDate())) return "on " + date(last);
        if (wholeDays) return "from " + date(from.toLocalDate()) + ", to " + date(last);
        if (from.toLocalDate().equals(to.toLocalDate()))
            return "on " + date(from.toLocalDate()) + ", from " + time(from.toLocalTime()) + " to "
                    + time(to.toLocalTime());
        return "from " + date(from.toLocalDate()) + ", " + time(from.toLocalTime()) + ", to " + date(to.toLocalDate())
                + ", " + time(to.toLocalTime());
    }

    private static boolean isMidnight(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private String date(LocalDate date) {
        return (date.getYear() == today.getYear() ? DATE : DATE_OF_ANOTHER_YEAR).format(date);
    }

    private static String time(LocalTime time) {
        return TIME.format(time).toLowerCase(Locale.ROOT);
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
