package warmline.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import warmline.call.Clip;
import warmline.call.Phone;

/** The book in memory, for simulations and screenplays; held to the same contract as the one in PostgreSQL. */
public final class MemoryCallbacks implements Callbacks, Ledger {
    private final Shelves shelves;
    private final Beside beside;
    private final Wishes wishes;
    private final PeerNotes notes;
    private final MemoryBookings bookings;
    private final Policy policy;
    private final Supplier<Lease> lease;
    private final Predicate<Lease> holds;

    /** For one service, which never dies. */
    public MemoryCallbacks(Policy policy) {
        this(new Shelves(), new Beside(), policy, () -> new Lease(1, 1), _ -> true);
    }

    private MemoryCallbacks(
            Shelves shelves, Beside beside, Policy policy, Supplier<Lease> lease, Predicate<Lease> holds) {
        this.shelves = shelves;
        this.beside = beside;
        this.wishes = new MemoryWishes(shelves, beside);
        this.notes = new MemoryPeerNotes(shelves, beside);
        this.bookings = new MemoryBookings(this, shelves, beside);
        this.policy = policy;
        this.lease = lease;
        this.holds = holds;
    }

    /** The same book, as another service writes in it. */
    public MemoryCallbacks under(Supplier<Lease> lease, Predicate<Lease> holds) {
        return new MemoryCallbacks(shelves, beside, policy, lease, holds);
    }

    @Override
    public Booked book(Request request, Window window, int places, Consent.Way agreed, Instant now) {
        synchronized (shelves) {
            return bookings.book(request, window, places, agreed, now);
        }
    }

    @Override
    public Booked bookBeside(Request request, Window window, int places, Optional<Clip> name, Instant now) {
        synchronized (shelves) {
            return bookings.bookBeside(request, window, places, name, now);
        }
    }

    @Override
    public Left leave(String key, Request request, Optional<Clip> name, Instant at) {
        synchronized (shelves) {
            return bookings.leave(key, request, name, at);
        }
    }

    @Override
    public void waits(Phone patient, Instant until) {
        synchronized (shelves) {
            shelves.callers().put(patient, new Shelves.Waiting(lease.get(), until));
        }
    }

    @Override
    public void leaves(Phone patient) {
        synchronized (shelves) {
            shelves.callers().computeIfPresent(patient, (_, waiting) -> isOurs(waiting) ? null : waiting);
        }
    }

    @Override
    public List<Callback> expected(Phone patient) {
        synchronized (shelves) {
            return shelves.open(patient);
        }
    }

    @Override
    public Callback get(long id) {
        return find(id).orElseThrow();
    }

    @Override
    public List<Callback> due(Instant now, int limit) {
        synchronized (shelves) {
            return shelves.due(now, limit, callback -> isWithinReach(callback, now));
        }
    }

    /** Also those who wait on the line of another service. */
    public List<Callback> dueAnywhere(Instant now, int limit) {
        synchronized (shelves) {
            return shelves.due(now, limit, _ -> true);
        }
    }

    public boolean isDueAnywhere(Instant now, Predicate<Callback> wanted) {
        synchronized (shelves) {
            return !shelves.due(now, 1, wanted).isEmpty();
        }
    }

    /** Not of somebody who waits on the line of another service. */
    private boolean isWithinReach(Callback callback, Instant now) {
        var waiting = shelves.callers().get(callback.patient());
        return waiting == null || isOurs(waiting) || !waiting.until().isAfter(now) || !holds.test(waiting.with());
    }

    private boolean isOurs(Shelves.Waiting waiting) {
        return waiting.with().service() == lease.get().service();
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        synchronized (shelves) {
            return shelves.nextDue(now);
        }
    }

    /** When the next window closes, of those that wait. */
    public Optional<Instant> nextClosing() {
        synchronized (shelves) {
            return shelves.nextClosing();
        }
    }

    @Override
    public List<Callback> waiting(int limit) {
        synchronized (shelves) {
            return shelves.waiting(limit);
        }
    }

    @Override
    public List<Callback> overdue(Instant now, int limit) {
        synchronized (shelves) {
            return shelves.overdue(now, limit);
        }
    }

    @Override
    public List<Callback> running() {
        synchronized (shelves) {
            return shelves.running();
        }
    }

    @Override
    public List<Callback> orphaned() {
        var running = running();
        if (running.stream().allMatch(this::isHeld)) return List.of();
        return running.stream().filter(callback -> !isHeld(callback)).toList();
    }

    private boolean isHeld(Callback callback) {
        return holds.test(callback.lease().orElseThrow());
    }

    @Override
    public Look look(Instant now, int mostDue, int mostOverdue) {
        synchronized (shelves) {
            return new Look(due(now, mostDue), shelves.overdue(now, mostOverdue), shelves.busy(), shelves.nextDue(now));
        }
    }

    @Override
    public int booked(Window window) {
        synchronized (shelves) {
            return shelves.overlapping(window);
        }
    }

    @Override
    public List<Callback> claim(List<Claim> claims, Instant now) {
        if (claims.isEmpty()) return List.of();
        synchronized (shelves) {
            return claims.stream()
                    .flatMap(claim -> claimed(claim, now).stream())
                    .toList();
        }
    }

    private Optional<Callback> claimed(Claim claim, Instant now) {
        boolean due = find(claim.callback())
                .filter(callback -> callback.due(now) && isWithinReach(callback, now))
                .filter(callback -> !shelves.isCalled(callback.patient()))
                .isPresent();
        return !shelves.isBusy(claim.peer()) && due && holds.test(lease.get())
                ? Optional.of(move(claim.callback(), new Event.Claimed(claim.peer(), lease.get()), now))
                : Optional.empty();
    }

    @Override
    public Callback move(long id, Event event, Instant now) {
        synchronized (shelves) {
            var before = get(id);
            before.mustBeHeldBy(Optional.of(lease.get()).filter(holds), event);
            if (!(event instanceof Event.PatientDialled)) return apply(before, event, now);
            return apply(before, beside.end(before.patient(), now).orElse(event), now);
        }
    }

    Callback apply(Callback before, Event event, Instant now) {
        var next = before.after(event, now, policy);
        keep(next, event.getClass().getSimpleName(), now);
        return next;
    }

    Shelves shelves() {
        return shelves;
    }

    Beside beside() {
        return beside;
    }

    @Override
    public Optional<Long> lastPeer(Phone patient) {
        synchronized (shelves) {
            return shelves.all().reversed().stream()
                    .filter(callback -> callback.state() == State.COMPLETED)
                    .filter(callback -> callback.patient().equals(patient)
                            && callback.request().person() == 0)
                    .findFirst()
                    .flatMap(Callback::peer);
        }
    }

    @Override
    public Wishes wishes() {
        return wishes;
    }

    @Override
    public PeerNotes notes() {
        return notes;
    }

    @Override
    public Optional<Discretion> discretion(long id) {
        return wishes.discretion(id);
    }

    @Override
    public Optional<Consent> consent(long id) {
        synchronized (shelves) {
            return Optional.ofNullable(beside.consents().get(id));
        }
    }

    @Override
    public List<Callback> newest(int limit) {
        synchronized (shelves) {
            return shelves.all().reversed().stream().limit(limit).toList();
        }
    }

    @Override
    public Optional<Callback> find(long id) {
        synchronized (shelves) {
            return Optional.ofNullable(shelves.find(id));
        }
    }

    @Override
    public List<Entry> history(long id) {
        synchronized (shelves) {
            return List.copyOf(shelves.history(id));
        }
    }

    @Override
    public Services services() {
        return new Services(holds.test(lease.get()) ? 1 : 0, orphaned().size());
    }

    @Override
    public Counts counts(Instant now) {
        synchronized (shelves) {
            return Counting.of(shelves, now);
        }
    }

    Callback keep(Callback callback, String event, Instant now) {
        shelves.put(callback, new Entry(callback.version(), now, event, callback.state()));
        return callback;
    }
}
