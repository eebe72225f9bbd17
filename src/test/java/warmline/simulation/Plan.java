package warmline.simulation;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import warmline.callback.Presence;
import warmline.callback.Staffing;
import warmline.callback.Window;
import warmline.peer.Duty;
import warmline.peer.Roster;
import warmline.peer.Rota;
import warmline.peer.Span;

/** Who is and will be there, as {@code Attendance} says it, but worked out once for the whole of the day's horizon. */
final class Plan {
    /** Nobody books more than two weeks ahead. */
    private static final Duration HORIZON = Duration.ofDays(18);

    private final Map<Long, List<Window>> times;
    private final Instant until;

    Plan(Rota rota, Setting setting) {
        var from = setting.instant(0).minus(Duration.ofDays(2));
        until = from.plus(HORIZON);
        var all = rota.present(new Span(from, until), setting.centre().zone());
        times = all.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        peer -> peer.getValue().stream()
                                .map(time -> new Window(time.from(), time.to()))
                                .toList()));
    }

    Staffing with(Roster roster) {
        return new Staffing() {
            @Override
            public List<Presence> during(Window window) {
                return present(window);
            }

            @Override
            public Set<Long> onDuty() {
                return roster.onDuty().stream().map(Duty::peer).collect(Collectors.toSet());
            }
        };
    }

    private List<Presence> present(Window window) {
        if (window.to().isAfter(until)) throw new AssertionError("nobody has planned as far as " + window.to());
        var present = new ArrayList<Presence>();
        times.forEach((peer, spans) -> {
            for (var span : spans) {
                if (!span.from().isBefore(window.to())) break;
                if (span.overlaps(window)) present.add(new Presence(peer, common(span, window)));
            }
        });
        return present;
    }

    private static Window common(Window one, Window other) {
        return new Window(later(one.from(), other.from()), earlier(one.to(), other.to()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
