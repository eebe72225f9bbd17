package warmline.speech;

import java.time.Duration;

/** A piece of a spoken text. */
public sealed interface Part {
    /** One sentence in plain letters, ready for a {@link Voice}. */
    record Say(String sentence) implements Part {}

    /** Silence between the end of one word and the beginning of the next. */
    record Pause(Duration length) implements Part {}
}
