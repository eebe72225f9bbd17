package warmline.patient;

import java.time.Instant;
import java.util.Optional;
import warmline.call.Phone;

/** How patients say they are before and after a recording: only of those who agreed to that with a peer, until they end it. */
public interface Wellness {
    int LEAST = 1;
    int MOST = 5;

    boolean isAgreed(Phone telephone);

    /** Twice is once. */
    void agree(Phone telephone, Instant now);

    /** Forgets what was said, too. */
    void end(Phone telephone);

    /** Does nothing where it was not agreed, or is not any more. */
    void keep(Phone telephone, Check check);

    /** The newest. */
    Optional<Check> last(Phone telephone);

    /** Forgets what was said by then. */
    void erase(Instant saidBy);

    /** From {@link #LEAST}, very hard, to {@link #MOST}, very well. */
    record Check(int before, int after, Instant at) {
        public Check {
            if (before < LEAST || before > MOST || after < LEAST || after > MOST)
                throw new IllegalArgumentException("neither is said on our scale");
        }
    }
}
