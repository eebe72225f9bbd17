package warmline.speech;

import java.util.List;

/** Only the marks that a voice hears: comma, full stop, question and exclamation mark, apostrophe, hyphen in a word. */
final class Punctuation {
    private static final List<Rewrite> RULES = List.of(
            Rewrite.of("\\s+-{1,3}\\s+|-{2,}", ", "),
            Rewrite.of("(?<![\\p{L}\\p{N}])-|-(?![\\p{L}\\p{N}])", " "),
            Rewrite.of("[();:]", ","),
            Rewrite.of("[^\\p{L}\\p{N},.?!' -]+", " "),
            Rewrite.of("(?<![\\p{L}])'|'(?![\\p{L}])", " "), // a quotation mark, or one that is not heard
            Rewrite.of("\\s+", " "),
            Rewrite.of(" (?=[,.?!])", ""),
            Rewrite.of("[,.?!]*\\?[,.?!]*", "?"),
            Rewrite.of("[,.?!]*!(?:[,.!]+)", "!"),
            Rewrite.of("[,.]*\\.[,.]*(?=\\s|$)", "."),
            Rewrite.of(",+", ","),
            Rewrite.of(",(?=[\\p{L}\\p{N}])", ", "),
            Rewrite.of("^[ ,.?!]+", ""));

    private Punctuation() {}

    static String tidied(String text) {
        var tidy = Rewrite.all(RULES, text).strip();
        return tidy.chars().anyMatch(Character::isLetterOrDigit) ? tidy : "";
    }
}
