package warmline.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import warmline.peer.Closure;
import warmline.peer.DayOff;
import warmline.peer.ExtraShift;
import warmline.peer.Meeting;
import warmline.peer.Opening;
import warmline.peer.Peer;
import warmline.peer.Planned;
import warmline.peer.Shift;

/** What somebody wrote into a form of the plan, read as an entry; a {@link Mistake} where it cannot be read. */
record PlanForm(Form form, List<Peer> team) {
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String SPOKEN = "[A-Za-z][A-Za-z0-9' ,-]*";
    private static final Duration DAY = Duration.ofDays(1);

    Planned read(PlanKind kind) {
        return switch (kind) {
            case SHIFT -> new Shift(peer(), day(), time("from"), length());
            case DAY_OFF -> new DayOff(peer(), date("date"));
            case EXTRA_SHIFT -> new ExtraShift(peer(), date("date"), time("from"), length());
            case OPENING -> new Opening(day(), time("from"), length());
            case CLOSURE -> closure();
            case MEETING -> new Meeting(spoken("name"), spoken("place"), day(), time("from"), length());
        };
    }

    private long peer() {
        return team.stream()
                .filter(peer -> String.valueOf(peer.id()).equals(form.text("peer")))
                .findFirst()
                .orElseThrow(() -> new Mistake("peer", "Choose one of the team."))
                .id();
    }

    private DayOfWeek day() {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(form.text("day")))
                .findFirst()
                .orElseThrow(() -> new Mistake("day", "Choose a day of the week."));
    }

    private LocalTime time(String field) {
        var text = form.text(field).strip();
        if (!text.matches(TIME)) throw new Mistake(field, "Write a time such as 09:30.");
        return LocalTime.parse(text);
    }

    /** An end that is not after the begin is on the next day; a whole day is from midnight to midnight. */
    private Duration length() {
        var from = time("from");
        var to = time("to");
        if (from.equals(to) && !from.equals(LocalTime.MIDNIGHT))
            throw new Mistake("to", "This ends when it begins; for a whole day write 00:00 and 00:00.");
        var length = Duration.between(from, to);
        return length.isPositive() ? length : length.plus(DAY);
    }

    private LocalDate date(String field) {
        try {
            return LocalDate.parse(form.text(field).strip());
        } catch (DateTimeException unreadable) {
            throw new Mistake(field, "Write a day of the calendar such as 2026-11-26.");
        }
    }

    private Closure closure() {
        var from = LocalDateTime.of(date("from-date"), time("from"));
        var to = LocalDateTime.of(date("to-date"), time("to"));
        if (to.equals(from))
            throw new Mistake("to", "This ends when it begins; for a whole day end it on the next day at 00:00.");
        if (to.isBefore(from))
            throw new Mistake(
                    to.toLocalDate().isBefore(from.toLocalDate()) ? "to-date" : "to", "This ends before it begins.");
        return new Closure(from, to, reason());
    }

    /** The voice that renders it reads words, not signs. */
    private String spoken(String field) {
        var words = form.text(field).strip();
        if (words.length() > Meeting.LONGEST_WORDS || !words.matches(SPOKEN))
            throw new Mistake(
                    field,
                    "Write it as it is spoken, in at most " + Meeting.LONGEST_WORDS + " letters, without signs.");
        return words;
    }

    private String reason() {
        var reason = form.text("reason").strip();
        if (reason.isEmpty()) throw new Mistake("reason", "Say why in a word or two, such as: a holiday.");
        if (reason.length() > Closure.LONGEST_REASON || reason.chars().anyMatch(Character::isISOControl))
            throw new Mistake("reason", "Say why in at most " + Closure.LONGEST_REASON + " letters.");
        return reason;
    }
}
