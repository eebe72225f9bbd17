package warmline.patient;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import warmline.call.Phone;

/**
 * Telephones that a lead has blocked for a time. Whoever rings from one hears the greeting and is led to the crisis line; no call
 * is booked for it, and nobody rings it. A telephone is shared more often than not: hence no block is for ever.
 */
public interface BlockedCallers {
    int LONGEST_REASON = 120;

    boolean isBlocked(Phone telephone, Instant now);

    /**
     * Takes the place of an earlier block of this telephone. A call that is booked for it is in the lead's hands from now on, and
     * what was agreed for every week ends. Nobody who talks is cut off.
     *
     * @param until at most 366 days from now
     */
    void block(Phone telephone, String reason, Instant until, long lead, Instant now);

    /** False: it is over already. What was booked before stays in the lead's hands. */
    boolean lift(long id, long lead, Instant now);

    /** The newest first, those that are over among them. */
    List<Block> newest(int limit);

    /** Forgets those that were over by then. */
    void erase(Instant overBy);

    /** @param by the name of the account */
    record Block(
            long id, Phone telephone, String reason, String by, Instant since, Instant until, Optional<Lifted> lifted) {
        public boolean holds(Instant now) {
            return lifted.isEmpty() && now.isBefore(until);
        }
    }

    /** @param by the name of the account */
    record Lifted(String by, Instant at) {}
}
