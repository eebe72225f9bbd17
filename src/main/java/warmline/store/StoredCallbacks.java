package warmline.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Event;
import warmline.callback.Ledger;
import warmline.callback.Policy;
import warmline.callback.State;
import warmline.callback.Window;
import warmline.store.Vault.Place;

/** The book of callbacks in PostgreSQL. Row and event are written in one transaction, or neither. */
public final class StoredCallbacks implements Callbacks, Ledger {
    /** "warmline" as a number: any would do, if nobody else on this database uses it. */
    private static final long BOOKING_LOCK = 0x7761726d6c696e65L;

    private static final long NONE = 0;
    private static final Duration WEEK = Duration.ofDays(7);

    private final Database database;
    private final Vault vault;
    private final Policy policy;

    public StoredCallbacks(Database database, Vault vault, Policy policy) {
        this.database = database;
        this.vault = vault;
        this.policy = policy;
    }

    @Override
    public Booked book(Phone patient, Window window, int places, Instant now) {
        return database.inTransaction(work -> {
            work.sql("database.bookOneAfterAnother").with("key", BOOKING_LOCK).list(row -> row.is("locked"));
            var open = work.sql("callback.openForUpdate")
                    .with("telephoneHash", hash(patient))
                    .first(this::callback);
            if (open.isPresent() && open.get().state().isRunning()) return new Booked.Running(open.get());
            if (booked(work, window, open.map(Callback::id).orElse(NONE)) >= places) return new Booked.Full();
            return open.<Booked>map(old -> new Booked.Moved(apply(work, old, new Event.Rebooked(window), now)))
                    .orElseGet(() -> new Booked.New(insert(work, patient, window, now)));
        });
    }

    private int booked(Work work, Window window, long without) {
        return work.sql("callback.booked")
                .with("from", window.from())
                .with("to", window.to())
                .with("without", without)
                .first(row -> row.count("bookings"))
                .orElseThrow();
    }

    private Callback insert(Work work, Phone patient, Window window, Instant now) {
        long id = work.sql("callback.nextId").first(row -> row.number("id")).orElseThrow();
        var booked = work.sql("callback.insert")
                .with("id", id)
                .with("telephone", vault.seal(telephone(id), patient.number()))
                .with("telephoneHash", hash(patient))
                .with("from", window.from())
                .with("to", window.to())
                .with("now", now)
                .first(this::callback)
                .orElseThrow();
        record(work, booked, "Booked", EventDetail.of(new Event.Rebooked(window)), now);
        return booked;
    }

    private Callback apply(Work work, Callback seen, Event event, Instant now) {
        var next = seen.after(event, now, policy);
        var person = next.peer();
        boolean leads = next.state() == State.HANDED_OVER;
        var written = work.sql("callback.update")
                .with("id", next.id())
                .with("version", next.version())
                .with("state", next.state())
                .with("attempts", next.attempts())
                .with("from", next.window().from())
                .with("to", next.window().to())
                .with("peer", leads ? Optional.empty() : person)
                .with("lead", leads ? person : Optional.empty())
                .with("now", now)
                .first(this::callback)
                .orElseThrow(() -> new IllegalStateException("callback " + next.id() + " has a newer version"));
        record(work, written, event.getClass().getSimpleName(), EventDetail.of(event), now);
        return written;
    }

    private static void record(Work work, Callback now, String event, String detail, Instant at) {
        work.sql("callback_event.insert")
                .with("callback", now.id())
                .with("version", now.version())
                .with("now", at)
                .with("event", event)
                .with("detail", detail)
                .with("state", now.state())
                .run();
    }

    @Override
    public Optional<Callback> open(Phone patient) {
        return database.sql("callback.open")
                .with("telephoneHash", hash(patient))
                .first(this::callback);
    }

    @Override
    public Callback get(long id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    private static NoSuchElementException unknown(long id) {
        return new NoSuchElementException("there is no callback " + id);
    }

    @Override
    public List<Callback> due(Instant now, int limit) {
        return database.sql("callback.due")
                .with("now", now)
                .with("limit", limit)
                .list(this::callback);
    }

    @Override
    public List<Callback> waiting(int limit) {
        return database.sql("callback.waiting").with("limit", limit).list(this::callback);
    }

    @Override
    public List<Callback> overdue(Instant now, int limit) {
        return database.sql("callback.overdue")
                .with("now", now)
                .with("limit", limit)
                .list(this::callback);
    }

    @Override
    public List<Callback> running() {
        return database.sql("callback.running").list(this::callback);
    }

    @Override
    public int booked(Window window) {
        return booked(database.alone(), window, NONE);
    }

    @Override
    public Optional<Callback> claim(long id, long peer, Instant now) {
        try {
            return database.inTransaction(work -> {
                var seen = locked(work, id);
                if (seen.state() != State.WAITING) return Optional.empty();
                return Optional.of(apply(work, seen, new Event.Claimed(peer), now));
            });
        } catch (RuntimeException refused) {
            if (Database.isTaken(refused)) return Optional.empty();
            throw refused;
        }
    }

    private Callback locked(Work work, long id) {
        return work.sql("callback.findForUpdate")
                .with("id", id)
                .first(this::callback)
                .orElseThrow(() -> unknown(id));
    }

    @Override
    public Callback move(long id, Event event, Instant now) {
        return database.inTransaction(work -> apply(work, locked(work, id), event, now));
    }

    @Override
    public void name(long id, Clip name) {
        long kept = database.sql("first_name.keep")
                .with("callback", id)
                .with("clip", vault.seal(clip(id), name.wav()))
                .run();
        if (kept == 0) throw unknown(id);
    }

    @Override
    public Optional<Clip> name(long id) {
        return database.sql("first_name.find")
                .with("callback", id)
                .first(row -> new Clip(vault.unseal(clip(id), row.bytes("clip"))));
    }

    @Override
    public List<Callback> newest(int limit) {
        return database.sql("callback.newest").with("limit", limit).list(this::callback);
    }

    @Override
    public Optional<Callback> find(long id) {
        return database.sql("callback.find").with("id", id).first(this::callback);
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

    private Callback callback(Row row) {
        long id = row.number("id");
        return new Callback(
                id,
                row.count("version"),
                new Phone(vault.unsealText(telephone(id), row.bytes("telephone"))),
                row.constant("state", State.class),
                row.count("attempts"),
                new Window(row.instant("window_from"), row.instant("window_to")),
                row.numberIfAny("peer_id").or(() -> row.numberIfAny("lead_id")));
    }

    private byte[] hash(Phone patient) {
        return vault.hash("callback.telephone", patient.number());
    }

    private static Place telephone(long id) {
        return new Place("callback", "telephone", id);
    }

    private static Place clip(long id) {
        return new Place("first_name", "clip", id);
    }
}
