package warmline.callback;

import java.time.Instant;
import java.util.List;
import warmline.call.Phone;
import warmline.patient.Privacy;

/** Never called, and forgotten, in memory; held to the same contract as in PostgreSQL. */
public final class MemoryPrivacy implements Privacy {
    private final MemoryCallbacks book;
    private final StandingCalls standing;
    private final MemoryOfPatients remembered;

    public MemoryPrivacy(MemoryCallbacks book, StandingCalls standing, MemoryOfPatients remembered) {
        this.book = book;
        this.remembered = remembered;
        this.standing = standing;
    }

    @Override
    public boolean isNeverCalled(Phone telephone) {
        synchronized (book.shelves()) {
            return book.beside().neverCalled().contains(telephone);
        }
    }

    @Override
    public void neverCall(Phone telephone, Instant now) {
        synchronized (book.shelves()) {
            book.beside().neverCalled().add(telephone);
            cancelled(telephone, now);
        }
    }

    @Override
    public void allowCalls(Phone telephone) {
        synchronized (book.shelves()) {
            book.beside().neverCalled().remove(telephone);
        }
    }

    @Override
    public Forgetting forget(Phone telephone, Instant now) {
        synchronized (book.shelves()) {
            if (!cancelled(telephone, now)) return Forgetting.IN_A_CALL;
            for (var callback : List.copyOf(book.shelves().all()))
                if (callback.patient().equals(telephone)) forget(callback);
            book.beside().taken().removeIf(message -> message.patient().equals(telephone));
            book.beside().blocked().remove(telephone);
            remembered.forget(telephone);
            return Forgetting.FORGOTTEN;
        }
    }

    /** False: they talk just now. */
    private boolean cancelled(Phone telephone, Instant now) {
        var open = book.shelves().open(telephone);
        if (open.stream().anyMatch(callback -> callback.state() == State.CONNECTED)) return false;
        standing.end(telephone);
        open.forEach(callback -> book.apply(callback, new Event.PatientCancelled(), now));
        return true;
    }

    private void forget(Callback callback) {
        book.beside().forget(callback.id());
        var asked = callback.request();
        book.shelves()
                .forget(new Callback(
                        callback.id(),
                        callback.version(),
                        new Request(Phone.FORGOTTEN, asked.zone(), asked.timing(), asked.preferred()),
                        callback.state(),
                        callback.attempts(),
                        callback.window(),
                        callback.notBefore(),
                        callback.peer(),
                        callback.lease()));
    }
}
