package warmline.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import warmline.callback.Callback;
import warmline.callback.Consent;
import warmline.callback.Discretion;
import warmline.callback.Event;
import warmline.callback.Ledger;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.callback.State;

/** Callbacks as a test puts them there; it can be told to break. */
final class TinyLedger implements Ledger {
    private static final Policy POLICY = new Policy(Duration.ofMinutes(1), Duration.ZERO, Map.of(), QuietHours.NONE);

    private final Map<Long, Callback> callbacks = new ConcurrentHashMap<>();
    private final Map<Long, List<Entry>> entries = new ConcurrentHashMap<>();
    private final Map<Long, Discretion> discretions = new ConcurrentHashMap<>();
    private final Map<Long, Consent> consents = new ConcurrentHashMap<>();
    volatile boolean broken;

    void put(Callback callback, Entry... happened) {
        entries.computeIfAbsent(callback.id(), _ -> new CopyOnWriteArrayList<>())
                .addAll(List.of(happened));
        callbacks.put(callback.id(), callback);
    }

    Callback move(long id, Event event, Instant now) {
        var next = find(id).orElseThrow().after(event, now, POLICY);
        put(next, new Entry(next.version(), now, event.getClass().getSimpleName(), next.state()));
        return next;
    }

    @Override
    public List<Callback> newest(int limit) {
        return all().stream()
                .sorted(Comparator.comparing(Callback::id).reversed())
                .limit(limit)
                .toList();
    }

    private List<Callback> all() {
        if (broken) throw new IllegalStateException("FATAL: relation callback does not exist, 6175550123");
        return List.copyOf(new TreeMap<>(callbacks).values());
    }

    @Override
    public List<Callback> waiting(int limit) {
        return all().stream()
                .filter(callback -> callback.state() == State.WAITING)
                .sorted(Comparator.comparing(callback -> callback.window().from()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Callback> running() {
        return all().stream().filter(callback -> callback.state().isRunning()).toList();
    }

    @Override
    public Optional<Callback> find(long id) {
        return all().stream().filter(callback -> callback.id() == id).findFirst();
    }

    @Override
    public List<Entry> history(long id) {
        return List.copyOf(entries.getOrDefault(id, List.of()));
    }

    void put(long id, Discretion says) {
        discretions.put(id, says);
    }

    @Override
    public Optional<Discretion> discretion(long id) {
        return Optional.ofNullable(discretions.get(id));
    }

    void put(long id, Consent agreed) {
        consents.put(id, agreed);
    }

    @Override
    public Optional<Consent> consent(long id) {
        return Optional.ofNullable(consents.get(id));
    }

    @Override
    public Services services() {
        return new Services(2, 1);
    }

    @Override
    public Counts counts(Instant now) {
        return new Counts(
                count(callback -> callback.due(now)),
                count(callback -> callback.state() == State.WAITING
                        && now.isBefore(callback.window().from())),
                count(callback -> callback.state().isRunning()),
                count(callback -> callback.state() == State.UNKNOWN
                        || callback.state() == State.EXPIRED
                        || callback.state() == State.FAILED),
                count(callback -> callback.state() == State.COMPLETED
                        && callback.window().from().isAfter(now.truncatedTo(ChronoUnit.DAYS))));
    }

    private int count(Predicate<Callback> which) {
        return (int) all().stream().filter(which).count();
    }
}
