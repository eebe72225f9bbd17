package warmline.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * How soon we may say that a call will come: from what is ahead of it, and who is there to do it. Either a range of hours
 * that is true, or nothing.
 *
 * @param cutOff with less time than this before the last peer leaves, or the patient's quiet hours begin, nothing is
 *     promised for now
 * @param ahead how many calls a window holds already
 */
record Soonest(Duration perCall, Duration cutOff, ToIntFunction<Window> ahead) {
    private static final List<Duration> RANGES = List.of(Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(3));

    /** They are planned, but have not said yet that calls may come. */
    private static final List<Duration> RANGES_BY_PLAN = RANGES.subList(1, RANGES.size());

    /** How far it looks: whoever is there until then has the time for one more call after the longest range. */
    Instant horizon(Instant now) {
        return now.plus(RANGES.getLast()).plus(perCall).plus(cutOff);
    }

    /**
     * @param crew who is there at this moment
     * @param ready those of them who are on duty
     * @param end until when there is somebody, and the patient may be rung
     */
    Optional<Window> from(Instant now, Crew crew, Crew ready, Instant end) {
        var left = Duration.between(now, end);
        if (left.compareTo(cutOff) < 0) return Optional.empty();
        return byThoseReady(now, ready, left).or(() -> byPlan(now, crew, left));
    }

    private Optional<Window> byThoseReady(Instant now, Crew ready, Duration left) {
        // whoever stays longest must have the time for one more call
        var stay = Duration.between(now, ready.until(now)).minus(perCall);
        var mostWait = shorter(stay, left.minus(cutOff));
        return RANGES.stream()
                .map(range -> new Window(now, now.plus(shorter(range, left))))
                .filter(window -> comes(window, ready, mostWait))
                .findFirst();
    }

    /** Nothing less than the whole range: they may come late. */
    private Optional<Window> byPlan(Instant now, Crew crew, Duration left) {
        return RANGES_BY_PLAN.stream()
                .filter(range -> range.compareTo(left) <= 0)
                .map(range -> new Window(now, now.plus(range)))
                .filter(window -> comes(window, crew, left.minus(cutOff)))
                .findFirst();
    }

    private boolean comes(Window window, Crew hands, Duration mostWait) {
        if (hands.count() == 0) return false;
        var wait = perCall.multipliedBy(ahead.applyAsInt(window)).dividedBy(hands.count());
        return wait.compareTo(window.length()) < 0 && wait.compareTo(mostWait) <= 0;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
