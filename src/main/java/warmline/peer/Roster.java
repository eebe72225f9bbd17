package warmline.peer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import warmline.call.Phone;

/** The team: sign-in, shifts and duty. */
public interface Roster {
    /** Checks team number and PIN. Wrong tries make the next check wait, longer each time; never for good. */
    SignIn signIn(String number, String pin, Instant now);

    sealed interface SignIn {
        record Welcome(Peer peer) implements SignIn {}

        record Unknown() implements SignIn {}

        /** Too many wrong tries: not even the right PIN counts before {@code until}. */
        record Wait(Instant until) implements SignIn {}
    }

    Optional<Peer> find(long peer);

    List<Shift> shifts();

    default boolean onShift(long peer, Instant at, ZoneId zone) {
        return shifts().stream().anyMatch(shift -> shift.peer() == peer && shift.holds(at, zone));
    }

    /** The telephone a peer usually takes calls at. */
    Optional<Phone> phone(long peer);

    void goOnDuty(long peer, Phone at, Instant now);

    void goOffDuty(long peer, Instant now);

    Optional<Duty> duty(long peer);

    /** All who are on duty, whoever has rested longest first. */
    List<Duty> onDuty();

    /** No call is offered to this peer before {@code until}. */
    void rest(long peer, Instant until);
}
