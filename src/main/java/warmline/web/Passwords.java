package warmline.web;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Passwords of web accounts, kept as Argon2id. */
public final class Passwords {
    /** 19 MiB, 2 passes, 1 lane, as the OWASP Password Storage Cheat Sheet asks for; 32 bytes out. */
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private static final int SALT_BYTES = 16;

    /** A hundred sign-ins at once would need 2 GB. */
    private final Semaphore atOnce = new Semaphore(2, true);

    private final SecureRandom random;
    private final String nobody;

    public Passwords(SecureRandom random) {
        this.random = random;
        this.nobody = hash(new Tokens(random).fresh());
    }

    /** In the PHC string format, parameters included, so that later ones may be stronger. */
    public String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Password.hash(password).addSalt(salt).with(ARGON2).getResult();
    }

    /** Takes as long for somebody we do not know ({@code hash} empty) as for somebody we do. */
    boolean check(String password, Optional<String> hash) {
        atOnce.acquireUninterruptibly();
        try {
            var stored = hash.orElse(nobody);
            var right = Password.check(password, stored).with(Argon2Function.getInstanceFromHash(stored));
            return right && hash.isPresent();
        } finally {
            atOnce.release();
        }
    }
}
