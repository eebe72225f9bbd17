package warmline.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import warmline.callback.Ledger.Counts;
import warmline.callback.Ledger.Entry;

/** How many callbacks in memory stand where. */
record Counting(Shelves shelves) {
    static Counts of(Shelves shelves, Instant now) {
        var counting = new Counting(shelves);
        return new Counts(
                shelves.due(now, Integer.MAX_VALUE, _ -> true).size(),
                (int) shelves.all().stream()
                        .filter(callback -> callback.state() == State.WAITING && now.isBefore(callback.notBefore()))
                        .count(),
                shelves.running().size(),
                counting.since(Instant.MIN, State.UNKNOWN)
                        + counting.since(now.minus(Duration.ofDays(7)), State.EXPIRED, State.FAILED),
                counting.since(now.truncatedTo(ChronoUnit.DAYS), State.COMPLETED));
    }

    private int since(Instant time, State... states) {
        return (int) shelves.all().stream()
                .filter(callback -> List.of(states).contains(callback.state()))
                .filter(callback -> !last(callback).at().isBefore(time))
                .count();
    }

    private Entry last(Callback callback) {
        return shelves.history(callback.id()).getLast();
    }
}
