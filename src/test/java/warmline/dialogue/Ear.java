package warmline.dialogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import warmline.RealRecordings;
import warmline.library.Shelf;
import warmline.prompt.Language;
import warmline.prompt.Sound;
import warmline.prompt.Spelling;
import warmline.prompt.Text;
import warmline.prompt.Words;
import warmline.speech.Recordings;

/** What is said as it is heard: the rendered recordings of the sample centre one after the other, with the pauses between. */
final class Ear {
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!]|press \\w+");

    private static final LocalDateTime TODAY = LocalDateTime.parse("2026-01-05T07:00");

    private final Recordings recordings;
    private final Map<Path, String> texts;
    private final Spelling spelling = Spelling.in(Language.EN);

    private final double longestTime;

    private Ear(Recordings recordings) {
        this.recordings = recordings;
        texts = recordings.captions().entrySet().stream()
                .collect(Collectors.toMap(caption -> caption.getValue().file(), Map.Entry::getKey, (one, _) -> one));
        longestTime = IntStream.range(0, 24 * 8)
                .mapToObj(TODAY::plusHours)
                .filter(from -> from.getHour() >= 8 && from.getHour() < 21)
                .mapToDouble(from -> measured(new Words.Window(from, from.plusHours(1), TODAY)))
                .max()
                .orElseThrow();
    }

    static Ear open() {
        try {
            return new Ear(RealRecordings.rendered());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Shelf> shelves() {
        return recordings.shelves(Language.EN);
    }

    /** With the longest of all times that are offered by day. */
    double seconds(List<Words> words) {
        return words.stream()
                .mapToDouble(word -> word instanceof Words.Window ? longestTime : measured(word))
                .sum();
    }

    private double measured(Words word) {
        return sounds(List.of(word), this::seconds).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private double seconds(Sound sound) {
        return switch (sound) {
            case Text text -> recordings.of(text).length().toMillis() / 1000.0;
            case Sound.Audio(var recording) -> recording.length().toMillis() / 1000.0;
            case Sound.Pause(var length) -> length.toMillis() / 1000.0;
        };
    }

    /** As somebody would write it down. */
    String text(List<Words> words) {
        return String.join(" ", sounds(words, this::text)).replaceAll(" +", " ").strip();
    }

    private String text(Sound sound) {
        return switch (sound) {
            case Text text -> texts.getOrDefault(recordings.of(text).file(), "");
            case Sound.Audio(var recording) -> texts.getOrDefault(recording.file(), "");
            case Sound.Pause _ -> "";
        };
    }

    private <T> List<T> sounds(List<Words> words, Function<Sound, T> as) {
        return words.stream()
                .flatMap(word -> spelling.of(word).stream())
                .map(as)
                .toList();
    }

    int words(List<Words> words) {
        return text(words).split(" ").length;
    }

    /** The school grade of somebody who understands it: Flesch and Kincaid. An option with its key is a sentence. */
    double grade(List<Words> words) {
        var text = text(words).toLowerCase();
        var each = text.replaceAll("[^a-z' ]", "").split(" +");
        double syllables = List.of(each).stream().mapToInt(Ear::syllables).sum();
        double sentences = Math.max(1, SENTENCE_END.split(text).length);
        return 0.39 * each.length / sentences + 11.8 * syllables / each.length - 15.59;
    }

    private static int syllables(String word) {
        var heard = word.length() > 2 && word.matches(".*[^aeiouyl]e") ? word.substring(0, word.length() - 1) : word;
        return Math.max(1, (int) VOWELS.matcher(heard).results().count());
    }
}
