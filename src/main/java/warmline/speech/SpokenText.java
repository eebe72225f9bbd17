package warmline.speech;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import warmline.prompt.Language;
import warmline.speech.Part.Pause;
import warmline.speech.Part.Say;

/**
 * A written text as sentences and pauses. A pause is written {@code [4 s]} or {@code [0.5 s]} and stands exactly as
 * written, instead of the pause that the end of a sentence or a paragraph (a blank line) has by itself.
 */
public final class SpokenText {
    /** The longest written pause: after a minute of silence a caller hangs up. */
    public static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Twice a six-minute resource at 150 words a minute. */
    static final int MOST_CHARACTERS = 12_000;

    /** What fits a recording that one listens to on a telephone. */
    static final Duration MOST_PAUSES = Duration.ofMinutes(15);

    /** 0.7 to 0.8 s between sentences reads as calm, 1 s between thoughts. */
    private static final Duration AFTER_SENTENCE = Duration.ofMillis(750);

    private static final Duration AFTER_PARAGRAPH = Duration.ofSeconds(1);

    private static final Pattern BREAK = Pattern.compile("\\[[^\\[\\]\n]{0,40}]?|]|\n[ \t]*\n");
    private static final Pattern PAUSE = Pattern.compile("\\[ ?(\\d{1,4}(?:\\.\\d{1,2})?) ?s ?]");

    /** A full stop after a single capital is an initial ("J. Smith"), not an end, unless it is the M of "P M". */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])(?<!\\b(?!M)[A-Z]\\.) (?=[\\p{Lu}0-9'])");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Language language;
    private final List<Part> parts = new ArrayList<>();
    private Duration natural = Duration.ZERO;
    private Duration written = Duration.ZERO;
    private Duration allWritten = Duration.ZERO;

    private SpokenText(Language language) {
        this.language = language;
    }

    /**
     * Sentences in plain letters, in English printable ASCII, with a pause between any two.
     *
     * @throws CannotSpeak if a pause is not written as a pause, is absurd, or the text is too long
     */
    public static List<Part> of(String text, Language language) {
        if (text.length() > MOST_CHARACTERS)
            throw new CannotSpeak("The text “%s” has %d characters and may have %d; cut it in two."
                    .formatted(excerpt(text), text.length(), MOST_CHARACTERS));
        var spoken = new SpokenText(language);
        spoken.read(text.replace("\r\n", "\n").replace('\r', '\n'));
        return List.copyOf(spoken.parts);
    }

    private void read(String text) {
        var breaks = BREAK.matcher(text);
        var from = 0;
        while (breaks.find()) {
            say(text.substring(from, breaks.start()));
            if (breaks.group().isBlank()) natural = AFTER_PARAGRAPH;
            else pause(breaks.group(), text);
            from = breaks.end();
        }
        say(text.substring(from));
        if (written.isPositive()) parts.add(new Pause(written));
    }

    private void say(String text) {
        for (var sentence :
                SENTENCE_END.splitAsStream(PlainWords.of(text, language)).toList()) {
            if (sentence.isEmpty()) continue;
            if (written.isPositive()) parts.add(new Pause(written));
            else if (!parts.isEmpty()) parts.add(new Pause(natural));
            parts.add(new Say(sentence));
            written = Duration.ZERO;
            natural = AFTER_SENTENCE;
        }
    }

    private void pause(String mark, String text) {
        var pause = PAUSE.matcher(mark);
        if (!pause.matches()) throw refused(mark, text);
        var length = Duration.ofMillis(
                new BigDecimal(pause.group(1)).movePointRight(3).longValueExact());
        if (!length.isPositive() || length.compareTo(LONGEST_PAUSE) > 0) throw refused(mark, text);
        written = written.plus(length);
        allWritten = allWritten.plus(length);
        if (allWritten.compareTo(MOST_PAUSES) > 0)
            throw new CannotSpeak("The pauses in the text “%s” come to more than %d minutes; make them shorter."
                    .formatted(excerpt(text), MOST_PAUSES.toMinutes()));
    }

    private static CannotSpeak refused(String mark, String text) {
        return new CannotSpeak(
                "In the text “%s”, “%s” is not a pause; write [4 s] or [0.5 s], at most [%d s], and no other square brackets."
                        .formatted(excerpt(text), mark, LONGEST_PAUSE.toSeconds()));
    }

    /** Enough of a text to find it by. */
    static String excerpt(String text) {
        var line = SPACE.matcher(text.strip()).replaceAll(" ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
