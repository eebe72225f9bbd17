package warmline.speech;

/**
 * Written text as words that a simple English voice reads aloud rightly. FreeTTS and flite know ASCII only; both say 988
 * as a number and 3:00 as a fraction, and drop an accented letter without a word.
 */
final class PlainWords {
    private PlainWords() {}

    /** Printable ASCII on one line; empty when there is nothing to say. Never fails. */
    static String of(String text) {
        var ascii = AsciiText.of(text);
        var words = SpokenNumbers.of(Abbreviations.expanded(ascii));
        return Punctuation.tidied(words);
    }
}
