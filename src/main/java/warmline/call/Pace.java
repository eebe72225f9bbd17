package warmline.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import warmline.prompt.Prompt;
import warmline.prompt.Sound.Pause;
import warmline.prompt.Words;

/** How much time a caller is given. Slower is longer pauses and longer waits, never stretched speech. */
public enum Pace {
    USUAL(2, 1),
    SLOWER(3, 2);

    private static final Pause BETWEEN_SENTENCES = Pause.ofMillis(800);

    /** How often a question is asked before silence is the answer. */
    final int asked;

    private final int times;

    Pace(int asked, int times) {
        this.asked = asked;
        this.times = times;
    }

    Duration patience(Duration usual) {
        return usual.multipliedBy(times);
    }

    List<Words> words(List<Words> usual) {
        if (this == USUAL) return usual;
        var words = new ArrayList<Words>();
        for (var word : usual) {
            if (word instanceof Prompt && !words.isEmpty() && words.getLast() instanceof Prompt)
                words.add(BETWEEN_SENTENCES);
            words.add(word instanceof Pause pause ? pause.longer() : word);
        }
        return words;
    }
}
