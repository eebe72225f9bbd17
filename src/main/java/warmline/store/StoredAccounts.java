package warmline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import warmline.account.Account;
import warmline.account.Accounts;
import warmline.account.Role;

/** Accounts, sessions and tokens in PostgreSQL. */
public final class StoredAccounts implements Accounts {
    private final Database database;

    public StoredAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Stored> find(String name) {
        return database.sql("account.find")
                .with("name", name)
                .first(row -> new Stored(account(row), row.text("password_hash")));
    }

    private static Account account(Row row) {
        return new Account(
                row.number("id"), row.text("name"), row.constant("role", Role.class), row.numberIfAny("peer_id"));
    }

    @Override
    public boolean isEmpty() {
        return database.sql("account.isEmpty").first(row -> row.is("is_empty")).orElseThrow();
    }

    @Override
    public List<Member> all() {
        return database.sql("account.all").list(row -> new Member(account(row), row.is("is_invited")));
    }

    @Override
    public Account add(String name, Role role, Optional<Long> peer, Instant now) {
        return create(name, role, Optional.empty(), peer, now);
    }

    @Override
    public void invite(byte[] tokenHash, Account account, Instant until) {
        database.inTransaction(work -> {
            work.sql("invitation.end").with("account", account.id()).run();
            return work.sql("invitation.invite")
                    .with("tokenHash", tokenHash)
                    .with("account", account.id())
                    .with("until", until)
                    .run();
        });
    }

    @Override
    public Optional<Account> invited(byte[] tokenHash, Instant now) {
        return database.sql("invitation.invited")
                .with("tokenHash", tokenHash)
                .with("now", now)
                .first(StoredAccounts::account);
    }

    @Override
    public void password(Account account, String passwordHash) {
        database.inTransaction(work -> {
            shutOut(work, account);
            return work.sql("account.password")
                    .with("account", account.id())
                    .with("passwordHash", passwordHash)
                    .run();
        });
    }

    private static void shutOut(Work work, Account account) {
        work.sql("invitation.end").with("account", account.id()).run();
        work.sql("session.endAll").with("account", account.id()).run();
    }

    @Override
    public boolean change(Account account, Role role) {
        return database.inTransaction(work -> {
            if (role != Role.ADMINISTRATOR && isLastAdministrator(work, account)) return false;
            work.sql("account.change")
                    .with("account", account.id())
                    .with("role", role)
                    .run();
            return true;
        });
    }

    private static boolean isLastAdministrator(Work work, Account account) {
        return work.sql("account.administratorsForUpdate")
                .list(row -> row.number("id"))
                .equals(List.of(account.id()));
    }

    @Override
    public boolean remove(Account account, Instant now) {
        return database.inTransaction(work -> {
            if (isLastAdministrator(work, account)) return false;
            shutOut(work, account);
            work.sql("account.remove")
                    .with("account", account.id())
                    .with("now", now)
                    .run();
            return true;
        });
    }

    @Override
    public Account create(String name, Role role, String passwordHash, Optional<Long> peer, Instant now) {
        return create(name, role, Optional.of(passwordHash), peer, now);
    }

    private Account create(String name, Role role, Optional<String> passwordHash, Optional<Long> peer, Instant now) {
        try {
            return database.inTransaction(work -> work.sql("account.create")
                    .with("name", name)
                    .with("role", role)
                    .with("passwordHash", passwordHash)
                    .with("peer", peer)
                    .with("now", now)
                    .first(StoredAccounts::account)
                    .orElseThrow());
        } catch (RuntimeException refused) {
            if (Database.isTaken(refused))
                throw new IllegalArgumentException("there is an account " + name + " already");
            throw refused;
        }
    }

    @Override
    public void begin(byte[] tokenHash, Account account, String csrfToken, Instant until) {
        database.sql("session.begin")
                .with("tokenHash", tokenHash)
                .with("account", account.id())
                .with("csrfToken", csrfToken)
                .with("until", until)
                .run();
    }

    @Override
    public Optional<Session> session(byte[] tokenHash, Instant now) {
        return database.sql("session.session")
                .with("tokenHash", tokenHash)
                .with("now", now)
                .first(row -> new Session(account(row), row.text("csrf_token")));
    }

    @Override
    public void end(byte[] tokenHash) {
        database.sql("session.end").with("tokenHash", tokenHash).run();
    }

    @Override
    public void grant(byte[] tokenHash, Role role, Instant now) {
        database.sql("api_token.grant")
                .with("tokenHash", tokenHash)
                .with("role", role)
                .with("now", now)
                .run();
    }

    @Override
    public Optional<Role> bearer(byte[] tokenHash) {
        return database.sql("api_token.bearer")
                .with("tokenHash", tokenHash)
                .first(row -> row.constant("role", Role.class));
    }
}
