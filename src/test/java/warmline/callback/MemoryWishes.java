package warmline.callback;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import warmline.call.Clip;

/** What patients said beside their bookings, in memory; held to the same contract as in PostgreSQL. */
record MemoryWishes(Shelves shelves, Beside beside) implements Wishes {
    @Override
    public void name(long callback, Clip name) {
        keep(beside.names(), callback, name);
    }

    @Override
    public Optional<Clip> name(long callback) {
        return find(beside.names(), callback);
    }

    @Override
    public void trustWord(long callback, Clip word) {
        keep(beside.trustWords(), callback, word);
    }

    @Override
    public Optional<Clip> trustWord(long callback) {
        return find(beside.trustWords(), callback);
    }

    @Override
    public void medicineNote(long callback, Clip note) {
        keep(beside.medicineNotes(), callback, note);
    }

    @Override
    public Optional<Clip> medicineNote(long callback) {
        return find(beside.medicineNotes(), callback);
    }

    @Override
    public void discretion(long callback, Discretion says) {
        keep(beside.discretions(), callback, says);
    }

    @Override
    public Optional<Discretion> discretion(long callback) {
        return find(beside.discretions(), callback);
    }

    @Override
    public void asFor(long before, Callback next) {
        synchronized (shelves) {
            for (var kept : lasting(next)) asFor(kept, before, next);
        }
    }

    private <T> void asFor(Map<Long, T> kept, long before, Callback next) {
        var said = kept.get(before);
        if (said != null) kept.put(next.id(), said);
    }

    @Override
    public void asBefore(Callback next) {
        synchronized (shelves) {
            for (var kept : lasting(next)) asBefore(kept, next);
        }
    }

    private <T> void asBefore(Map<Long, T> kept, Callback next) {
        Beside.last(kept, shelves.all(), next).ifPresent(said -> kept.put(next.id(), said));
    }

    private List<Map<Long, ?>> lasting(Callback next) {
        return next.request().person() > 0
                ? List.of(beside.trustWords(), beside.discretions(), beside.names())
                : List.of(beside.trustWords(), beside.discretions());
    }

    private <T> void keep(Map<Long, T> kept, long callback, T said) {
        synchronized (shelves) {
            if (shelves.find(callback) == null) throw new NoSuchElementException("there is no callback " + callback);
            kept.put(callback, said);
        }
    }

    private <T> Optional<T> find(Map<Long, T> kept, long callback) {
        synchronized (shelves) {
            return Optional.ofNullable(kept.get(callback));
        }
    }
}
