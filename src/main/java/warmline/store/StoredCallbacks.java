package warmline.store;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Consent.Way;
import warmline.callback.Event;
import warmline.callback.Lease;
import warmline.callback.PeerNotes;
import warmline.callback.Policy;
import warmline.callback.Request;
import warmline.callback.Window;
import warmline.callback.Wishes;

/** The book of callbacks in PostgreSQL. Row and event are written in one transaction, or neither. */
public final class StoredCallbacks implements Callbacks {
    private static final long NONE = 0;

    private final Database database;
    private final Vault vault;
    private final CallbackRows rows;
    private final CallbackPen pen;
    private final Bookings bookings;
    private final Wishes wishes;
    private final PeerNotes notes;
    private final Policy policy;
    private final Supplier<Optional<Lease>> lease;

    /** For whoever books, moves, cancels and looks, but works on no callback. */
    public StoredCallbacks(Database database, Vault vault, Policy policy) {
        this(database, vault, policy, Optional::empty);
    }

    /** @param lease under which this service works on callbacks at this moment */
    public StoredCallbacks(Database database, Vault vault, Policy policy, Supplier<Optional<Lease>> lease) {
        this.database = database;
        this.vault = vault;
        this.rows = new CallbackRows(vault);
        this.pen = new CallbackPen(vault, rows);
        this.wishes = new StoredWishes(database, vault);
        this.notes = new StoredPeerNotes(database, vault);
        this.policy = policy;
        this.bookings = new Bookings(database, vault, pen, VoiceClips.names(vault), policy);
        this.lease = lease;
    }

    @Override
    public Booked book(Request request, Window window, int places, Way agreed, Instant now) {
        return bookings.book(request, window, places, agreed, now);
    }

    @Override
    public Booked bookBeside(Request request, Window window, int places, Optional<Clip> name, Instant now) {
        return bookings.bookBeside(request, window, places, name, now);
    }

    @Override
    public Left leave(String key, Request request, Optional<Clip> name, Instant at) {
        return bookings.leave(key, request, name, at);
    }

    private Callback apply(Work work, Callback seen, Event event, Instant now) {
        return pen.update(work, seen.after(event, now, policy), event, now);
    }

    @Override
    public void waits(Phone patient, Instant until) {
        lease.get().ifPresent(mine -> {
            database.sql("waiting_caller.sweep").run();
            database.sql("waiting_caller.arrive")
                    .with("telephoneHash", hash(patient))
                    .with("service", mine.service())
                    .with("epoch", mine.epoch())
                    .with("until", until)
                    .run();
        });
    }

    @Override
    public void leaves(Phone patient) {
        database.sql("waiting_caller.leave")
                .with("telephoneHash", hash(patient))
                .with("service", service())
                .run();
    }

    /** Ours, or none. */
    private long service() {
        return lease.get().map(Lease::service).orElse(NONE);
    }

    @Override
    public List<Callback> expected(Phone patient) {
        return database.sql("callback.expected")
                .with("telephoneHash", hash(patient))
                .list(rows::callback);
    }

    @Override
    public Callback get(long id) {
        return database.sql("callback.find")
                .with("id", id)
                .first(rows::callback)
                .orElseThrow(() -> unknown(id));
    }

    private static NoSuchElementException unknown(long id) {
        return new NoSuchElementException("there is no callback " + id);
    }

    @Override
    public List<Callback> due(Instant now, int limit) {
        return database.sql("callback.due")
                .with("now", now)
                .with("service", service())
                .with("limit", limit)
                .list(rows::callback);
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return database.sql("callback.nextDue")
                .with("now", now)
                .first(row -> row.instantIfAny("due"))
                .orElseThrow();
    }

    @Override
    public List<Callback> waiting(int limit) {
        return database.sql("callback.waiting").with("limit", limit).list(rows::callback);
    }

    @Override
    public List<Callback> overdue(Instant now, int limit) {
        return database.sql("callback.overdue")
                .with("now", now)
                .with("limit", limit)
                .list(rows::callback);
    }

    @Override
    public List<Callback> running() {
        return database.sql("callback.running").list(rows::callback);
    }

    @Override
    public List<Callback> orphaned() {
        return database.sql("callback.orphaned").list(rows::callback);
    }

    @Override
    public Look look(Instant now, int mostDue, int mostOverdue) {
        return LookRows.look(database.sql("callback.look")
                .with("now", now)
                .with("service", service())
                .with("due", mostDue)
                .with("overdue", mostOverdue)
                .list(new LookRows(rows)::seen));
    }

    @Override
    public int booked(Window window) {
        return bookings.bookings(database.alone(), window);
    }

    @Override
    public List<Callback> claim(List<Claim> claims, Instant now) {
        if (claims.isEmpty()) return List.of();
        var mine = lease.get().orElseThrow(() -> new IllegalStateException("a service without a lease claims nothing"));
        try {
            return database.sql("callback.claim")
                    .with("callbacks", array(claims, Claim::callback))
                    .with("peers", array(claims, Claim::peer))
                    .with("service", mine.service())
                    .with("epoch", mine.epoch())
                    .with("event", Event.Claimed.class.getSimpleName())
                    .with("now", now)
                    .list(rows::callback);
        } catch (RuntimeException refused) {
            if (!Database.isTaken(refused)) throw refused;
            // One of the peers works on another callback already; the others are not to wait for that.
            if (claims.size() == 1) return List.of();
            return claims.stream()
                    .flatMap(one -> claim(List.of(one), now).stream())
                    .toList();
        }
    }

    /** As PostgreSQL writes an array. */
    private static String array(List<Claim> claims, Function<Claim, Long> part) {
        return claims.stream().map(claim -> part.apply(claim).toString()).collect(Collectors.joining(",", "{", "}"));
    }

    /** @param held whether the lease still holds under which it is worked on */
    private record Locked(Callback callback, boolean held) {}

    private Locked locked(Work work, long id) {
        return work.sql("callback.findForUpdate")
                .with("id", id)
                .first(row -> new Locked(rows.callback(row), row.is("held")))
                .orElseThrow(() -> unknown(id));
    }

    @Override
    public Callback move(long id, Event event, Instant now) {
        return database.inTransaction(work -> {
            var seen = locked(work, id);
            seen.callback().mustBeHeldBy(seen.held() ? lease.get() : Optional.empty(), event);
            if (event instanceof Event.PatientCancelled) Bookings.ring(work);
            return apply(work, seen.callback(), mayHappen(work, seen, event, now), now);
        });
    }

    /** A call that somebody of ours had begun may have been tried again: nobody rings whom we are not to call. */
    private Event mayHappen(Work work, Locked seen, Event event, Instant now) {
        if (!(event instanceof Event.PatientDialled)) return event;
        return Unwanted.end(work, vault, seen.callback().patient(), now).orElse(event);
    }

    @Override
    public Optional<Long> lastPeer(Phone patient) {
        return database.sql("callback.lastPeer")
                .with("telephoneHash", hash(patient))
                .first(row -> row.number("peer_id"));
    }

    @Override
    public Wishes wishes() {
        return wishes;
    }

    @Override
    public PeerNotes notes() {
        return notes;
    }

    private byte[] hash(Phone patient) {
        return CallbackRows.hash(vault, patient);
    }
}
