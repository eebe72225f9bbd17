package warmline.callback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import warmline.call.Phone;

/** Callbacks in memory, found as fast as an index finds them: by telephone, by window, by who works on them. */
final class Shelves {
    static final Comparator<Callback> OLDEST_FIRST =
            by(callback -> callback.window().from());

    private final List<Callback> all = new ArrayList<>();
    private final List<List<Ledger.Entry>> histories = new ArrayList<>();
    private final Map<Phone, List<Callback>> open = new HashMap<>();
    private final Map<Timing, Row> waiting = new EnumMap<>(Timing.class);
    private final NavigableSet<Callback> opening = new TreeSet<>(by(Callback::notBefore));
    private final NavigableSet<Callback> closing =
            new TreeSet<>(by(callback -> callback.window().to()));
    private final Map<Long, Callback> running = new TreeMap<>();
    private final Map<Long, Callback> byPeer = new HashMap<>();
    private final Map<Phone, Waiting> callers = new HashMap<>();
    private final Ranks begins = new Ranks();
    private final Ranks ends = new Ranks();

    private static Comparator<Callback> by(Function<Callback, Instant> moment) {
        return (one, other) -> {
            int order = moment.apply(one).compareTo(moment.apply(other));
            return order == 0 ? Long.compare(one.id(), other.id()) : order;
        };
    }

    Shelves() {
        for (var timing : Timing.values()) waiting.put(timing, new Row(OLDEST_FIRST));
    }

    long nextId() {
        return all.size() + 1;
    }

    /** Ids are given in order, from one. */
    @Nullable
    Callback find(long id) {
        return id < 1 || id > all.size() ? null : all.get((int) id - 1);
    }

    List<Callback> all() {
        return all;
    }

    List<Ledger.Entry> history(long id) {
        return find(id) == null ? List.of() : histories.get((int) id - 1);
    }

    /** One that is over, without what was forgotten of it. */
    void forget(Callback now) {
        all.set((int) now.id() - 1, now);
    }

    void put(Callback now, Ledger.Entry event) {
        var before = find(now.id());
        if (before == null) {
            all.add(now);
            histories.add(new ArrayList<>());
        } else {
            takeOut(before);
            all.set((int) now.id() - 1, now);
        }
        histories.get((int) now.id() - 1).add(event);
        putIn(now);
    }

    private void putIn(Callback callback) {
        if (!callback.state().isOpen()) return;
        expect(callback);
        begins.add(callback.window().from());
        ends.add(callback.window().to());
        if (callback.state() == State.WAITING) {
            of(callback.request().timing()).add(callback);
            opening.add(callback);
            closing.add(callback);
        }
        if (callback.state().isRunning()) {
            running.put(callback.id(), callback);
            byPeer.put(callback.peer().orElseThrow(), callback);
        }
    }

    private void takeOut(Callback callback) {
        if (!callback.state().isOpen()) return;
        expectNoMore(callback);
        begins.remove(callback.window().from());
        ends.remove(callback.window().to());
        if (callback.state() == State.WAITING) {
            of(callback.request().timing()).remove(callback);
            opening.remove(callback);
            closing.remove(callback);
        }
        if (callback.state().isRunning()) {
            running.remove(callback.id());
            byPeer.remove(callback.peer().orElseThrow());
        }
    }

    private Row of(Timing timing) {
        var shelf = waiting.get(timing);
        if (shelf == null) throw new IllegalStateException("no shelf for " + timing);
        return shelf;
    }

    private void expect(Callback callback) {
        var there = open.computeIfAbsent(callback.patient(), _ -> new ArrayList<>(1));
        if (there.stream().anyMatch(other -> isOfTheSame(other, callback)))
            throw new IllegalStateException("two open callbacks of one person: " + callback);
        there.add(callback);
        there.sort(Comparator.comparing(each -> each.request().person()));
    }

    private void expectNoMore(Callback callback) {
        var there = open.get(callback.patient());
        if (there == null) return;
        there.removeIf(other -> other.id() == callback.id());
        if (there.isEmpty()) open.remove(callback.patient());
    }

    private static boolean isOfTheSame(Callback one, Callback other) {
        return one.request().person() == other.request().person();
    }

    /** In the order of the people at this telephone. */
    List<Callback> open(Phone patient) {
        return List.copyOf(open.getOrDefault(patient, List.of()));
    }

    Optional<Callback> open(Phone patient, int person) {
        for (var callback : open.getOrDefault(patient, List.of()))
            if (callback.request().person() == person) return Optional.of(callback);
        return Optional.empty();
    }

    /** Somebody at this telephone is being called. */
    boolean isCalled(Phone patient) {
        for (var callback : open.getOrDefault(patient, List.of()))
            if (callback.state().isRunning()) return true;
        return false;
    }

    /** On the line of a service. */
    record Waiting(Lease with, Instant until) {}

    /** Who waits on the line. */
    Map<Phone, Waiting> callers() {
        return callers;
    }

    List<Callback> due(Instant now, int limit, Predicate<Callback> mayBe) {
        var due = new ArrayList<Callback>();
        for (var shelf : waiting.values())
            for (var callback : shelf.all()) {
                if (due.size() == limit || callback.window().from().isAfter(now)) break;
                if (callback.due(now) && !isCalled(callback.patient()) && mayBe.test(callback)) due.add(callback);
            }
        return due;
    }

    Optional<Instant> nextDue(Instant now) {
        if (opening.isEmpty() || !opening.last().notBefore().isAfter(now)) return Optional.empty();
        var moment = Callback.booked(Long.MAX_VALUE, opening.first().request(), new Window(now, now.plusNanos(1)));
        return Optional.of(opening.higher(moment).notBefore());
    }

    List<Callback> waiting(int limit) {
        return waiting.values().stream()
                .flatMap(shelf -> shelf.all().stream())
                .sorted(OLDEST_FIRST)
                .limit(limit)
                .toList();
    }

    List<Callback> overdue(Instant now, int limit) {
        if (closing.isEmpty() || now.isBefore(closing.first().window().to())) return List.of();
        return closing.stream()
                .takeWhile(callback -> !now.isBefore(callback.window().to()))
                .sorted(OLDEST_FIRST)
                .limit(limit)
                .toList();
    }

    /** When the next window closes, of those that wait. */
    Optional<Instant> nextClosing() {
        return closing.isEmpty()
                ? Optional.empty()
                : Optional.of(closing.first().window().to());
    }

    List<Callback> running() {
        return running.isEmpty() ? List.of() : List.copyOf(running.values());
    }

    boolean isBusy(long peer) {
        return byPeer.containsKey(peer);
    }

    Set<Long> busy() {
        return Set.copyOf(byPeer.keySet());
    }

    /** How many open windows overlap: those that begin before its end, without those that end before it begins. */
    int overlapping(Window window) {
        return begins.below(window.to()) - ends.upTo(window.from());
    }
}
