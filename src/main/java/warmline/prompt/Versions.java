package warmline.prompt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The texts that this centre wrote itself, and which of them callers hear. Where none is published they hear the text as shipped. */
public interface Versions {
    /** All that were written for a prompt, the newest first. */
    List<Version> of(Prompt prompt, Language language);

    Optional<Version> find(long id);

    /** The newest for each prompt that has one, published or not. */
    List<Version> newest();

    /** A draft: nobody hears it yet. */
    Version write(Prompt prompt, Language language, String text, long account, Instant now);

    /**
     * Calls that begin from now on hear it.
     *
     * @param version empty for the text as shipped
     */
    void publish(Prompt prompt, Language language, Optional<Version> version, long account, Instant now);

    /**
     * All of these together, or none. A text becomes a version of its own.
     *
     * @param publications as {@link #publications} was when they were decided on
     * @return false: something was published since then, and nothing was changed
     */
    boolean publish(List<Revision> revisions, long publications, long account, Instant now);

    /** How many publications there have been: as long as it is the same, so is {@link #published}. */
    long publications();

    List<Version> published();
}
