package warmline.web;

import io.helidon.common.parameters.Parameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/**
 * The days that a report is about.
 *
 * @param first the first of them
 * @param last the last of them
 */
record ReportSpan(LocalDate first, LocalDate last) {
    /** A leap year: a longer report says nothing that two do not. */
    private static final int MOST_DAYS = 366;

    enum Choice {
        THIS_WEEK("this-week", "This week"),
        LAST_WEEK("last-week", "Last week"),
        THIS_MONTH("this-month", "This month"),
        LAST_MONTH("last-month", "Last month"),
        DAYS("days", "From one day to another");

        final String key;
        final String words;

        Choice(String key, String words) {
            this.key = key;
            this.words = words;
        }

        static Optional<Choice> of(String key) {
            return Arrays.stream(values())
                    .filter(choice -> choice.key.equals(key))
                    .findFirst();
        }
    }

    /**
     * What an address asks for: {@code span}, and for a span of one's own {@code from} and {@code to}. Nothing: this week.
     *
     * @throws Mistake when that are no days
     */
    static ReportSpan of(Parameters query, LocalDate today) {
        var key = query.first("span").orElse(Choice.THIS_WEEK.key);
        var choice = Choice.of(key)
                .orElseThrow(() -> new Mistake(
                        "span", "Choose this-week, last-week, this-month, last-month, or days with from and to."));
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var month = today.withDayOfMonth(1);
        return switch (choice) {
            case THIS_WEEK -> new ReportSpan(monday, monday.plusDays(6));
            case LAST_WEEK -> new ReportSpan(monday.minusDays(7), monday.minusDays(1));
            case THIS_MONTH -> new ReportSpan(month, month.plusMonths(1).minusDays(1));
            case LAST_MONTH -> new ReportSpan(month.minusMonths(1), month.minusDays(1));
            case DAYS -> ofDays(day(query, "from"), day(query, "to"));
        };
    }

    private static LocalDate day(Parameters query, String field) {
        try {
            var day = LocalDate.parse(query.first(field).orElse("").strip());
            if (day.getYear() >= 2000 && day.getYear() <= 2999) return day;
        } catch (DateTimeParseException _) {
            // said below, as a year is that is none of ours
        }
        throw new Mistake(field, "Write a day as year, month and day, such as 2026-11-18.");
    }

    private static ReportSpan ofDays(LocalDate first, LocalDate last) {
        if (last.isBefore(first))
            throw new Mistake("to", "The last day is before the first; write them the other way.");
        if (!last.isBefore(first.plusDays(MOST_DAYS)))
            throw new Mistake("to", "That is more than a year; ask for one year at a time.");
        return new ReportSpan(first, last);
    }
}
