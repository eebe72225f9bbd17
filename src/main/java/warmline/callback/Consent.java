package warmline.callback;

import java.time.Instant;
import warmline.prompt.Language;

/**
 * That a patient has agreed to be called.
 *
 * @param at when they last agreed
 * @param edition the publication of prompts that callers heard by then, counted from 1; 0: the words as shipped
 */
public record Consent(Instant at, Way way, Language language, long edition) {
    /** Where they agreed. */
    public enum Way {
        /** To a time that our own line offered. */
        PATIENTS_LINE,
        /** In a talk with a peer, who booked it afterwards. */
        TALK,
        /** In a talk, to a call every week. */
        EVERY_WEEK,
        /** By leaving their number while the line was away. */
        FALLBACK
    }
}
