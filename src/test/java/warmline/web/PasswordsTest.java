package warmline.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(new SecureRandom());

    @Test
    void a_hash_opens_for_its_own_password_only() {
        var hash = passwords.hash("grün und blau");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertTrue(passwords.check("grün und blau", Optional.of(hash)));
        assertFalse(passwords.check("grün und rot", Optional.of(hash)));
        assertFalse(passwords.check("", Optional.of(hash)));
    }

    @Test
    void the_same_password_is_hashed_differently_each_time() {
        assertNotEquals(passwords.hash("same"), passwords.hash("same"));
    }

    @Test
    void somebody_unknown_takes_as_long_as_somebody_known() {
        var hash = Optional.of(passwords.hash("right"));
        long known = median(hash);
        long unknown = median(Optional.empty());
        assertTrue(unknown > known / 4, unknown + " ns against " + known + " ns");
        assertTrue(known > unknown / 4, known + " ns against " + unknown + " ns");
    }

    private long median(Optional<String> hash) {
        var times = new long[7];
        for (int i = 0; i < times.length; i++) {
            long before = System.nanoTime();
            assertFalse(passwords.check("wrong", hash));
            times[i] = System.nanoTime() - before;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
