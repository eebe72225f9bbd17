package warmline.store;

import java.time.Instant;
import java.util.Optional;
import warmline.call.Phone;
import warmline.patient.Wellness;

/** How patients say they are, in PostgreSQL: sealed, beside the agreement of their telephone. */
public final class StoredWellness implements Wellness {
    private final Database database;
    private final Vault vault;

    public StoredWellness(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public boolean isAgreed(Phone telephone) {
        return database.sql("wellness.isAgreed")
                .with("telephoneHash", hash(telephone))
                .first(row -> row.is("is_agreed"))
                .orElseThrow();
    }

    @Override
    public void agree(Phone telephone, Instant now) {
        database.sql("wellness.agree")
                .with("telephoneHash", hash(telephone))
                .with("now", now)
                .run();
    }

    @Override
    public void end(Phone telephone) {
        database.sql("wellness.forget").with("telephoneHash", hash(telephone)).run();
    }

    @Override
    public void keep(Phone telephone, Check check) {
        long id = database.sql("wellness_check.nextId")
                .first(row -> row.number("id"))
                .orElseThrow();
        database.sql("wellness_check.keep")
                .with("id", id)
                .with("telephoneHash", hash(telephone))
                .with("sealed", vault.seal(sealed(id), new byte[] {(byte) check.before(), (byte) check.after()}))
                .with("now", check.at())
                .run();
    }

    @Override
    public Optional<Check> last(Phone telephone) {
        return database.sql("wellness_check.last")
                .with("telephoneHash", hash(telephone))
                .first(this::check);
    }

    private Check check(Row row) {
        var said = vault.unseal(sealed(row.number("id")), row.bytes("sealed"));
        return new Check(said[0], said[1], row.instant("checked_at"));
    }

    @Override
    public void erase(Instant saidBy) {
        database.sql("wellness_check.erase").with("before", saidBy).run();
    }

    /** That of callbacks, so that all of a telephone is found and forgotten together. */
    private byte[] hash(Phone telephone) {
        return CallbackRows.hash(vault, telephone);
    }

    private static Vault.Place sealed(long id) {
        return new Vault.Place("wellness_check", "sealed", id);
    }
}
