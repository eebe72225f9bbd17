package warmline.account;

import java.time.Instant;
import java.util.Optional;

/** Accounts, their sessions and their tokens. Of secrets only hashes are kept: nobody can read one back. */
public interface Accounts {
    /** The account and its password's Argon2id hash. */
    Optional<Stored> find(String name);

    record Stored(Account account, String passwordHash) {}

    boolean isEmpty();

    Account create(String name, Role role, String passwordHash, Optional<Long> peer, Instant now);

    /** Keeps a session until it expires or is ended. */
    void begin(byte[] tokenHash, Account account, String csrfToken, Instant until);

    Optional<Session> session(byte[] tokenHash, Instant now);

    record Session(Account account, String csrfToken) {}

    void end(byte[] tokenHash);

    /** A bearer token for the API. */
    void grant(byte[] tokenHash, Role role, Instant now);

    Optional<Role> bearer(byte[] tokenHash);
}
