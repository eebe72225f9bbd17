package warmline.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpMediaType;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import warmline.callback.Outcome;
import warmline.callback.Reports;
import warmline.callback.Shown;

/** What was promised in a span of days, and what came of it: for leads, and to show to who pays for the line. */
public final class ReportsPage {
    private static final HttpMediaType CSV = HttpMediaType.create("text/csv; charset=UTF-8; header=present");

    /** Of the longest bar, in the picture's own units. */
    private static final int LONGEST_BAR = 300;

    /** From the top of one to the top of the next. */
    private static final int BAR = 32;

    private final Site site;
    private final Pages pages;
    private final Reports reports;
    private final InstantSource clock;

    ReportsPage(Site site, Pages pages, Reports reports, InstantSource clock) {
        this.site = site;
        this.pages = pages;
        this.reports = reports;
        this.clock = clock;
    }

    /** @param sheet empty: what was typed are no days */
    public record View(Frame frame, Span typed, Optional<Sheet> sheet) {}

    /** The form, as it was sent. */
    public record Span(List<Choice> choices, String from, String to, Optional<Wrong> mistake) {
        public boolean wrong(String field) {
            return mistake.filter(wrong -> wrong.field().equals(field)).isPresent();
        }
    }

    public record Choice(String key, String words, boolean chosen) {}

    public record Wrong(String field, String sentence) {}

    /**
     * @param table the address of the same as a file
     * @param outcomes names of the columns of each table
     */
    public record Sheet(
            String span,
            String summary,
            String medianWait,
            String table,
            List<Bar> bars,
            List<String> outcomes,
            List<Table> tables) {}

    /**
     * @param top where it begins, in the picture's own units
     * @param width 0 for what is not shown, too
     */
    public record Bar(String name, String words, int top, int width) {}

    public record Table(String heading, List<Row> rows) {}

    public record Row(String group, List<String> numbers) {}

    void show(ServerRequest req, ServerResponse res) {
        try {
            var sheet = sheet(req);
            pages.send(res, Status.OK_200, view(req, Optional.empty(), Optional.of(shown(sheet))));
        } catch (Mistake mistake) {
            var wrong = new Wrong(mistake.field(), mistake.sentence());
            pages.send(res, Status.UNPROCESSABLE_CONTENT_422, view(req, Optional.of(wrong), Optional.empty()));
        }
    }

    private PromiseSheet sheet(ServerRequest req) {
        var span = ReportSpan.of(req.query(), LocalDate.ofInstant(clock.instant(), site.zone()));
        return PromiseSheet.of(span, reports, site);
    }

    private View view(ServerRequest req, Optional<Wrong> mistake, Optional<Sheet> sheet) {
        var chosen = req.query().first("span").orElse(ReportSpan.Choice.THIS_WEEK.key);
        var choices = Arrays.stream(ReportSpan.Choice.values())
                .map(choice -> new Choice(choice.key, choice.words, choice.key.equals(chosen)))
                .toList();
        var typed = new Span(
                choices,
                req.query().first("from").orElse(""),
                req.query().first("to").orElse(""),
                mistake);
        return new View(Frame.inside("Reports", site, req), typed, sheet);
    }

    private static Sheet shown(PromiseSheet sheet) {
        return new Sheet(
                ReportWording.span(sheet.span()),
                ReportWording.summary(sheet.all()),
                ReportWording.medianWait(sheet.medianWait()),
                "/reports.csv?span=days&from=" + sheet.span().first() + "&to="
                        + sheet.span().last(),
                bars(sheet.outcomes()),
                Arrays.stream(Outcome.values()).map(ReportWording::outcome).toList(),
                sheet.tables().stream().map(ReportsPage::table).toList());
    }

    private static List<Bar> bars(List<Shown> outcomes) {
        int most = outcomes.stream().mapToInt(ReportsPage::calls).max().orElseThrow();
        return IntStream.range(0, outcomes.size())
                .mapToObj(i -> new Bar(
                        ReportWording.outcome(Outcome.values()[i]),
                        ReportWording.number(outcomes.get(i)),
                        i * BAR,
                        most == 0 ? 0 : calls(outcomes.get(i)) * LONGEST_BAR / most))
                .toList();
    }

    private static int calls(Shown shown) {
        return shown instanceof Shown.Calls(int number) ? number : 0;
    }

    private static Table table(PromiseSheet.Table table) {
        return new Table(
                ReportWording.breakdown(table.by()),
                table.rows().stream()
                        .map(row -> new Row(
                                ReportWording.group(row.group()),
                                row.outcomes().stream()
                                        .map(ReportWording::number)
                                        .toList()))
                        .toList());
    }

    void table(ServerRequest req, ServerResponse res) {
        try {
            var sheet = sheet(req);
            res.headers().contentType(CSV);
            res.header(
                            HeaderNames.CONTENT_DISPOSITION,
                            "attachment; filename=\"promises-%s-to-%s.csv\""
                                    .formatted(
                                            sheet.span().first(), sheet.span().last()))
                    .send(ReportTable.of(sheet));
        } catch (Mistake mistake) {
            throw new Refusal(Status.BAD_REQUEST_400, mistake.sentence());
        }
    }
}
