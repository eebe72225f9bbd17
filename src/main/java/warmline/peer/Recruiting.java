package warmline.peer;

import java.time.Instant;
import warmline.call.Phone;

/** Adding to the team. */
public interface Recruiting {
    /**
     * @param number the team number, 1 to 4 digits, unlike any other
     * @param pin six digits, kept only as a hash
     * @throws IllegalArgumentException when the number is taken, or either is not such digits
     */
    Peer add(String number, String name, String pin, Phone phone, Instant now);

    /** Plans a shift; planning one of the same peer, day and start again changes its length. */
    void add(Shift shift);

    static void check(String number, String pin) {
        if (!Peer.isNumber(number)) throw new IllegalArgumentException("a team number has 1 to 4 digits");
        if (!pin.matches("[0-9]{6}")) throw new IllegalArgumentException("a PIN has six digits");
    }
}
