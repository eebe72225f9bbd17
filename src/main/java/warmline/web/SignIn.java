package warmline.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import warmline.account.Account;
import warmline.account.Accounts;
import warmline.account.Accounts.Stored;

/** Whether a name and a password belong together, at a pace that makes guessing pointless. */
final class SignIn {
    /** Nobody has a longer name; what is longer is not looked up. */
    private static final int LONGEST_NAME = 100;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle = new Throttle();
    private final InstantSource clock;

    SignIn(Accounts accounts, Passwords passwords, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Welcome(Account account) implements Outcome {}

        record Wrong() implements Outcome {}

        /** Too many tries: not even the right password counts for now. */
        record Wait(Duration time) implements Outcome {}
    }

    /** @param address where the try comes from */
    Outcome check(String name, String password, String address) {
        var wait = throttle.enter(key(name), address, clock.instant());
        if (!wait.isZero()) return new Outcome.Wait(wait);
        var stored = find(name);
        if (!passwords.check(password, stored.map(Stored::passwordHash))) return new Outcome.Wrong();
        throttle.right(key(name), address);
        return new Outcome.Welcome(stored.orElseThrow().account());
    }

    private static String key(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
    }

    private Optional<Stored> find(String name) {
        var possible = name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
        return possible ? accounts.find(name) : Optional.empty();
    }
}
