package warmline.peer;

import java.time.Instant;
import warmline.call.Phone;
import warmline.prompt.Language;

/** Adding to the team, and planning when who is there. */
public interface Recruiting {
    /**
     * @param number the team number, 1 to 4 digits, unlike any other
     * @param pin six digits, kept only as a hash
     * @throws IllegalArgumentException when the number is taken, or either is not such digits
     */
    Peer add(String number, String name, String pin, Phone phone, Instant now);

    /** Whether a peer speaks a language beside English. */
    void speaks(long peer, Language language, boolean does);

    /**
     * Enters it into the plan. Entering one for the same peer, day or date, and start again changes its length; entering the
     * same closure again changes its reason.
     */
    void add(Planned entry);

    /** Takes it out of the plan; false when it was not in it. */
    boolean remove(Planned entry);

    static void check(String number, String pin) {
        if (!Peer.isNumber(number)) throw new IllegalArgumentException("a team number has 1 to 4 digits");
        checkPin(pin);
    }

    static void checkPin(String pin) {
        if (!pin.matches("[0-9]{6}")) throw new IllegalArgumentException("a PIN has six digits");
    }
}
