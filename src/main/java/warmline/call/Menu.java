package warmline.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import warmline.prompt.Piece;
import warmline.prompt.Sound.Pause;
import warmline.prompt.Words;

/**
 * A question with keys: a total value, with an answer for every key and for silence. The keys 0, * and # work in every
 * menu (a person, back, say it again) and need not be offered.
 *
 * @param question said the first time, left out when it is asked again
 * @param staying said when it is asked again: what happens to whoever just stays on the line
 * @param otherwise what silence, and too many wrong keys, mean: the helpful default, never a hang-up
 * @param back what the star means; empty: there is nothing to go back to, and the menu is said again
 */
public record Menu<C>(
        List<Words> question, List<Option<C>> options, List<Words> staying, C otherwise, Optional<C> back) {
    /** Cowan's working memory of four; five only for trained peers. */
    private static final int MOST_OPTIONS = 5;

    /** Slow responders need more than the usual five seconds (W3C WAI cognitive pattern "give users time"). */
    public static final Duration PATIENCE = Duration.ofSeconds(8);

    /** Heard 300 ms longer, as every pause: recordings begin and end with a little quiet. */
    private static final Pause BEFORE_KEY = Pause.ofMillis(150);

    private static final Pause AFTER_QUESTION = Pause.ofMillis(400);
    private static final Pause BETWEEN_OPTIONS = Pause.ofMillis(600);

    /** @param words what it is for, without its key */
    public record Option<C>(char key, List<Words> words, C choice) {}

    public Menu {
        if (options.isEmpty() || options.size() > MOST_OPTIONS)
            throw new IllegalArgumentException("a menu of " + options.size() + " options");
        if (options.stream().map(Option::key).distinct().count() < options.size())
            throw new IllegalArgumentException("a key of this menu has two meanings");
    }

    public static <C> Asking<C> asking(Words... question) {
        return new Asking<>(List.of(question));
    }

    /** The question and every option with its key, as first heard. */
    public List<Words> asked() {
        var words = new ArrayList<>(question);
        if (!question.isEmpty()) words.add(AFTER_QUESTION);
        words.addAll(spokenOptions());
        return words;
    }

    /** As heard after a silence: shorter, and with what staying on the line will do. */
    public List<Words> askedAgain() {
        var words = new ArrayList<>(spokenOptions());
        if (!staying.isEmpty()) words.add(BETWEEN_OPTIONS);
        words.addAll(staying);
        return words;
    }

    private List<Words> spokenOptions() {
        var words = new ArrayList<Words>();
        for (var option : options) {
            if (!words.isEmpty()) words.add(BETWEEN_OPTIONS);
            words.addAll(option.words);
            words.add(BEFORE_KEY);
            words.add(Piece.PRESS);
            words.add(option.key == '*' ? Piece.STAR : Words.Digits.of(option.key));
        }
        return words;
    }

    public Optional<C> choice(char key) {
        for (var option : options) if (option.key == key) return Optional.of(option.choice);
        return Optional.empty();
    }

    public static final class Asking<C> {
        private final List<Words> question;
        private final List<Option<C>> options = new ArrayList<>();
        private List<Words> staying = List.of();
        private Optional<C> back = Optional.empty();

        private Asking(List<Words> question) {
            this.question = question;
        }

        public Asking<C> on(int key, C choice, Words... words) {
            options.add(new Option<>((char) ('0' + key), List.of(words), choice));
            return this;
        }

        /** What the star means here, without a word about it. */
        public Asking<C> back(C choice) {
            back = Optional.of(choice);
            return this;
        }

        /** The star offered aloud as the last option. */
        public Asking<C> back(C choice, Words... words) {
            options.add(new Option<>('*', List.of(words), choice));
            return back(choice);
        }

        public Asking<C> staying(Words... words) {
            staying = List.of(words);
            return this;
        }

        public Menu<C> otherwise(C choice) {
            return new Menu<>(question, List.copyOf(options), staying, choice, back);
        }
    }
}
