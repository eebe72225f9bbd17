package warmline.peer;

import java.time.Instant;
import warmline.call.Phone;

/** Adding to the team. */
public interface Recruiting {
    /**
     * @param number the team number, 1 to 4 digits, unlike any other
     * @param pin six digits, kept only as a hash
     */
    Peer add(String number, String name, String pin, Phone phone, Instant now);

    void add(Shift shift);
}
