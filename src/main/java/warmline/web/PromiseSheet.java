package warmline.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import warmline.callback.Outcome;
import warmline.callback.Reports;
import warmline.callback.Reports.Breakdown;
import warmline.callback.Reports.Figures;
import warmline.callback.Shown;
import warmline.callback.SmallNumbers;
import warmline.callback.Tally;

/**
 * A report of promises as it may be shown: on a page, as a table, as JSON.
 *
 * @param outcomes in the order of {@link Outcome}
 */
record PromiseSheet(
        ReportSpan span, Shown all, Optional<Duration> medianWait, List<Shown> outcomes, List<Table> tables) {
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    record Table(Breakdown by, List<Row> rows) {}

    /** @param outcomes in the order of {@link Outcome}; never their sum, from which small numbers could be found */
    record Row(String group, List<Shown> outcomes) {}

    static PromiseSheet of(ReportSpan span, Reports reports, Site site) {
        var figures = reports.figures(
                span.first().atStartOfDay(site.zone()).toInstant(),
                span.last().plusDays(1).atStartOfDay(site.zone()).toInstant(),
                site.zone());
        var all = SmallNumbers.one(figures.all());
        var outcomes = all instanceof Shown.Calls
                ? SmallNumbers.withSum(OUTCOMES.stream().map(figures::of).toList())
                : SmallNumbers.nothing(OUTCOMES.size());
        return new PromiseSheet(
                span,
                all,
                figures.medianWait().filter(_ -> SmallNumbers.one(figures.talked()) instanceof Shown.Calls),
                outcomes,
                List.of(Breakdown.values()).stream()
                        .map(by -> table(by, outcomes, figures))
                        .toList());
    }

    private static Table table(Breakdown by, List<Shown> outcomes, Figures figures) {
        var columns = IntStream.range(0, OUTCOMES.size())
                .mapToObj(i -> column(by, outcomes.get(i), OUTCOMES.get(i), figures))
                .toList();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < by.groups().size(); i++) {
            int group = i;
            rows.add(new Row(
                    by.groups().get(group),
                    columns.stream().map(column -> column.get(group)).toList()));
        }
        return new Table(by, List.copyOf(rows));
    }

    /** What is not shown as a whole is not shown in parts. */
    private static List<Shown> column(Breakdown by, Shown whole, Outcome outcome, Figures figures) {
        if (!(whole instanceof Shown.Calls))
            return SmallNumbers.nothing(by.groups().size());
        List<Tally> groups = by.groups().stream()
                .map(group -> figures.of(by, group, outcome))
                .toList();
        return SmallNumbers.withSum(groups);
    }
}
