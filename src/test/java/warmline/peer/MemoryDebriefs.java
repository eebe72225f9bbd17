package warmline.peer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The wishes to debrief in memory; held to the same contract as those in PostgreSQL. */
public final class MemoryDebriefs implements Debriefs {
    private final List<Debrief> wished = new ArrayList<>();
    private long last;

    @Override
    public synchronized void wish(long peer, Instant now) {
        if (wished.stream().noneMatch(debrief -> debrief.peer() == peer)) wished.add(new Debrief(++last, peer, now));
    }

    @Override
    public synchronized List<Debrief> wished(int limit) {
        return wished.stream().limit(limit).toList();
    }

    @Override
    public synchronized void done(long id, long lead, Instant now) {
        wished.removeIf(debrief -> debrief.id() == id);
    }
}
