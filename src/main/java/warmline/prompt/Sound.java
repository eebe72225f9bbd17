package warmline.prompt;

import java.time.Duration;

/** What can be played as it stands: a text's recording, some other recording, or a moment of silence. */
public sealed interface Sound extends Words permits Text, Sound.Audio, Sound.Pause {
    /** A recording without an id: the spoken title of a resource, a name as its owner said it. */
    record Audio(Recording recording) implements Sound {}

    record Pause(Duration length) implements Sound {
        /** Longer than any pause between words; longer silences belong inside a recording. */
        static final Duration LONGEST = Duration.ofSeconds(5);

        public Pause {
            if (length.isNegative() || length.compareTo(LONGEST) > 0)
                throw new IllegalArgumentException("a pause of " + length + " is not between 0 and " + LONGEST);
        }

        /** Twice as long, if that is not too long. */
        public Pause longer() {
            var twice = length.multipliedBy(2);
            return new Pause(twice.compareTo(LONGEST) > 0 ? LONGEST : twice);
        }

        public static Pause ofMillis(long millis) {
            return new Pause(Duration.ofMillis(millis));
        }
    }
}
