package warmline.peer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.prompt.Language;

/** The team: sign-in, shifts, duty, and how each says hello. */
public interface Roster {
    /** Checks team number and PIN. Wrong tries make the next check wait, longer each time; never for good. */
    SignIn signIn(String number, String pin, Instant now);

    sealed interface SignIn {
        record Welcome(Peer peer) implements SignIn {}

        record Unknown() implements SignIn {}

        /** Too many wrong tries: not even the right PIN counts before {@code until}. */
        record Wait(Instant until) implements SignIn {}
    }

    /**
     * From now on only this PIN lets the peer in.
     *
     * @param pin six digits, kept only as a hash
     * @throws IllegalArgumentException when it is not such digits
     */
    void changePin(long peer, String pin);

    Optional<Peer> find(long peer);

    /** Who speaks it beside English; nobody is named for English, which everybody speaks. */
    Set<Long> speaking(Language language);

    /** How a peer says hello, in their own voice, to whoever has talked with them; replaces an earlier one. */
    void keepHello(long peer, Clip hello);

    void eraseHello(long peer);

    Optional<Clip> hello(long peer);

    /** All peers, by team number. */
    List<Peer> team();

    /** The plan from this moment on; what is over may be left out. */
    Rota rota(Instant from);

    /** Everybody who is on shift at this moment. */
    default Set<Long> onShift(Instant at, ZoneId zone) {
        return rota(at).onShift(at, zone);
    }

    default boolean onShift(long peer, Instant at, ZoneId zone) {
        return onShift(at, zone).contains(peer);
    }

    /** The telephone a peer usually takes calls at. */
    Optional<Phone> phone(long peer);

    void goOnDuty(long peer, Phone at, Instant now);

    void goOffDuty(long peer, Instant now);

    Optional<Duty> duty(long peer);

    /** All who are on duty, whoever has rested longest first. */
    List<Duty> onDuty();

    /** Who is on duty, and who is on shift, at one moment. */
    record Present(List<Duty> onDuty, Set<Long> onShift) {}

    /** As {@link #onDuty} and {@link #onShift} tell it; of nobody's shift where nobody is on duty. */
    default Present present(Instant at, ZoneId zone) {
        return new Present(onDuty(), onShift(at, zone));
    }

    /** No call is offered to this peer before {@code until}. */
    void rest(long peer, Instant until);
}
