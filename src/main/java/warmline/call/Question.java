package warmline.call;

import java.time.Duration;
import java.util.List;
import warmline.prompt.Words;

/**
 * A question answered with several digits, ended by #, by {@code most} digits, or by a pause.
 *
 * @param patience how long we wait for the first digit
 * @param pause how long a silence ends the number
 */
public record Question(List<Words> words, int most, Duration patience, Duration pause) {
    public Question {
        words = List.copyOf(words);
        if (most < 1 || most > 15) throw new IllegalArgumentException("a number of " + most + " digits");
    }

    public static Question of(int most, Words... words) {
        return new Question(List.of(words), most, Duration.ofSeconds(10), Duration.ofSeconds(4));
    }
}
