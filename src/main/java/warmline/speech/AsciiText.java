package warmline.speech;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/** Typographic signs and accented letters as ASCII. What has no ASCII (emoji, other scripts) is left out. */
final class AsciiText {
    private static final List<Rewrite> SIGNS = List.of(
            Rewrite.of("[\u2018\u2019\u201B\u02BC\u00B4`]", "'"),
            Rewrite.of("[\u201C-\u201F\u00AB\u00BB\"]", " "),
            Rewrite.of("[\u2010\u2011\u2212]", "-"),
            // 9–5, 9 AM – 5 PM, Monday–Friday
            Rewrite.of("(?<=[0-9AaPpMm.])\\s*\u2013\\s*(?=\\d)|(?<=\\w)\u2013(?=\\w)", " to "),
            Rewrite.of("\\s*[\u2012-\u2015]\\s*", ", "),
            Rewrite.of("(?:\u2026|\\.{2,})(?=\\s*(?:$|\\p{Lu}))", "."),
            Rewrite.of("\u2026|\\.{2,}", ","),
            Rewrite.of("\u00BD", " and a half"),
            Rewrite.of("\u00BC", " and a quarter"),
            Rewrite.of("\u00B0", " degrees"),
            Rewrite.of("[\u00AD\u200B-\u200F\u2060\uFEFF]", ""));

    /** Letters that no decomposition reaches. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "Ae"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "Oe"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"));

    private AsciiText() {}

    static String of(String text) {
        var decomposed = Normalizer.normalize(Rewrite.all(SIGNS, text), Normalizer.Form.NFKD);
        var ascii = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(point -> append(ascii, point));
        return ascii.toString();
    }

    private static void append(StringBuilder ascii, int point) {
        if (point >= ' ' && point <= '~') ascii.append((char) point);
        else if (Character.getType(point) != Character.NON_SPACING_MARK)
            ascii.append(Character.isBmpCodePoint(point) ? LETTERS.getOrDefault((char) point, " ") : " ");
    }
}
