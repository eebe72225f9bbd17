package warmline.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;
import warmline.peer.Closure;
import warmline.peer.DayOff;
import warmline.peer.ExtraShift;
import warmline.peer.Meeting;
import warmline.peer.Opening;
import warmline.peer.Planned;
import warmline.peer.Rota;
import warmline.peer.Shift;

/** Whether an entry makes sense beside what is planned, and today. */
record PlanCheck(Rota rota, LocalDateTime now, PlanWording wording) {
    /** Nobody plans further, but whoever mistypes a year does. */
    private static final int YEARS = 2;

    private static final int WEEK = 7 * 24 * 60;

    void check(Planned entry) {
        switch (entry) {
            case Shift shift -> aloneInTheWeek(shift);
            case Opening opening -> aloneInTheWeek(opening);
            case Meeting _ -> {} // groups may meet at the same time
            case ExtraShift shift -> toCome("date", shift.date());
            case DayOff day -> toCome("date", day.date());
            case Closure closure -> {
                if (!closure.to().isAfter(now)) throw new Mistake("to", "This time is over already.");
                near("from-date", closure.from().toLocalDate());
                near("to-date", closure.to().toLocalDate());
            }
        }
    }

    private void toCome(String field, LocalDate date) {
        if (date.isBefore(now.toLocalDate()))
            throw new Mistake(field, "This day is over; choose today or a later one.");
        near(field, date);
    }

    private void near(String field, LocalDate date) {
        if (date.isAfter(now.toLocalDate().plusYears(YEARS)))
            throw new Mistake(field, "Choose a day within the next " + YEARS + " years.");
    }

    private void aloneInTheWeek(Shift shift) {
        rota.shifts().stream()
                .filter(other -> other.peer() == shift.peer() && meet(times(shift), times(other)))
                .findFirst()
                .ifPresent(other -> {
                    throw there(other);
                });
    }

    private void aloneInTheWeek(Opening opening) {
        rota.openings().stream()
                .filter(other -> meet(times(opening), times(other)))
                .findFirst()
                .ifPresent(other -> {
                    throw there(other);
                });
    }

    private Mistake there(Planned other) {
        return new Mistake(
                "from", "There is already: " + wording.of(other) + ". Remove that first, or choose another time.");
    }

    /** Minutes of a week that begins on Monday; the end may lie in the next week. */
    private record Minutes(int from, int to) {
        boolean overlaps(Minutes other, int shiftedBy) {
            return from < other.to + shiftedBy && other.from + shiftedBy < to;
        }
    }

    private static boolean meet(Minutes one, Minutes other) {
        return Stream.of(-WEEK, 0, WEEK).anyMatch(week -> one.overlaps(other, week));
    }

    private static Minutes times(Shift shift) {
        return times(shift.day(), shift.from(), shift.length());
    }

    private static Minutes times(Opening opening) {
        return times(opening.day(), opening.from(), opening.length());
    }

    private static Minutes times(DayOfWeek day, LocalTime from, Duration length) {
        int start = (day.getValue() - 1) * 24 * 60 + from.toSecondOfDay() / 60;
        return new Minutes(start, start + (int) length.toMinutes());
    }
}
