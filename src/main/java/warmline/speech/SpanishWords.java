package warmline.speech;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;

/** Written Spanish as words that a simple Spanish voice reads aloud rightly: espeak-ng says 988 and 9:30 as plain numbers. */
final class SpanishWords {
    private static final String[] DIGITS = {
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"
    };

    private static final List<Rewrite> RULES = List.of(
            Rewrite.of("[\u2018\u2019\u201B\u02BC\u00B4`'\u201C-\u201F\u00AB\u00BB\"]", " "),
            Rewrite.of("[\u2010\u2011\u2212]", "-"),
            Rewrite.of("\\s*[\u2012-\u2015]\\s*", ", "),
            Rewrite.of("(?:\u2026|\\.{2,})(?=\\s*(?:$|\\p{Lu}|[\u00BF\u00A1]))", "."),
            Rewrite.of("\u2026|\\.{2,}", ","),
            Rewrite.of("[\u00AD\u200B-\u200F\u2060\uFEFF]", ""),
            Rewrite.of("\\bDr\\.", "doctor"),
            Rewrite.of("\\bDra\\.", "doctora"),
            Rewrite.of("\\bSr\\.", "señor"),
            Rewrite.of("\\bSra\\.", "señora"),
            Rewrite.of("\\b[Uu]d\\.", "usted"),
            Rewrite.of("\\b[Uu]ds\\.", "ustedes"),
            Rewrite.of("\\bEE\\.\\s?UU\\.?", "Estados Unidos"),
            Rewrite.of("\\ba\\.\\s?m\\.", "de la mañana"),
            Rewrite.of("\\bp\\.\\s?m\\.", "de la tarde"),
            Rewrite.of(
                    "\\(?\\b(\\d{3})\\)?[-. ]{1,2}(\\d{3})[-. ](\\d{4})\\b",
                    number -> String.join(
                            ", ", digits(number.group(1)), digits(number.group(2)), digits(number.group(3)))),
            Rewrite.of("\\b(\\d{3})-(\\d{4})\\b", number -> digits(number.group(1)) + ", " + digits(number.group(2))),
            Rewrite.of("\\b(\\d{1,2}):([0-5]\\d)\\b", SpanishWords::clock),
            Rewrite.of("\\b[2-9]11\\b|\\b988\\b|\\b0\\d+\\b|\\b\\d{5,}\\b", code -> digits(code.group())),
            Rewrite.of("#(?=\\d)", "número "),
            Rewrite.of("%", " por ciento "),
            Rewrite.of("&", " y "),
            Rewrite.of("@", " arroba "),
            Rewrite.of("\\+", " más "),
            Rewrite.of("(?<=\\p{L})/(?=\\p{L})", " o "));

    private SpanishWords() {}

    /** Letters, digits and marks on one line; empty when there is nothing to say. Never fails. */
    static String of(String text) {
        return Punctuation.tidied(Rewrite.all(RULES, Normalizer.normalize(text, Normalizer.Form.NFKC)));
    }

    private static String clock(MatchResult time) {
        return switch (time.group(2)) {
            case "00" -> time.group(1);
            case "30" -> time.group(1) + " y media";
            default -> time.group(1) + " y " + Integer.parseInt(time.group(2));
        };
    }

    private static String digits(String written) {
        return written.chars().mapToObj(digit -> DIGITS[digit - '0']).collect(joining(" "));
    }
}
