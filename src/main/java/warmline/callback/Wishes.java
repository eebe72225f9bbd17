package warmline.callback;

import java.util.Optional;
import warmline.call.Clip;

/**
 * What a patient has said beside the booking, for whoever calls them. It lies beside the callback and is forgotten with it.
 * Where there is no such callback, keeping throws {@link java.util.NoSuchElementException}.
 */
public interface Wishes {
    /** Keeps the first name, as its owner said it, for the peer to hear; replaces an earlier one. */
    void name(long callback, Clip name);

    Optional<Clip> name(long callback);

    /** Keeps the word that the peer says first, so that the patient knows that it is us; replaces an earlier one. */
    void trustWord(long callback, Clip word);

    Optional<Clip> trustWord(long callback);

    /** Keeps what has changed in their medicines, in their own words, for the peer of this call alone; replaces an earlier one. */
    void medicineNote(long callback, Clip note);

    Optional<Clip> medicineNote(long callback);

    /** Keeps what the peer says to somebody else; replaces an earlier word of it. */
    void discretion(long callback, Discretion says);

    /** Empty: the patient has not said. */
    Optional<Discretion> discretion(long callback);

    /**
     * What was said for one callback holds for the next one too. The first name only where people share the telephone and are
     * told apart by it.
     */
    void asFor(long before, Callback next);

    /**
     * The same, with what this person at this telephone has said for the newest of their callbacks for which they did: nobody
     * who is called every week is asked every week.
     */
    void asBefore(Callback next);
}
