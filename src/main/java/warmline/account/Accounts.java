package warmline.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Accounts, their sessions and their tokens. Of secrets only hashes are kept: nobody can read one back. */
public interface Accounts {
    /** The account and its password's Argon2id hash; empty also for whoever was invited, and has not chosen a password yet. */
    Optional<Stored> find(String name);

    record Stored(Account account, String passwordHash) {}

    boolean isEmpty();

    /** Everybody, by name. */
    List<Member> all();

    /** @param isInvited they have not chosen a password yet */
    record Member(Account account, boolean isInvited) {}

    /**
     * Adds an account that nobody signs in with before its owner has chosen a password.
     *
     * @throws IllegalArgumentException when there is one of that name already
     */
    Account add(String name, Role role, Optional<Long> peer, Instant now);

    /** Lets whoever holds this token choose the account's password, once and until then. Earlier invitations end. */
    void invite(byte[] tokenHash, Account account, Instant until);

    Optional<Account> invited(byte[] tokenHash, Instant now);

    /** Ends the account's sessions and invitations. */
    void password(Account account, String passwordHash);

    /** False: refused, since nobody else who can sign in would be an administrator. */
    boolean change(Account account, Role role);

    /** Nobody signs in with it any more, and its name is free. False: refused, as with {@link #change}. */
    boolean remove(Account account, Instant now);

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
