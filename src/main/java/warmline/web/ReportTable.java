package warmline.web;

import java.util.List;
import java.util.stream.Collectors;
import warmline.callback.Outcome;

/** A report as a file for a spreadsheet: RFC 4180, UTF-8, every field in quotes. */
final class ReportTable {
    private static final String FORMULAS = "=+-@\t\r";

    private ReportTable() {}

    static String of(PromiseSheet sheet) {
        var text = new StringBuilder();
        line(text, List.of("First day", "Last day", "By", "Group", "Outcome", "Calls"));
        row(text, sheet, "All", "All", "Asked for", ReportWording.number(sheet.all()));
        for (var outcome : Outcome.values())
            row(
                    text,
                    sheet,
                    "All",
                    "All",
                    ReportWording.outcome(outcome),
                    ReportWording.number(sheet.outcomes().get(outcome.ordinal())));
        for (var table : sheet.tables())
            for (var row : table.rows())
                for (var outcome : Outcome.values())
                    row(
                            text,
                            sheet,
                            ReportWording.breakdown(table.by()),
                            ReportWording.group(row.group()),
                            ReportWording.outcome(outcome),
                            ReportWording.number(row.outcomes().get(outcome.ordinal())));
        return text.toString();
    }

    private static void row(
            StringBuilder text, PromiseSheet sheet, String by, String group, String outcome, String calls) {
        line(text, List.of(sheet.span().first().toString(), sheet.span().last().toString(), by, group, outcome, calls));
    }

    private static void line(StringBuilder text, List<String> fields) {
        text.append(fields.stream().map(ReportTable::field).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** An apostrophe first where a spreadsheet would take the field for a formula. */
    static String field(String words) {
        boolean formula = !words.isEmpty() && FORMULAS.indexOf(words.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + words.replace("\"", "\"\"") + '"';
    }
}
