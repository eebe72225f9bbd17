package warmline.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When to try again. Read from settings.
 *
 * @param nextPeer after a peer declined, before the next one is asked
 * @param retries the delays after the first, second … attempt, by why it was missed; past the end of its list a callback
 *     has failed and a lead sees it
 */
public record Policy(Duration nextPeer, Map<Missed, List<Delay>> retries, QuietHours quiet) {
    public Policy {
        retries = Map.copyOf(retries);
    }

    /** The start of the next try, moved out of the quiet hours; empty: that was the last. */
    public Optional<Instant> after(Missed why, int attempts, Instant now) {
        var delays = retries.getOrDefault(why, List.of());
        if (attempts < 1 || attempts > delays.size()) return Optional.empty();
        return Optional.of(quiet.endAfter(delays.get(attempts - 1).after(now, quiet.zone())));
    }
}
