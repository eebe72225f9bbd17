package warmline.web;

import static warmline.web.Entry.choice;
import static warmline.web.Entry.input;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import warmline.peer.Closure;
import warmline.peer.DayOff;
import warmline.peer.ExtraShift;
import warmline.peer.Meeting;
import warmline.peer.Opening;
import warmline.peer.Peer;
import warmline.peer.Planned;
import warmline.peer.Rota;
import warmline.peer.Shift;
import warmline.web.Entry.Field;
import warmline.web.Entry.Option;
import warmline.web.TimesPage.Hidden;
import warmline.web.TimesPage.Row;
import warmline.web.TimesPage.Section;

/** The sections of the page of times, one for each kind: what is planned, and a form for more. */
record PlanSections(Rota rota, List<Peer> team, PlanWording wording) {
    /** @param typed the form that could not be read */
    List<Section> all(Optional<Entry> typed) {
        return Arrays.stream(PlanKind.values())
                .map(kind -> section(kind, typed))
                .toList();
    }

    private Section section(PlanKind kind, Optional<Entry> typed) {
        var rows = entries(kind)
                .map(entry -> new Row(sentence(wording.of(entry)), "/times/" + kind.key + "/removal", hidden(entry)))
                .toList();
        var form = typed.filter(entry -> entry.id().equals(kind.key)).orElseGet(() -> form(kind, team));
        return new Section(kind.key, kind.heading, kind.none, rows, form);
    }

    private Stream<? extends Planned> entries(PlanKind kind) {
        return switch (kind) {
            case SHIFT ->
                rota.shifts().stream().sorted(Comparator.comparing(Shift::day).thenComparing(Shift::from));
            case DAY_OFF -> rota.daysOff().stream().sorted(Comparator.comparing(DayOff::date));
            case EXTRA_SHIFT ->
                rota.extraShifts().stream()
                        .sorted(Comparator.comparing(ExtraShift::date).thenComparing(ExtraShift::from));
            case OPENING ->
                rota.openings().stream()
                        .sorted(Comparator.comparing(Opening::day).thenComparing(Opening::from));
            case CLOSURE -> rota.closures().stream().sorted(Comparator.comparing(Closure::from));
            case MEETING ->
                rota.meetings().stream()
                        .sorted(Comparator.comparing(Meeting::day).thenComparing(Meeting::from));
        };
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What {@link PlanForm} reads as this entry again. */
    private static List<Hidden> hidden(Planned entry) {
        return switch (entry) {
            case Shift shift ->
                List.of(
                        peer(shift.peer()),
                        new Hidden("day", shift.day().name()),
                        from(shift.from()),
                        to(shift.from().plus(shift.length())));
            case DayOff day ->
                List.of(peer(day.peer()), new Hidden("date", day.date().toString()));
            case ExtraShift shift ->
                List.of(
                        peer(shift.peer()),
                        new Hidden("date", shift.date().toString()),
                        from(shift.from()),
                        to(shift.from().plus(shift.length())));
            case Opening opening ->
                List.of(
                        new Hidden("day", opening.day().name()),
                        from(opening.from()),
                        to(opening.from().plus(opening.length())));
            case Meeting meeting ->
                List.of(
                        new Hidden("name", meeting.name()),
                        new Hidden("place", meeting.place()),
                        new Hidden("day", meeting.day().name()),
                        from(meeting.from()),
                        to(meeting.from().plus(meeting.length())));
            case Closure closure ->
                List.of(
                        new Hidden("from-date", closure.from().toLocalDate().toString()),
                        from(closure.from().toLocalTime()),
                        new Hidden("to-date", closure.to().toLocalDate().toString()),
                        to(closure.to().toLocalTime()),
                        new Hidden("reason", closure.reason()));
        };
    }

    private static Hidden peer(long peer) {
        return new Hidden("peer", String.valueOf(peer));
    }

    private static Hidden from(LocalTime time) {
        return new Hidden("from", time.toString());
    }

    private static Hidden to(LocalTime time) {
        return new Hidden("to", time.toString());
    }

    static Entry form(PlanKind kind, List<Peer> team) {
        var action = "/times/" + kind.key;
        var peer = choice("peer", "Who", peers(team));
        var day = choice("day", "Day of the week", days());
        var from = input("from", "From", "time", 5);
        var to = input("to", "To", "time", 5);
        return switch (kind) {
            case SHIFT -> Entry.empty(kind.key, action, "Add the shift", peer, day, from, to);
            case DAY_OFF -> Entry.empty(kind.key, action, "Add the day off", peer, date("date", "Day"));
            case EXTRA_SHIFT ->
                Entry.empty(kind.key, action, "Add the extra shift", peer, date("date", "Day"), from, to);
            case OPENING -> Entry.empty(kind.key, action, "Add the opening hours", day, from, to);
            case MEETING ->
                Entry.empty(
                        kind.key,
                        action,
                        "Add the group",
                        input("name", "Name, as spoken: the Tuesday circle", "text", Meeting.LONGEST_WORDS),
                        input("place", "Place, as spoken: the front room", "text", Meeting.LONGEST_WORDS),
                        day,
                        from,
                        to);
            case CLOSURE ->
                Entry.empty(
                        kind.key,
                        action,
                        "Add the closure",
                        date("from-date", "From, day"),
                        input("from", "From, time", "time", 5),
                        date("to-date", "To, day"),
                        input("to", "To, time", "time", 5),
                        input("reason", "Reason", "text", Closure.LONGEST_REASON));
        };
    }

    private static Field date(String name, String label) {
        return input(name, label, "date", 10);
    }

    private static List<Option> peers(List<Peer> team) {
        return team.stream()
                .map(peer -> new Option(String.valueOf(peer.id()), peer.name() + " (" + peer.number() + ")"))
                .toList();
    }

    private static List<Option> days() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Option(day.name(), PlanWording.name(day)))
                .toList();
    }
}
