package warmline.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import warmline.callback.Outcome;
import warmline.callback.Reports;
import warmline.callback.Tally;

/** Figures as a test puts them there, whatever the span; it remembers what was asked. */
final class TinyReports implements Reports {
    volatile Figures figures = new Figures(Tally.NONE, Tally.NONE, Optional.empty(), Map.of(), List.of());
    volatile Instant from = Instant.EPOCH;
    volatile Instant to = Instant.EPOCH;

    @Override
    public Figures figures(Instant from, Instant to, ZoneId zone) {
        this.from = from;
        this.to = to;
        return figures;
    }

    /** A week of forty calls, three of them in Spanish. */
    void aWeek() {
        figures = new Figures(
                tally(40),
                tally(31),
                Optional.of(Duration.ofSeconds(170)),
                Map.of(Outcome.ON_TIME, tally(31), Outcome.CANCELLED, tally(9)),
                List.of(
                        cell(Breakdown.DAY_PART, "MORNING", Outcome.ON_TIME, 20),
                        cell(Breakdown.DAY_PART, "EVENING", Outcome.ON_TIME, 11),
                        cell(Breakdown.DAY_PART, "NIGHT", Outcome.CANCELLED, 9),
                        cell(Breakdown.LANGUAGE, "EN", Outcome.ON_TIME, 28),
                        cell(Breakdown.LANGUAGE, "ES", Outcome.ON_TIME, 3),
                        cell(Breakdown.LANGUAGE, "EN", Outcome.CANCELLED, 9),
                        cell(Breakdown.WEEKDAY, "MONDAY", Outcome.ON_TIME, 31),
                        cell(Breakdown.WEEKDAY, "MONDAY", Outcome.CANCELLED, 9)));
    }

    private static Cell cell(Breakdown by, String group, Outcome outcome, int people) {
        return new Cell(by, group, outcome, tally(people));
    }

    private static Tally tally(int people) {
        return new Tally(people, people);
    }
}
