package warmline.store;

import java.time.Instant;
import java.util.Optional;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Callbacks.Left;
import warmline.callback.Consent.Way;
import warmline.callback.Event;
import warmline.callback.Policy;
import warmline.callback.Request;
import warmline.callback.Window;

/** How callbacks come into the book: one booking after the other, so that no place is given twice. */
record Bookings(Database database, Vault vault, CallbackPen pen, VoiceClips names, Policy policy) {
    /** "warmline" as a number: any would do, if nobody else on this database uses it. */
    private static final long BOOKING_LOCK = 0x7761726d6c696e65L;

    private static final long NONE = 0;

    Booked book(Request request, Window window, int places, Way agreed, Instant now) {
        return database.inTransaction(work -> {
            bookNobodyMeanwhile(work);
            if (Unwanted.holds(work, vault, request.patient(), now)) return new Booked.Unwanted();
            var open = pen.open(work, request.patient()).stream()
                    .filter(callback -> callback.request().person() == request.person())
                    .findFirst();
            if (open.isPresent() && open.get().state().isRunning()) return new Booked.Running(open.get());
            if (bookings(work, window, open.map(Callback::id).orElse(NONE)) >= places) return new Booked.Full();
            ring(work);
            if (open.isEmpty()) return new Booked.New(booked(work, request, window, agreed, now));
            var moved = moved(work, open.get(), new Event.Rebooked(window, request), now);
            Consents.keep(work, moved, agreed, now);
            return new Booked.Moved(moved);
        });
    }

    private Callback moved(Work work, Callback before, Event event, Instant now) {
        return pen.update(work, before.after(event, now, policy), event, now);
    }

    private Callback booked(Work work, Request request, Window window, Way agreed, Instant now) {
        var fresh = Callback.booked(CallbackPen.nextId(work), request, window);
        var booked = pen.insert(work, fresh, "Booked", now);
        Consents.keep(work, booked, agreed, now);
        return booked;
    }

    Booked bookBeside(Request request, Window window, int places, Optional<Clip> name, Instant now) {
        return database.inTransaction(work -> {
            bookNobodyMeanwhile(work);
            if (Unwanted.holds(work, vault, request.patient(), now)) return new Booked.Unwanted();
            var person = work.sql("callback.freePerson")
                    .with("telephoneHash", hash(request.patient()))
                    .with("most", Request.MOST_PEOPLE)
                    .first(row -> row.count("person"));
            if (person.isEmpty() || bookings(work, window, NONE) >= places) return new Booked.Full();
            ring(work);
            var booked = booked(work, request.by(person.get()), window, Way.PATIENTS_LINE, now);
            name.ifPresent(voice -> names.keepFirst(work, booked.id(), voice));
            return new Booked.New(booked);
        });
    }

    static void bookNobodyMeanwhile(Work work) {
        work.sql("database.bookOneAfterAnother").with("key", BOOKING_LOCK).list(row -> row.is("locked"));
    }

    static void ring(Work work) {
        work.sql("database.ring").list(row -> row.is("rung"));
    }

    /** How many open bookings there are whose window overlaps. */
    int bookings(Work work, Window window) {
        return bookings(work, window, NONE);
    }

    private int bookings(Work work, Window window, long without) {
        return work.sql("callback.booked")
                .with("from", window.from())
                .with("to", window.to())
                .with("without", without)
                .first(row -> row.count("bookings"))
                .orElseThrow();
    }

    Left leave(String key, Request request, Optional<Clip> name, Instant at) {
        return database.inTransaction(work -> {
            bookNobodyMeanwhile(work);
            if (Unwanted.holds(work, vault, request.patient(), at)) return new Left.Unwanted();
            var known = work.sql("left_message.isTaken")
                    .with("message", key)
                    .with("telephoneHash", hash(request.patient()))
                    .first(row -> row.is("is_taken"));
            if (known.orElseThrow()) return new Left.Known();
            var open = pen.open(work, request.patient());
            var callback = open.isEmpty()
                    ? pen.insert(work, Callback.left(CallbackPen.nextId(work), request, at), "LeftAtFallback", at)
                    : open.getFirst();
            // where several expect a call, nobody can tell whose name it is
            take(work, key, callback, open.size() > 1 ? Optional.empty() : name, at);
            if (open.isEmpty()) Consents.keep(work, callback, Way.FALLBACK, at);
            return open.isEmpty() ? new Left.New(callback) : new Left.Joined(callback);
        });
    }

    private void take(Work work, String key, Callback callback, Optional<Clip> name, Instant at) {
        long id = callback.id();
        work.sql("left_message.take")
                .with("message", key)
                .with("callback", id)
                .with("now", at)
                .run();
        name.ifPresent(voice -> names.keepFirst(work, id, voice));
    }

    private byte[] hash(Phone patient) {
        return CallbackRows.hash(vault, patient);
    }
}
