package warmline.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Consent;
import warmline.callback.Event;
import warmline.callback.MemoryCallbacks;
import warmline.callback.PeerNotes;
import warmline.callback.Request;
import warmline.callback.Window;
import warmline.callback.Wishes;
import warmline.dispatch.LeftMessage;

/** The book as one service reaches it: slow, refused, written without an answer; and whatever is written is witnessed. */
final class Book implements Callbacks {
    private final Service service;
    private final World world;
    private final MemoryCallbacks real;

    Book(Service service) {
        this.service = service;
        this.world = service.world;
        this.real = world.book.under(() -> service.tenure().lease(), world.leases::holds);
    }

    private <T> T read(Supplier<T> what) {
        service.trouble.beforeDatabase();
        var found = service.seen(what.get());
        service.trouble.step();
        return found;
    }

    @Override
    public Booked book(Request request, Window window, int places, Consent.Way agreed, Instant now) {
        service.trouble.beforeDatabase();
        var before = real.expected(request.patient()).stream()
                .filter(open -> open.request().person() == request.person())
                .findFirst()
                .orElse(null);
        var booked = real.book(request, window, places, agreed, now);
        if (booked instanceof Booked.New(var callback)) written(new Written(service, null, null, callback, now));
        if (booked instanceof Booked.Moved(var callback))
            written(new Written(service, before, new Event.Rebooked(window, request), callback, now));
        return booked;
    }

    @Override
    public Booked bookBeside(Request request, Window window, int places, Optional<Clip> name, Instant now) {
        service.trouble.beforeDatabase();
        var booked = real.bookBeside(request, window, places, name, now);
        if (booked instanceof Booked.New(var callback)) {
            if (callback.request().person() > 0) world.tally.count("BESIDE");
            written(new Written(service, null, null, callback, now));
        }
        return booked;
    }

    @Override
    public Left leave(String key, Request request, Optional<Clip> name, Instant at) {
        service.trouble.beforeDatabase();
        world.promises.left.arrives(
                new LeftMessage(key, at, List.of(request.patient()), name, request.language()), service.machine);
        var left = real.leave(key, request, name, at);
        if (left instanceof Left.New(var callback)) {
            world.promises.bookedByOthers(callback.id());
            world.promises.written(new Written(service, null, null, callback, at));
        }
        world.promises.left.taken(key, left);
        service.trouble.afterCommit();
        return left;
    }

    @Override
    public List<Callback> claim(List<Claim> claims, Instant now) {
        if (claims.isEmpty()) return List.of();
        service.trouble.beforeDatabase();
        var claimed = service.seen(real.claim(claims, now));
        if (claimed.isEmpty()) return claimed;
        var waited = claimed.stream().map(world.promises::lastSeen).toList();
        for (int i = 0; i < claimed.size(); i++) {
            var callback = claimed.get(i);
            var event = new Event.Claimed(
                    callback.peer().orElseThrow(), callback.lease().orElseThrow());
            world.promises.written(new Written(service, waited.get(i), event, callback, now));
        }
        service.trouble.afterCommit();
        return claimed;
    }

    @Override
    public Callback move(long id, Event event, Instant now) {
        service.trouble.beforeDatabase();
        var before = real.get(id);
        var after = service.seen(real.move(id, event, now));
        written(new Written(service, before, happened(event, after), after, now));
        return after;
    }

    /** Who is not to be called is not dialled. */
    private static Event happened(Event event, Callback after) {
        if (!(event instanceof Event.PatientDialled)) return event;
        return switch (after.state()) {
            case CANCELLED -> new Event.PatientCancelled();
            case HANDED_OVER -> new Event.CallerBlocked(after.peer().orElseThrow());
            default -> event;
        };
    }

    private void written(Written written) {
        world.promises.written(written);
        if (written.rings()) world.ringTheBell();
        service.trouble.afterCommit();
    }

    @Override
    public void waits(Phone patient, Instant until) {
        service.trouble.beforeDatabase();
        real.waits(patient, until);
        world.promises.waiting.said(patient, service);
        service.trouble.afterCommit();
    }

    @Override
    public void leaves(Phone patient) {
        service.trouble.beforeDatabase();
        real.leaves(patient);
        world.promises.waiting.leaves(patient, service);
        service.trouble.afterCommit();
    }

    @Override
    public List<Callback> expected(Phone patient) {
        return read(() -> real.expected(patient));
    }

    @Override
    public Callback get(long id) {
        return read(() -> real.get(id));
    }

    @Override
    public List<Callback> due(Instant now, int limit) {
        return read(() -> real.due(now, limit));
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return read(() -> real.nextDue(now));
    }

    @Override
    public List<Callback> waiting(int limit) {
        return read(() -> real.waiting(limit));
    }

    @Override
    public List<Callback> overdue(Instant now, int limit) {
        return read(() -> real.overdue(now, limit));
    }

    @Override
    public List<Callback> running() {
        return read(real::running);
    }

    @Override
    public List<Callback> orphaned() {
        return read(real::orphaned);
    }

    /** One question, as it is to the database. */
    @Override
    public Look look(Instant now, int mostDue, int mostOverdue) {
        return read(() -> real.look(now, mostDue, mostOverdue));
    }

    @Override
    public int booked(Window window) {
        return read(() -> real.booked(window));
    }

    @Override
    public Optional<Long> lastPeer(Phone patient) {
        return read(() -> real.lastPeer(patient));
    }

    @Override
    public Wishes wishes() {
        return new BookedWishes(service, real.wishes());
    }

    @Override
    public PeerNotes notes() {
        return new BookedNotes(service, real.notes());
    }
}
