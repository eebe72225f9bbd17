package warmline.peer;

import java.time.Instant;
import java.util.List;

/** What peers would like to talk over with a lead, to be worked off one by one. Nothing is kept of what it is about. */
public interface Debriefs {
    /** A peer who wishes it again before it is done is still one who wishes it. */
    void wish(long peer, Instant now);

    /** Not done yet, whoever has waited longest first. */
    List<Debrief> wished(int limit);

    /** Nothing changes where it is done already: somebody was faster. */
    void done(long id, long lead, Instant now);

    record Debrief(long id, long peer, Instant wishedAt) {}
}
