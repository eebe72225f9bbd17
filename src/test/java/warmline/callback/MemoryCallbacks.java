package warmline.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import warmline.call.Clip;
import warmline.call.Phone;

/** The book in memory, for simulations and screenplays; held to the same contract as the one in PostgreSQL. */
public final class MemoryCallbacks implements Callbacks, Ledger {
    private final Map<Long, Callback> book = new TreeMap<>();
    private final Map<Long, List<Entry>> histories = new HashMap<>();
    private final Map<Long, Clip> names = new HashMap<>();
    private final Policy policy;

    public MemoryCallbacks(Policy policy) {
        this.policy = policy;
    }

    @Override
    public synchronized Booked book(Phone patient, Window window, int places, Instant now) {
        var own = open(patient);
        if (own.filter(callback -> callback.state().isRunning()).isPresent()) return new Booked.Running(own.get());
        long others = openIn(window)
                .filter(callback -> !callback.patient().equals(patient))
                .count();
        if (others >= places) return new Booked.Full();
        if (own.isPresent()) return new Booked.Moved(move(own.get().id(), new Event.Rebooked(window), now));
        var booked = new Callback(book.size() + 1, 1, patient, State.WAITING, 0, window, Optional.empty());
        keep(booked, "Booked", now);
        return new Booked.New(booked);
    }

    @Override
    public synchronized Optional<Callback> open(Phone patient) {
        return all().filter(callback ->
                        callback.state().isOpen() && callback.patient().equals(patient))
                .findFirst();
    }

    @Override
    public synchronized Callback get(long id) {
        return find(id).orElseThrow();
    }

    @Override
    public synchronized List<Callback> due(Instant now, int limit) {
        return oldestFirst(all().filter(callback -> callback.due(now)), limit);
    }

    @Override
    public synchronized List<Callback> waiting(int limit) {
        return oldestFirst(all().filter(callback -> callback.state() == State.WAITING), limit);
    }

    @Override
    public synchronized List<Callback> overdue(Instant now, int limit) {
        return oldestFirst(
                all().filter(callback -> callback.state() == State.WAITING
                        && !now.isBefore(callback.window().to())),
                limit);
    }

    @Override
    public synchronized List<Callback> running() {
        return all().filter(callback -> callback.state().isRunning()).toList();
    }

    @Override
    public synchronized int booked(Window window) {
        return (int) openIn(window).count();
    }

    @Override
    public synchronized Optional<Callback> claim(long id, long peer, Instant now) {
        boolean busy = running().stream().anyMatch(callback -> callback.peer().equals(Optional.of(peer)));
        if (busy || get(id).state() != State.WAITING) return Optional.empty();
        return Optional.of(move(id, new Event.Claimed(peer), now));
    }

    @Override
    public synchronized Callback move(long id, Event event, Instant now) {
        var next = get(id).after(event, now, policy);
        keep(next, event.getClass().getSimpleName(), now);
        return next;
    }

    @Override
    public synchronized void name(long id, Clip name) {
        names.put(get(id).id(), name);
    }

    @Override
    public synchronized Optional<Clip> name(long id) {
        return Optional.ofNullable(names.get(id));
    }

    @Override
    public synchronized List<Callback> newest(int limit) {
        return all().sorted(Comparator.comparing(Callback::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Callback> find(long id) {
        return Optional.ofNullable(book.get(id));
    }

    @Override
    public synchronized List<Entry> history(long id) {
        return List.copyOf(histories.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized Counts counts(Instant now) {
        var midnight = now.truncatedTo(ChronoUnit.DAYS);
        return new Counts(
                (int) all().filter(callback -> callback.due(now)).count(),
                (int) all().filter(callback -> callback.state() == State.WAITING
                                && now.isBefore(callback.window().from()))
                        .count(),
                running().size(),
                since(Instant.MIN, State.UNKNOWN) + since(now.minus(Duration.ofDays(7)), State.EXPIRED, State.FAILED),
                since(midnight, State.COMPLETED));
    }

    private int since(Instant time, State... states) {
        return (int) all().filter(callback -> List.of(states).contains(callback.state()))
                .filter(callback -> !history(callback.id()).getLast().at().isBefore(time))
                .count();
    }

    private Stream<Callback> openIn(Window window) {
        return all().filter(callback ->
                callback.state().isOpen() && callback.window().overlaps(window));
    }

    private static List<Callback> oldestFirst(Stream<Callback> callbacks, int limit) {
        return callbacks
                .sorted(Comparator.comparing(
                                (Callback callback) -> callback.window().from())
                        .thenComparing(Callback::id))
                .limit(limit)
                .toList();
    }

    private Stream<Callback> all() {
        return List.copyOf(book.values()).stream();
    }

    private void keep(Callback callback, String event, Instant now) {
        book.put(callback.id(), callback);
        histories
                .computeIfAbsent(callback.id(), _ -> new ArrayList<>())
                .add(new Entry(callback.version(), now, event, callback.state()));
    }
}
