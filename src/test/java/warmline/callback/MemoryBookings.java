package warmline.callback;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import warmline.call.Clip;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Callbacks.Left;

/** How callbacks come into the book in memory; whoever calls holds the lock of the shelves. */
record MemoryBookings(MemoryCallbacks book, Shelves shelves, Beside beside) {
    Booked book(Request request, Window window, int places, Consent.Way agreed, Instant now) {
        if (beside.isUnwanted(request.patient(), now)) return new Booked.Unwanted();
        var own = shelves.open(request.patient(), request.person());
        if (own.filter(callback -> callback.state().isRunning()).isPresent()) return new Booked.Running(own.get());
        int ours = own.filter(open -> open.window().overlaps(window)).isPresent() ? 1 : 0;
        if (shelves.overlapping(window) - ours >= places) return new Booked.Full();
        if (own.isPresent()) {
            var moved = book.move(own.get().id(), new Event.Rebooked(window, request), now);
            return new Booked.Moved(agreed(agreed, moved, now));
        }
        var fresh = Callback.booked(shelves.nextId(), request, window);
        return new Booked.New(agreed(agreed, book.keep(fresh, "Booked", now), now));
    }

    Booked bookBeside(Request request, Window window, int places, Optional<Clip> name, Instant now) {
        if (beside.isUnwanted(request.patient(), now)) return new Booked.Unwanted();
        var person = IntStream.range(0, Request.MOST_PEOPLE)
                .filter(each -> shelves.open(request.patient(), each).isEmpty())
                .filter(each -> !beside.standing().containsKey(new Beside.Whose(request.patient(), each)))
                .findFirst();
        if (person.isEmpty() || shelves.overlapping(window) >= places) return new Booked.Full();
        var fresh = Callback.booked(shelves.nextId(), request.by(person.getAsInt()), window);
        var booked = agreed(Consent.Way.PATIENTS_LINE, book.keep(fresh, "Booked", now), now);
        name.ifPresent(voice -> beside.names().put(booked.id(), voice));
        return new Booked.New(booked);
    }

    Left leave(String key, Request request, Optional<Clip> name, Instant at) {
        if (beside.isUnwanted(request.patient(), at)) return new Left.Unwanted();
        if (!beside.taken().add(new Beside.Taken(key, request.patient()))) return new Left.Known();
        var open = shelves.open(request.patient());
        var callback = open.isEmpty() ? left(request, at) : open.getFirst();
        if (open.size() < 2) name.ifPresent(voice -> beside.names().putIfAbsent(callback.id(), voice));
        return open.isEmpty() ? new Left.New(callback) : new Left.Joined(callback);
    }

    private Callback left(Request request, Instant at) {
        var fresh = Callback.left(shelves.nextId(), request, at);
        return agreed(Consent.Way.FALLBACK, book.keep(fresh, "LeftAtFallback", at), at);
    }

    /** Nobody publishes prompts here. */
    private Callback agreed(Consent.Way way, Callback callback, Instant now) {
        beside.consents()
                .put(callback.id(), new Consent(now, way, callback.request().language(), 0));
        return callback;
    }
}
