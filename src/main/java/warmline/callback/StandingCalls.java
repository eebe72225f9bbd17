package warmline.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import warmline.call.Phone;

/** Which telephones are rung every week. At most one standing call for each person at a telephone. */
public interface StandingCalls {
    /** Takes the place of an earlier one of this person. */
    void agree(StandingCall call, Instant now);

    Optional<StandingCall> of(Phone patient, int person);

    void end(Phone patient, int person);

    /** Of all people at this telephone. */
    void end(Phone patient);

    /** Those whose person has no open callback at this moment: the next one is to be booked. */
    List<Next> unbooked(int limit);

    /** @param after the end of the last one that was booked: whatever became of it, it is not booked again */
    record Next(StandingCall call, Instant after) {}

    /** The next one after this moment is another one. */
    void booked(Phone patient, int person, Instant until);
}
