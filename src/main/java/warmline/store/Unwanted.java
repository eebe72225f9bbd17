package warmline.store;

import java.time.Instant;
import java.util.Optional;
import warmline.call.Phone;
import warmline.callback.Event;

/** Telephones to which no call is promised, and which nobody rings: their owners have said so, or a lead has blocked them. */
final class Unwanted {
    private Unwanted() {}

    static boolean holds(Work work, Vault vault, Phone telephone, Instant now) {
        return end(work, vault, telephone, now).isPresent();
    }

    /** What happens to a callback of this telephone instead of a ring; empty: it may be rung. */
    static Optional<Event> end(Work work, Vault vault, Phone telephone, Instant now) {
        return work.sql("blocked_caller.refusal")
                .with("neverCallHash", StoredPrivacy.neverCallHash(vault, telephone))
                .with("telephoneHash", CallbackRows.hash(vault, telephone))
                .with("now", now)
                .first(Unwanted::end)
                .orElseThrow();
    }

    private static Optional<Event> end(Row row) {
        if (row.is("is_never_called")) return Optional.of(new Event.PatientCancelled());
        return row.numberIfAny("blocked_by").map(Event.CallerBlocked::new);
    }
}
