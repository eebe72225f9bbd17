package warmline.patient;

import java.time.Instant;
import java.util.Optional;
import warmline.call.Phone;

/** What we remember about telephones: only of those whose owners agreed, until they have us forget them. */
public interface Memory {
    /** Empty: they have not agreed to anything. */
    Optional<Remembered> of(Phone telephone);

    /** Takes the place of what was remembered before. */
    void keep(Phone telephone, Remembered what, Instant now);
}
