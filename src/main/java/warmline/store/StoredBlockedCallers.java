package warmline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Event;
import warmline.callback.Policy;
import warmline.callback.State;
import warmline.patient.BlockedCallers;

/** Blocked telephones in PostgreSQL; a block and what it does to a booking are one transaction, and never beside a booking. */
public final class StoredBlockedCallers implements BlockedCallers {
    private final Database database;
    private final Vault vault;
    private final CallbackPen pen;
    private final Policy policy;

    public StoredBlockedCallers(Database database, Vault vault, Policy policy) {
        this.database = database;
        this.vault = vault;
        this.pen = new CallbackPen(vault, new CallbackRows(vault));
        this.policy = policy;
    }

    @Override
    public boolean isBlocked(Phone telephone, Instant now) {
        return database.sql("blocked_caller.isBlocked")
                .with("telephoneHash", hash(telephone))
                .with("now", now)
                .first(row -> row.is("is_blocked"))
                .orElseThrow();
    }

    @Override
    public void block(Phone telephone, String reason, Instant until, long lead, Instant now) {
        database.inTransaction(work -> {
            Bookings.bookNobodyMeanwhile(work);
            forget(work, "blocked_caller.forget", telephone);
            long id = work.sql("blocked_caller.nextId")
                    .first(row -> row.number("id"))
                    .orElseThrow();
            work.sql("blocked_caller.keep")
                    .with("id", id)
                    .with("telephoneHash", hash(telephone))
                    .with("sealed", vault.seal(sealed(id), telephone.number() + "\n" + reason))
                    .with("lead", lead)
                    .with("now", now)
                    .with("until", until)
                    .run();
            forget(work, "standing_call.end", telephone);
            return pen.open(work, telephone).stream()
                    .filter(open -> open.state() != State.CONNECTED)
                    .map(open -> handOver(work, open, lead, now))
                    .toList();
        });
    }

    private void forget(Work work, String statement, Phone telephone) {
        work.sql(statement).with("telephoneHash", hash(telephone)).run();
    }

    private Callback handOver(Work work, Callback open, long lead, Instant now) {
        work.sql("database.ring").list(row -> row.is("rung"));
        var event = new Event.CallerBlocked(lead);
        return pen.update(work, open.after(event, now, policy), event, now);
    }

    @Override
    public boolean lift(long id, long lead, Instant now) {
        return database.sql("blocked_caller.lift")
                        .with("id", id)
                        .with("lead", lead)
                        .with("now", now)
                        .run()
                > 0;
    }

    @Override
    public List<Block> newest(int limit) {
        return database.sql("blocked_caller.newest").with("limit", limit).list(this::block);
    }

    private Block block(Row row) {
        long id = row.number("id");
        var lines = vault.unsealText(sealed(id), row.bytes("sealed")).split("\n", 2);
        return new Block(
                id,
                new Phone(lines[0]),
                lines[1],
                row.text("blocker"),
                row.instant("blocked_at"),
                row.instant("ends_at"),
                lifted(row));
    }

    private static Optional<Lifted> lifted(Row row) {
        return row.textIfAny("lifter").map(name -> new Lifted(name, row.instant("lifted_at")));
    }

    @Override
    public void erase(Instant overBy) {
        database.sql("blocked_caller.erase").with("before", overBy).run();
    }

    /** That of callbacks, so that all of a telephone is found and forgotten together. */
    private byte[] hash(Phone telephone) {
        return CallbackRows.hash(vault, telephone);
    }

    private static Vault.Place sealed(long id) {
        return new Vault.Place("blocked_caller", "sealed", id);
    }
}
