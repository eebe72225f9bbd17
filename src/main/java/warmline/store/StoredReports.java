package warmline.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import warmline.callback.Outcome;
import warmline.callback.Reports;
import warmline.callback.Tally;

/** What was promised, counted by PostgreSQL from callbacks and their events. */
public final class StoredReports implements Reports {
    private final Database database;

    public StoredReports(Database database) {
        this.database = database;
    }

    @Override
    public Figures figures(Instant from, Instant to, ZoneId zone) {
        var counted = database.inTransaction(work -> {
            work.sql("report.patience").list(row -> row.text("patience"));
            return work.sql("report.figures")
                    .with("from", from)
                    .with("to", to)
                    .with("zone", zone.getId())
                    .list(Counted::of);
        });
        var outcomes = new EnumMap<Outcome, Tally>(Outcome.class);
        var cells = new ArrayList<Cell>();
        for (var row : counted) row.outcome().ifPresent(outcome -> row.put(outcome, outcomes, cells));
        return counted.stream()
                .filter(row -> row.outcome().isEmpty())
                .map(row -> new Figures(row.all(), row.talked(), row.medianWait(), outcomes, cells))
                .findFirst()
                .orElseGet(() -> new Figures(Tally.NONE, Tally.NONE, Optional.empty(), outcomes, cells));
    }

    /** A row: of all calls, of an outcome, or of an outcome in a group. */
    private record Counted(
            Optional<Outcome> outcome,
            Optional<Breakdown> by,
            Optional<String> group,
            Tally all,
            Tally talked,
            Optional<Duration> medianWait) {
        static Counted of(Row row) {
            return new Counted(
                    row.textIfAny("outcome").map(Outcome::valueOf),
                    row.textIfAny("breakdown").map(Breakdown::valueOf),
                    row.textIfAny("in_group"),
                    new Tally(row.count("calls"), row.count("people")),
                    new Tally(row.count("talked"), row.count("people_who_talked")),
                    row.numberIfAny("wait").map(Duration::ofSeconds));
        }

        void put(Outcome outcome, Map<Outcome, Tally> outcomes, List<Cell> cells) {
            if (by.isEmpty()) outcomes.put(outcome, all);
            else cells.add(new Cell(by.get(), group.orElseThrow(), outcome, all));
        }
    }
}
