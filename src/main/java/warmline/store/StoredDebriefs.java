package warmline.store;

import java.time.Instant;
import java.util.List;
import warmline.peer.Debriefs;

/** The wishes to debrief in PostgreSQL. */
public final class StoredDebriefs implements Debriefs {
    private final Database database;

    public StoredDebriefs(Database database) {
        this.database = database;
    }

    @Override
    public void wish(long peer, Instant now) {
        database.sql("debrief.wish").with("peer", peer).with("now", now).run();
    }

    @Override
    public List<Debrief> wished(int limit) {
        return database.sql("debrief.wished")
                .with("limit", limit)
                .list(row -> new Debrief(row.number("id"), row.number("peer_id"), row.instant("wished_at")));
    }

    @Override
    public void done(long id, long lead, Instant now) {
        database.sql("debrief.done")
                .with("id", id)
                .with("lead", lead)
                .with("now", now)
                .run();
    }
}
