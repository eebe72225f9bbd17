package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import warmline.peer.Duty;
import warmline.prompt.Words;

/**
 * Whether calls come to a peer.
 *
 * @param restsUntil on duty: when calls come again, should they not come now
 */
public record Readiness(boolean onDuty, Optional<Instant> restsUntil) {
    /** Less is no rest, but the moment in which one puts the receiver down. */
    private static final Duration SHORTEST_REST = Duration.ofMinutes(1);

    static final Readiness OFF_DUTY = new Readiness(false, Optional.empty());
    static final Readiness ON_DUTY = new Readiness(true, Optional.empty());

    public static Readiness of(Optional<Duty> duty, Instant now) {
        var restsUntil = duty.map(Duty::notBefore).filter(until -> until.isAfter(now.plus(SHORTEST_REST)));
        return new Readiness(duty.isPresent(), restsUntil);
    }

    Words[] words(Centre centre) {
        return restsUntil
                .map(until -> new Words[] {NO_CALLS_UNTIL, centre.clock(until)})
                .orElseGet(() -> new Words[] {onDuty ? YOU_ARE_ON_DUTY : YOU_ARE_OFF_DUTY});
    }
}
