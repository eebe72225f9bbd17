package warmline.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Who will be there, as it was planned at one moment. */
public record Crew(List<Presence> presences) {
    /** The stretches in which somebody is there, in order; those that touch or overlap as one. */
    public List<Window> attended() {
        var attended = new ArrayList<Window>();
        var times = presences.stream()
                .map(Presence::time)
                .sorted(Comparator.comparing(Window::from))
                .toList();
        for (var next : times) {
            if (attended.isEmpty() || next.from().isAfter(attended.getLast().to())) attended.add(next);
            else if (next.to().isAfter(attended.getLast().to()))
                attended.add(new Window(attended.removeLast().from(), next.to()));
        }
        return attended;
    }

    /** Whether somebody is there from its first moment to its last. */
    boolean covers(Window window) {
        return presences.stream().anyMatch(presence -> presence.time().holds(window))
                || attended().stream().anyMatch(stretch -> stretch.holds(window));
    }

    /**
     * How many calls these peers can make in the window, each by themselves: peers × (60 ÷ minutes) for an hour in which all
     * stay. Whoever comes later or leaves earlier has room for as many as fit.
     */
    int places(Window window, Duration perCall) {
        if (!covers(window)) return 0;
        int whole = Math.max(1, calls(window, perCall));
        return presences.stream()
                .map(Presence::time)
                .mapToInt(time -> time.holds(window)
                        ? whole
                        : time.common(window)
                                .map(shared -> calls(shared, perCall))
                                .orElse(0))
                .sum();
    }

    private static int calls(Window time, Duration perCall) {
        return (int) (time.length().toNanos() / perCall.toNanos());
    }

    /** Until when somebody is there without a gap; the moment itself when nobody is there. */
    Instant until(Instant now) {
        var end = now;
        for (var next = later(end); next.isAfter(end); next = later(end)) end = next;
        return end;
    }

    /** Until when they stay who are there at this moment, or come in it. */
    private Instant later(Instant end) {
        var later = end;
        for (var presence : presences)
            if (!presence.time().from().isAfter(end))
                later = Window.later(later, presence.time().to());
        return later;
    }

    /** Those who are there at this moment. */
    Crew at(Instant now) {
        return new Crew(presences.stream()
                .filter(presence -> presence.time().contains(now))
                .toList());
    }

    Crew only(Set<Long> peers) {
        return new Crew(presences.stream()
                .filter(presence -> peers.contains(presence.peer()))
                .toList());
    }

    int count() {
        return presences.size();
    }
}
