package warmline.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which commits are held, and how many transitions stand in those that are. */
final class Gate {
    private static final Pattern ARRAY = Pattern.compile("\\{[0-9]+(,[0-9]+)*}");

    private Optional<Stop> stop = Optional.empty();
    private int held;

    /** From now on commits of this event are held, and counted anew. */
    synchronized void closeFor(Stop at) {
        stop = Optional.of(at);
        held = 0;
    }

    synchronized void open() {
        stop = Optional.empty();
    }

    /** How many transitions of the event that is waited for these parameters of one statement write. */
    synchronized int transitions(List<byte[]> parameters) {
        if (stop.isEmpty()) return 0;
        var event = stop.get().event();
        var texts = parameters.stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
        return texts.contains(event) ? batch(texts) : 0;
    }

    /** A batch comes as arrays of the same length: the ids of callbacks, and of their peers. */
    private static int batch(List<String> texts) {
        return texts.stream()
                .filter(text -> ARRAY.matcher(text).matches())
                .mapToInt(text -> text.split(",").length)
                .max()
                .orElse(1);
    }

    synchronized boolean holds(Stop.Side side) {
        return stop.filter(at -> at.side() == side).isPresent();
    }

    synchronized void arrived(int transitions) {
        held += transitions;
        notifyAll();
    }

    /**
     * Waits until so many transitions are held; once there is one, the others have only this long to come.
     *
     * @return how many are held
     */
    synchronized int awaitHeld(int wanted, Duration most, Duration others) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        boolean begun = false;
        while (held < wanted) {
            if (held > 0 && !begun) {
                begun = true;
                end = Math.min(end, System.nanoTime() + others.toNanos());
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) return held;
            wait(left);
        }
        return held;
    }
}
