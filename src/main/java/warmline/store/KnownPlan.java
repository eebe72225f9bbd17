package warmline.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import warmline.peer.Rota;

/** What the plan said when it was read last. It counts only while the database gives the same print of it. */
final class KnownPlan {
    private record Known(String print, Rota begun) {}

    private record Begun(String print, warmline.peer.Planned entry) {}

    private final Database database;
    private volatile Known last = new Known("", Rota.EMPTY);

    KnownPlan(Database database) {
        this.database = database;
    }

    /** The statement's parameters for a date, by the centre's clock. */
    static Sql on(LocalDate date, Sql sql) {
        return sql.with("date", date.toString())
                .with("weekday", date.getDayOfWeek().getValue())
                .with("weekdayBefore", date.getDayOfWeek().minus(1).getValue());
    }

    /** @param print of what has begun, as it is now; none: nobody has a shift */
    Set<Long> onShift(Optional<String> print, Instant at, ZoneId zone) {
        if (print.isEmpty()) return Set.of();
        var known = last;
        if (!known.print.equals(print.get())) known = read(at.atZone(zone).toLocalDate());
        return known.begun.onShift(at, zone);
    }

    Set<Long> onShift(Instant at, ZoneId zone) {
        return read(at.atZone(zone).toLocalDate()).begun.onShift(at, zone);
    }

    /** Print and entries come from one statement: of two, the second might tell of another plan than the first. */
    private Known read(LocalDate date) {
        var rows = on(date, database.sql("rota.begun")).list(row -> new Begun(row.text("print"), Plan.entry(row)));
        last = rows.isEmpty()
                ? new Known("", Rota.EMPTY)
                : new Known(
                        rows.getFirst().print,
                        Rota.of(rows.stream().map(Begun::entry).toList()));
        return last;
    }
}
