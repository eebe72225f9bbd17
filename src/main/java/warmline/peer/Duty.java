package warmline.peer;

import java.time.Duration;
import java.time.Instant;
import warmline.call.Phone;

/**
 * A peer who is ready to be rung.
 *
 * @param at the telephone calls are taken at: an ordinary one, the peer's own or the one they signed in from
 * @param notBefore after a call or a refusal, the moment from which calls may be offered again
 */
public record Duty(long peer, Phone at, Instant since, Instant notBefore) {
    /** How long no call comes to a peer who takes a break. */
    public static final Duration BREAK = Duration.ofMinutes(15);
}
