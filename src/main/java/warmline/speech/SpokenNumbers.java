package warmline.speech;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.MatchResult;

/** Telephone numbers, times, dates, money and short codes as one says them in the United States. */
final class SpokenNumbers {
    private static final String[] DIGITS = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };
    private static final String[] MONTHS = {
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December"
    };

    /** In this order: a telephone number before its digits, a range before the times at its ends. */
    private static final List<Rewrite> RULES = List.of(
            Rewrite.of("\\b24/7\\b", "twenty four seven"),
            Rewrite.of(
                    "(\\+?\\b1[-. ]{1,2})?(?:\\(|\\b)(\\d{3})\\)?[-. ]{1,2}(\\d{3})[-. ](\\d{4})\\b",
                    SpokenNumbers::telephone),
            Rewrite.of("(?:(\\+?)\\b1)?\\b(\\d{3})(\\d{3})(\\d{4})\\b", SpokenNumbers::telephone),
            Rewrite.of("\\b(\\d{3})-(\\d{4})\\b", number -> digits(number.group(1)) + ", " + pairs(number.group(2))),
            Rewrite.of("\\b\\d(?:-\\d){2,}\\b", count -> digits(count.group()).replace(" ", ", ")),
            Rewrite.of("(?<=[\\dMm.])\\s*-\\s*(?=\\d{1,2}(?::\\d\\d|\\s?[AaPp]\\.?\\s?[Mm]\\b))", " to "),
            Rewrite.of("(?<![-\\d])(\\d{1,2})-(\\d{1,2})(?![-\\d])", range -> range.group(1) + " to " + range.group(2)),
            Rewrite.of(
                    "\\b(\\d{1,2})(?::(\\d{2}))?\\s?([AaPp])\\.?\\s?[Mm]\\b(\\.(?=\\s+[A-Z]|\\s*$))?\\.?",
                    SpokenNumbers::timeOfDay),
            Rewrite.of("\\b(\\d{1,2}):([0-5]\\d)\\b", SpokenNumbers::clock),
            Rewrite.of("\\b([AP])M\\b", half -> half.group(1) + " M"),
            Rewrite.of("\\b(1[0-2]|0?[1-9])/(3[01]|[12]\\d|0?[1-9])(?:/(\\d{4}))?\\b(?!/)", SpokenNumbers::date),
            Rewrite.of("\\$(\\d[\\d,]*)(?:\\.(\\d{2}))?\\b", SpokenNumbers::money),
            Rewrite.of("\\b[2-9]11\\b|\\b988\\b", code -> digits(code.group())),
            Rewrite.of("(?<![\\d.,])0\\d+\\b|(?<![\\d,])\\b\\d{5,}\\b", number -> digits(number.group())),
            Rewrite.of("(?<=\\d),(?=\\d{3}\\b)", ""),
            Rewrite.of("(?<=\\d)\\.(\\d+)\\b", fraction -> " point " + digits(fraction.group(1))),
            Rewrite.of("\\+", " plus "),
            Rewrite.of("=", " equals "));

    private SpokenNumbers() {}

    static String of(String text) {
        return Rewrite.all(RULES, text);
    }

    private static String telephone(MatchResult number) {
        var country = number.group(1) == null ? "" : "one, ";
        return country + digits(number.group(2)) + ", " + digits(number.group(3)) + ", " + pairs(number.group(4));
    }

    private static String timeOfDay(MatchResult time) {
        var hour = Integer.parseInt(time.group(1));
        var minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        var morning = time.group(3).equalsIgnoreCase("a");
        var stop = time.group(4) == null ? "" : ".";
        if (hour == 12 && minute == 0) return (morning ? "midnight" : "noon") + stop;
        return hour + minutes(minute, "") + (morning ? " A M" : " P M") + stop;
    }

    private static String clock(MatchResult time) {
        var hour = Integer.parseInt(time.group(1));
        return hour + minutes(Integer.parseInt(time.group(2)), hour <= 12 ? " o'clock" : " hundred");
    }

    private static String minutes(int minute, String none) {
        if (minute == 0) return none;
        return minute < 10 ? " oh " + DIGITS[minute] : " " + minute;
    }

    private static String date(MatchResult date) {
        var day = Integer.parseInt(date.group(2));
        var year = date.group(3) == null ? "" : ", " + date.group(3);
        return MONTHS[Integer.parseInt(date.group(1)) - 1] + " " + day + ordinalEnding(day) + year;
    }

    private static String ordinalEnding(int day) {
        if (day >= 11 && day <= 13) return "th";
        return switch (day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String money(MatchResult amount) {
        var dollars = amount.group(1) + (amount.group(1).equals("1") ? " dollar" : " dollars");
        var cents = amount.group(2);
        return cents == null || cents.equals("00") ? dollars : dollars + " and " + Integer.parseInt(cents) + " cents";
    }

    private static String pairs(String four) {
        return digits(four.substring(0, 2)) + ", " + digits(four.substring(2));
    }

    private static String digits(String written) {
        return written.chars()
                .filter(Character::isDigit)
                .mapToObj(digit -> DIGITS[digit - '0'])
                .collect(joining(" "));
    }
}
