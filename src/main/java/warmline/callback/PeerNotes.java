package warmline.callback;

import java.time.Instant;
import java.util.Optional;
import warmline.call.Clip;

/**
 * What peers say after a call, in their own voice, for whoever calls the same person next. It lies beside the callback, and is
 * forgotten with it.
 */
public interface PeerNotes {
    /** Takes the place of an earlier one. False: whom it is about has been forgotten meanwhile, and nothing is kept. */
    boolean keep(long callback, Clip note, Instant now);

    void drop(long callback);

    /** The newest about this person at this telephone. */
    Optional<Note> last(Callback offered);

    record Note(Clip said, Instant at) {}
}
