package warmline.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import warmline.account.Account;
import warmline.account.Accounts;
import warmline.account.Role;

/** Accounts in memory. */
final class TinyAccounts implements Accounts {
    record Begun(Session session, Instant until) {}

    final Map<String, Stored> stored = new ConcurrentHashMap<>();
    final Map<ByteBuffer, Begun> sessions = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, Role> tokens = new ConcurrentHashMap<>();

    @Override
    public Optional<Stored> find(String name) {
        return Optional.ofNullable(stored.get(name));
    }

    @Override
    public boolean isEmpty() {
        return stored.isEmpty();
    }

    @Override
    public Account create(String name, Role role, String passwordHash, Optional<Long> peer, Instant now) {
        var account = new Account(stored.size() + 1, name, role, peer);
        stored.put(name, new Stored(account, passwordHash));
        return account;
    }

    @Override
    public void begin(byte[] tokenHash, Account account, String csrfToken, Instant until) {
        sessions.put(ByteBuffer.wrap(tokenHash), new Begun(new Session(account, csrfToken), until));
    }

    @Override
    public Optional<Session> session(byte[] tokenHash, Instant now) {
        return Optional.ofNullable(sessions.get(ByteBuffer.wrap(tokenHash)))
                .filter(begun -> now.isBefore(begun.until))
                .map(Begun::session);
    }

    @Override
    public void end(byte[] tokenHash) {
        sessions.remove(ByteBuffer.wrap(tokenHash));
    }

    @Override
    public void grant(byte[] tokenHash, Role role, Instant now) {
        tokens.put(ByteBuffer.wrap(tokenHash), role);
    }

    @Override
    public Optional<Role> bearer(byte[] tokenHash) {
        return Optional.ofNullable(tokens.get(ByteBuffer.wrap(tokenHash)));
    }
}
