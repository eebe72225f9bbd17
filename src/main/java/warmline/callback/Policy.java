package warmline.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When to try again. Read from settings.
 *
 * @param nextPeer after a peer declined, before the next one is asked
 * @param preferredFirst how long only the preferred peer is asked, before the team is
 * @param retries the delays after the first, second … attempt, by why it was missed; past the end of its list a callback
 *     has failed and a lead sees it
 * @param calendar when somebody is there to try
 */
public record Policy(
        Duration nextPeer,
        Duration preferredFirst,
        Map<Missed, List<Delay>> retries,
        QuietHours quiet,
        Calendar calendar) {
    public Policy {
        retries = Map.copyOf(retries);
    }

    /** For a centre that is never closed. */
    public Policy(Duration nextPeer, Duration preferredFirst, Map<Missed, List<Delay>> retries, QuietHours quiet) {
        this(nextPeer, preferredFirst, retries, quiet, Calendar.ALWAYS);
    }

    public Policy by(Calendar times) {
        return new Policy(nextPeer, preferredFirst, retries, quiet, times);
    }

    /**
     * When the next try may come, outside the quiet hours, and while somebody is there; empty: that was the last.
     *
     * @param length of the window that was missed
     */
    public Optional<Window> after(Missed why, int attempts, Instant now, ZoneId zone, Duration length) {
        var delays = retries.getOrDefault(why, List.of());
        if (attempts < 1 || attempts > delays.size()) return Optional.empty();
        var then = delays.get(attempts - 1).after(now, zone);
        return Optional.of(new NextTry(quiet, zone, length).from(then, calendar));
    }

    /** The window, or one as long in which the patient may be rung and somebody is there. */
    Window awake(Window window, ZoneId zone) {
        return new NextTry(quiet, zone, window.length()).from(window.from(), calendar);
    }
}
