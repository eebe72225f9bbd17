package warmline.simulation;

import java.util.Optional;
import java.util.function.Supplier;
import warmline.call.Clip;
import warmline.callback.Callback;
import warmline.callback.Discretion;
import warmline.callback.Wishes;

/** What patients say beside their bookings, as one service reaches it. */
record BookedWishes(Service service, Wishes real) implements Wishes {
    private void write(Runnable what) {
        service.trouble.beforeDatabase();
        what.run();
        service.trouble.afterCommit();
    }

    private <T> T read(Supplier<T> what) {
        service.trouble.beforeDatabase();
        var found = service.seen(what.get());
        service.trouble.step();
        return found;
    }

    @Override
    public void name(long callback, Clip name) {
        write(() -> real.name(callback, name));
    }

    @Override
    public Optional<Clip> name(long callback) {
        return read(() -> real.name(callback));
    }

    @Override
    public void trustWord(long callback, Clip word) {
        write(() -> real.trustWord(callback, word));
    }

    @Override
    public Optional<Clip> trustWord(long callback) {
        return read(() -> real.trustWord(callback));
    }

    @Override
    public void medicineNote(long callback, Clip note) {
        write(() -> real.medicineNote(callback, note));
    }

    @Override
    public Optional<Clip> medicineNote(long callback) {
        return read(() -> real.medicineNote(callback));
    }

    @Override
    public void discretion(long callback, Discretion says) {
        write(() -> real.discretion(callback, says));
    }

    @Override
    public Optional<Discretion> discretion(long callback) {
        return read(() -> real.discretion(callback));
    }

    @Override
    public void asFor(long before, Callback next) {
        write(() -> real.asFor(before, next));
    }

    @Override
    public void asBefore(Callback next) {
        write(() -> real.asBefore(next));
    }
}
