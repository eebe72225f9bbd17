package warmline.library;

import java.util.Optional;
import warmline.prompt.Recording;

/** Words that the centre has entered itself, such as the name of a group, in the voice of the line. */
public interface OwnWords {
    /** Empty: not rendered yet, for nothing is while a caller waits. */
    Optional<Recording> spoken(String words);
}
