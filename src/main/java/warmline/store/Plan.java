package warmline.store;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import warmline.peer.Closure;
import warmline.peer.DayOff;
import warmline.peer.ExtraShift;
import warmline.peer.Meeting;
import warmline.peer.Opening;
import warmline.peer.Planned;
import warmline.peer.Shift;

/** The plan of the team in its tables, one for each kind of entry. */
final class Plan {
    private Plan() {}

    static Planned entry(Row row) {
        return switch (row.text("kind")) {
            case "SHIFT" -> new Shift(row.number("peer_id"), day(row), starts(row), length(row));
            case "EXTRA_SHIFT" -> new ExtraShift(row.number("peer_id"), date(row), starts(row), length(row));
            case "DAY_OFF" -> new DayOff(row.number("peer_id"), date(row));
            case "OPENING" -> new Opening(day(row), starts(row), length(row));
            case "CLOSURE" -> new Closure(moment(row.text("starts")), moment(row.text("ends")), row.text("reason"));
            case "MEETING" -> new Meeting(row.text("reason"), row.text("place"), day(row), starts(row), length(row));
            default -> throw new IllegalStateException("an entry of the plan of kind " + row.text("kind"));
        };
    }

    private static DayOfWeek day(Row row) {
        return DayOfWeek.of(row.count("day"));
    }

    private static LocalDate date(Row row) {
        return LocalDate.parse(row.text("date"));
    }

    private static LocalTime starts(Row row) {
        return LocalTime.parse(row.text("starts"));
    }

    private static Duration length(Row row) {
        return Duration.ofSeconds(row.number("seconds"));
    }

    private static LocalDateTime moment(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T'));
    }

    static void add(Database database, Planned entry) {
        var sql = database.sql(table(entry) + ".add");
        (entry instanceof Closure closure ? key(sql, entry).with("reason", closure.reason()) : key(sql, entry)).run();
    }

    /** False: it was not there any more. */
    static boolean remove(Database database, Planned entry) {
        return key(database.sql(table(entry) + ".remove"), entry).run() > 0;
    }

    private static String table(Planned entry) {
        return switch (entry) {
            case Shift _ -> "shift";
            case ExtraShift _ -> "extra_shift";
            case DayOff _ -> "day_off";
            case Opening _ -> "opening";
            case Closure _ -> "closure";
            case Meeting _ -> "meeting";
        };
    }

    private static Sql key(Sql sql, Planned entry) {
        return switch (entry) {
            case Shift shift ->
                hours(sql, shift.from(), shift.length())
                        .with("peer", shift.peer())
                        .with("day", shift.day().getValue());
            case ExtraShift shift ->
                hours(sql, shift.from(), shift.length())
                        .with("peer", shift.peer())
                        .with("date", shift.date().toString());
            case DayOff day ->
                sql.with("peer", day.peer()).with("date", day.date().toString());
            case Opening opening ->
                hours(sql, opening.from(), opening.length())
                        .with("day", opening.day().getValue());
            case Meeting meeting ->
                hours(sql, meeting.from(), meeting.length())
                        .with("day", meeting.day().getValue())
                        .with("name", meeting.name())
                        .with("place", meeting.place());
            case Closure closure ->
                sql.with("starts", closure.from().toString())
                        .with("ends", closure.to().toString());
        };
    }

    private static Sql hours(Sql sql, LocalTime from, Duration length) {
        return sql.with("starts", from.toString()).with("seconds", (int) length.toSeconds());
    }
}
