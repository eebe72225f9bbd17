package warmline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Event;
import warmline.callback.Lease;
import warmline.callback.State;

/** Writes a callback's row and the event that led to it: both, in a transaction of whoever asks. */
record CallbackPen(Vault vault, CallbackRows rows) {
    static long nextId(Work work) {
        return work.sql("callback.nextId").first(row -> row.number("id")).orElseThrow();
    }

    /** Those that people at this telephone may still expect; nobody else writes them meanwhile. */
    List<Callback> open(Work work, Phone patient) {
        return work.sql("callback.openForUpdate")
                .with("telephoneHash", CallbackRows.hash(vault, patient))
                .list(rows::callback);
    }

    Callback insert(Work work, Callback fresh, String event, Instant now) {
        var request = fresh.request();
        var written = work.sql("callback.insert")
                .with("id", fresh.id())
                .with(
                        "telephone",
                        vault.seal(
                                CallbackRows.telephone(fresh.id()),
                                request.patient().number()))
                .with("telephoneHash", CallbackRows.hash(vault, request.patient()))
                .with("zone", request.zone().getId())
                .with("timing", request.timing())
                .with("preferred", request.preferred())
                .with("language", request.language())
                .with("person", request.person())
                .with("state", fresh.state())
                .with("from", fresh.window().from())
                .with("to", fresh.window().to())
                .with("now", now)
                .first(rows::callback)
                .orElseThrow();
        record(work, written, event, EventDetail.of(new Event.Rebooked(fresh.window(), request)), now);
        return written;
    }

    /** @throws IllegalStateException when somebody has written a newer version */
    Callback update(Work work, Callback next, Event event, Instant now) {
        var person = next.peer();
        boolean leads = next.state() == State.HANDED_OVER;
        var written = work.sql("callback.update")
                .with("id", next.id())
                .with("version", next.version())
                .with("timing", next.request().timing())
                .with("preferred", next.request().preferred())
                .with("language", next.request().language())
                .with("state", next.state())
                .with("attempts", next.attempts())
                .with("from", next.window().from())
                .with("to", next.window().to())
                .with("notBefore", next.notBefore())
                .with("peer", leads ? Optional.empty() : person)
                .with("lead", leads ? person : Optional.empty())
                .with("service", next.lease().map(Lease::service))
                .with("epoch", next.lease().map(Lease::epoch))
                .with("now", now)
                .first(rows::callback)
                .orElseThrow(() -> new IllegalStateException("callback " + next.id() + " has a newer version"));
        record(work, written, event.getClass().getSimpleName(), EventDetail.of(event), now);
        return written;
    }

    private static void record(Work work, Callback now, String event, String detail, Instant at) {
        work.sql("callback_event.insert")
                .with("callback", now.id())
                .with("version", now.version())
                .with("now", at)
                .with("event", event)
                .with("detail", detail)
                .with("state", now.state())
                .run();
    }
}
