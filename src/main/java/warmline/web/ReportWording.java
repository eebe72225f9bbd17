package warmline.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import warmline.callback.Outcome;
import warmline.callback.Reports.Breakdown;
import warmline.callback.Shown;

/** A report in plain words. */
final class ReportWording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.US);

    private ReportWording() {}

    static String span(ReportSpan span) {
        return span.first().equals(span.last()) ? day(span.first()) : day(span.first()) + " to " + day(span.last());
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case ON_TIME -> "Kept on time";
            case LATE -> "Kept, but late";
            case NOT_REACHED -> "Not reached";
            case NOT_RUNG -> "Never rung";
            case CANCELLED -> "Cancelled by the patient";
            case UNCLEAR -> "Left to a person";
            case OPEN -> "Not over yet";
        };
    }

    static String breakdown(Breakdown by) {
        return switch (by) {
            case DAY_PART -> "By part of the day";
            case LANGUAGE -> "By language";
            case WEEKDAY -> "By day of the week";
        };
    }

    static String group(String group) {
        return switch (group) {
            case "MORNING" -> "Morning, 5 am to noon";
            case "AFTERNOON" -> "Afternoon, noon to 5 pm";
            case "EVENING" -> "Evening, 5 to 9 pm";
            case "NIGHT" -> "Night, 9 pm to 5 am";
            case "EN" -> "English";
            case "ES" -> "Spanish";
            default -> group.charAt(0) + group.substring(1).toLowerCase(Locale.ROOT);
        };
    }

    static String number(Shown shown) {
        return switch (shown) {
            case Shown.Calls calls -> Integer.toString(calls.number());
            case Shown.Few _ -> "fewer than 5";
            case Shown.Withheld _ -> "withheld";
        };
    }

    static String summary(Shown all) {
        return switch (all) {
            case Shown.Calls(int number) when number == 0 -> "No call was asked for.";
            case Shown.Calls(int number) -> number + " calls were asked for.";
            case Shown.Few _ -> "Fewer than 5 people asked for a call.";
            case Shown.Withheld _ -> throw new IllegalArgumentException("the sum is never withheld");
        };
    }

    static String medianWait(Optional<Duration> wait) {
        return wait.map(time -> "Half of those who talked were first rung within " + length(time)
                        + " of the beginning of their time.")
                .orElse("Too few people talked to say how long they waited.");
    }

    private static String length(Duration time) {
        long minutes = time.plusSeconds(59).toMinutes();
        if (minutes <= 1) return "a minute";
        if (minutes < 120) return minutes + " minutes";
        return time.plusMinutes(59).toHours() + " hours";
    }
}
