package warmline.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import warmline.callback.Callback;
import warmline.callback.Consent;
import warmline.callback.Discretion;
import warmline.callback.Ledger;
import warmline.callback.State;

/** The book of callbacks in PostgreSQL, for whoever only looks. */
public final class StoredLedger implements Ledger {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Database database;
    private final CallbackRows rows;

    public StoredLedger(Database database, Vault vault) {
        this.database = database;
        this.rows = new CallbackRows(vault);
    }

    @Override
    public List<Callback> newest(int limit) {
        return database.sql("callback.newest").with("limit", limit).list(rows::callback);
    }

    @Override
    public List<Callback> waiting(int limit) {
        return database.sql("callback.waiting").with("limit", limit).list(rows::callback);
    }

    @Override
    public List<Callback> running() {
        return database.sql("callback.running").list(rows::callback);
    }

    @Override
    public Optional<Callback> find(long id) {
        return database.sql("callback.find").with("id", id).first(rows::callback);
    }

    @Override
    public List<Entry> history(long id) {
        return database.sql("callback_event.history")
                .with("callback", id)
                .list(row -> new Entry(
                        row.count("version"),
                        row.instant("at"),
                        row.text("event"),
                        row.constant("state", State.class)));
    }

    @Override
    public Optional<Discretion> discretion(long id) {
        return Discretions.find(database.alone(), id);
    }

    @Override
    public Optional<Consent> consent(long id) {
        return Consents.find(database.alone(), id);
    }

    @Override
    public Services services() {
        return database.sql("service.counts")
                .first(row -> new Services(row.count("alive"), row.count("orphaned")))
                .orElseThrow();
    }

    @Override
    public Counts counts(Instant now) {
        return database.sql("callback.counts")
                .with("now", now)
                .with("weekAgo", now.minus(WEEK))
                .with(
                        "midnight",
                        now.atOffset(ZoneOffset.UTC)
                                .truncatedTo(ChronoUnit.DAYS)
                                .toInstant())
                .first(row -> new Counts(
                        row.count("due"),
                        row.count("upcoming"),
                        row.count("running"),
                        row.count("in_persons_hands"),
                        row.count("done_today")))
                .orElseThrow();
    }
}
