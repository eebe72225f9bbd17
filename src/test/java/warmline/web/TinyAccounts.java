package warmline.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import warmline.account.Account;
import warmline.account.Accounts;
import warmline.account.Role;

/** Accounts in memory. */
final class TinyAccounts implements Accounts {
    record Begun(long account, String csrfToken, Instant until) {}

    private record Invitation(long account, Instant until) {}

    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, Account> accounts = new ConcurrentHashMap<>();
    private final Map<Long, String> passwords = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, Invitation> invitations = new ConcurrentHashMap<>();
    final Map<ByteBuffer, Begun> sessions = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, Role> tokens = new ConcurrentHashMap<>();

    String name(long id) {
        return Optional.ofNullable(accounts.get(id)).orElseThrow().name();
    }

    @Override
    public Optional<Stored> find(String name) {
        return named(name)
                .flatMap(account -> Optional.ofNullable(passwords.get(account.id()))
                        .map(password -> new Stored(account, password)));
    }

    private Optional<Account> named(String name) {
        return accounts.values().stream()
                .filter(account -> account.name().equals(name))
                .findFirst();
    }

    @Override
    public boolean isEmpty() {
        return ids.get() == 0;
    }

    @Override
    public List<Member> all() {
        return accounts.values().stream()
                .sorted(Comparator.comparing(Account::name))
                .map(account -> new Member(account, !passwords.containsKey(account.id())))
                .toList();
    }

    @Override
    public Account add(String name, Role role, Optional<Long> peer, Instant now) {
        if (named(name).isPresent()) throw new IllegalArgumentException("there is an account " + name + " already");
        var account = new Account(ids.incrementAndGet(), name, role, peer);
        accounts.put(account.id(), account);
        return account;
    }

    @Override
    public Account create(String name, Role role, String passwordHash, Optional<Long> peer, Instant now) {
        var account = add(name, role, peer, now);
        passwords.put(account.id(), passwordHash);
        return account;
    }

    @Override
    public void invite(byte[] tokenHash, Account account, Instant until) {
        invitations.values().removeIf(earlier -> earlier.account == account.id());
        invitations.put(ByteBuffer.wrap(tokenHash), new Invitation(account.id(), until));
    }

    @Override
    public Optional<Account> invited(byte[] tokenHash, Instant now) {
        return Optional.ofNullable(invitations.get(ByteBuffer.wrap(tokenHash)))
                .filter(invitation -> now.isBefore(invitation.until))
                .map(invitation -> accounts.get(invitation.account));
    }

    @Override
    public void password(Account account, String passwordHash) {
        shutOut(account);
        passwords.put(account.id(), passwordHash);
    }

    private void shutOut(Account account) {
        invitations.values().removeIf(invitation -> invitation.account == account.id());
        sessions.values().removeIf(begun -> begun.account == account.id());
    }

    @Override
    public boolean change(Account account, Role role) {
        if (role != Role.ADMINISTRATOR && isLastAdministrator(account)) return false;
        accounts.put(account.id(), new Account(account.id(), account.name(), role, account.peer()));
        return true;
    }

    private boolean isLastAdministrator(Account account) {
        return all().stream()
                .filter(member -> member.account().role() == Role.ADMINISTRATOR && !member.isInvited())
                .map(member -> member.account().id())
                .toList()
                .equals(List.of(account.id()));
    }

    @Override
    public boolean remove(Account account, Instant now) {
        if (isLastAdministrator(account)) return false;
        shutOut(account);
        accounts.remove(account.id());
        return true;
    }

    @Override
    public void begin(byte[] tokenHash, Account account, String csrfToken, Instant until) {
        sessions.put(ByteBuffer.wrap(tokenHash), new Begun(account.id(), csrfToken, until));
    }

    @Override
    public Optional<Session> session(byte[] tokenHash, Instant now) {
        return Optional.ofNullable(sessions.get(ByteBuffer.wrap(tokenHash)))
                .filter(begun -> now.isBefore(begun.until))
                .flatMap(begun -> Optional.ofNullable(accounts.get(begun.account))
                        .map(account -> new Session(account, begun.csrfToken)));
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
