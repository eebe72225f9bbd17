package warmline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import warmline.callback.Callback;
import warmline.callback.Callbacks.Look;

/** Reads the rows of {@code callback.look}: each tells the next window, and may tell one callback that was found. */
record LookRows(CallbackRows callbacks) {
    enum Kind {
        DUE,
        OVERDUE,
        RUNNING
    }

    record Found(Kind kind, Callback callback) {}

    record Seen(Optional<Found> found, Optional<Instant> next) {}

    Seen seen(Row row) {
        var found =
                row.numberIfAny("id").map(_ -> new Found(row.constant("kind", Kind.class), callbacks.callback(row)));
        return new Seen(found, row.instantIfAny("next"));
    }

    static Look look(List<Seen> rows) {
        var busy = found(rows, Kind.RUNNING).stream()
                .flatMap(callback -> callback.peer().stream())
                .collect(Collectors.toSet());
        return new Look(
                found(rows, Kind.DUE),
                found(rows, Kind.OVERDUE),
                busy,
                rows.getFirst().next());
    }

    private static List<Callback> found(List<Seen> rows, Kind kind) {
        return rows.stream()
                .flatMap(row -> row.found().stream())
                .filter(found -> found.kind() == kind)
                .map(Found::callback)
                .toList();
    }
}
