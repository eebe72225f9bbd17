package warmline.callback;

import java.time.Instant;
import java.util.List;
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

    /** Shows the note beside this callback to one colleague, until they strike it off; once, however often they are told. */
    void tell(long callback, long peer);

    /** What colleagues wanted this peer to hear, the oldest first. */
    List<ForPeer> toldTo(long peer, int limit);

    void strikeOff(long callback, long peer);

    /** @param callback after which it was said */
    record ForPeer(long callback, Note note) {}

    record Note(Clip said, Instant at) {}
}
