package warmline.store;

import java.time.Instant;
import java.util.List;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Event;
import warmline.callback.Policy;
import warmline.callback.State;
import warmline.patient.Privacy;

/** Never called, and forgotten, in PostgreSQL: in one transaction, and never beside a booking. */
public final class StoredPrivacy implements Privacy {
    /** In this order: the first ones find their rows by the telephone of the last. */
    private static final List<String> FORGETTING = List.of(
            "first_name.forget",
            "discretion.forget",
            "trust_word.forget",
            "medicine_note.forget",
            "peer_note.forget",
            "consent.forget",
            "left_message.forget",
            "remembered.forget",
            "blocked_caller.forget",
            "wellness.forget",
            "waiting_caller.forget",
            "callback.forget");

    private final Database database;
    private final Vault vault;
    private final CallbackPen pen;
    private final Policy policy;

    public StoredPrivacy(Database database, Vault vault, Policy policy) {
        this.database = database;
        this.vault = vault;
        this.pen = new CallbackPen(vault, new CallbackRows(vault));
        this.policy = policy;
    }

    /** Unlike the hash of callbacks, so that this wish leads to none of them. */
    static byte[] neverCallHash(Vault vault, Phone telephone) {
        return vault.hash("never_call.telephone", telephone.number());
    }

    @Override
    public boolean isNeverCalled(Phone telephone) {
        return database.sql("never_call.isAsked")
                .with("telephoneHash", neverCallHash(vault, telephone))
                .first(row -> row.is("is_asked"))
                .orElseThrow();
    }

    @Override
    public void neverCall(Phone telephone, Instant now) {
        database.inTransaction(work -> {
            Bookings.bookNobodyMeanwhile(work);
            work.sql("never_call.ask")
                    .with("telephoneHash", neverCallHash(vault, telephone))
                    .with("now", now)
                    .run();
            return cancelled(work, telephone, now);
        });
    }

    @Override
    public void allowCalls(Phone telephone) {
        database.sql("never_call.takeBack")
                .with("telephoneHash", neverCallHash(vault, telephone))
                .run();
    }

    @Override
    public Forgetting forget(Phone telephone, Instant now) {
        return database.inTransaction(work -> {
            Bookings.bookNobodyMeanwhile(work);
            if (!cancelled(work, telephone, now)) return Forgetting.IN_A_CALL;
            for (var statement : FORGETTING)
                work.sql(statement).with("telephoneHash", hash(telephone)).run();
            return Forgetting.FORGOTTEN;
        });
    }

    /** What is booked, and every week. False: they talk just now, which nobody cuts off. */
    private boolean cancelled(Work work, Phone telephone, Instant now) {
        var open = pen.open(work, telephone);
        boolean talking = open.stream().anyMatch(callback -> callback.state() == State.CONNECTED);
        if (!talking) {
            work.sql("standing_call.end").with("telephoneHash", hash(telephone)).run();
            open.forEach(callback -> cancel(work, callback, now));
        }
        return !talking;
    }

    private void cancel(Work work, Callback open, Instant now) {
        Bookings.ring(work);
        var event = new Event.PatientCancelled();
        pen.update(work, open.after(event, now, policy), event, now);
    }

    private byte[] hash(Phone telephone) {
        return CallbackRows.hash(vault, telephone);
    }
}
