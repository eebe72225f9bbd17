package warmline.speech;

import warmline.prompt.Language;

/**
 * Written text as words that a simple voice reads aloud rightly. FreeTTS and flite know ASCII only; both say 988
 * as a number and 3:00 as a fraction, and drop an accented letter without a word.
 */
final class PlainWords {
    private PlainWords() {}

    /** On one line, English in printable ASCII; empty when there is nothing to say. Never fails. */
    static String of(String text, Language language) {
        return switch (language) {
            case EN -> english(text);
            case ES -> SpanishWords.of(text);
        };
    }

    private static String english(String text) {
        var ascii = AsciiText.of(text);
        var words = SpokenNumbers.of(Abbreviations.expanded(ascii));
        return Punctuation.tidied(words);
    }
}
