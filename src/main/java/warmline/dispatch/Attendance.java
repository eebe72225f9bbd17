package warmline.dispatch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import warmline.callback.Calendar;
import warmline.callback.Crew;
import warmline.callback.Presence;
import warmline.callback.Staffing;
import warmline.callback.Window;
import warmline.peer.Duty;
import warmline.peer.Roster;
import warmline.peer.Rota;
import warmline.peer.Span;

/** Who is and will be there, by the plan of the team and by who is on duty. */
public final class Attendance implements Staffing {
    private final Roster roster;
    private final ZoneId zone;
    private volatile Rota lastRead = Rota.EMPTY;

    /** @param zone the centre's */
    public Attendance(Roster roster, ZoneId zone) {
        this.roster = roster;
        this.zone = zone;
    }

    @Override
    public List<Presence> during(Window window) {
        return presences(roster.rota(window.from()), window);
    }

    @Override
    public Set<Long> onDuty() {
        return roster.onDuty().stream().map(Duty::peer).collect(Collectors.toSet());
    }

    /** Reads the plan anew for {@link #lastRead()}. */
    public void tick(Instant now) {
        lastRead = roster.rota(now);
    }

    /** By the plan as it was a moment ago: for whoever is inside a transaction and must not ask the database beside it. */
    public Calendar lastRead() {
        return window -> new Crew(presences(lastRead, window)).attended();
    }

    private List<Presence> presences(Rota rota, Window window) {
        return rota.present(new Span(window.from(), window.to()), zone).entrySet().stream()
                .flatMap(peer -> peer.getValue().stream()
                        .map(time -> new Presence(peer.getKey(), new Window(time.from(), time.to()))))
                .toList();
    }
}
