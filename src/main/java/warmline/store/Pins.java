package warmline.store;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

/**
 * PINs as Argon2id hashes (RFC 9106), at the least cost that OWASP advises: a check takes some 50 ms. Six digits are soon
 * guessed from any hash, so the hashes are sealed besides.
 */
final class Pins {
    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES, Argon2.ID);

    private Pins() {}

    static String hash(String pin) {
        return ARGON2.hash(pin).getResult();
    }

    static boolean check(String pin, String hash) {
        return ARGON2.check(pin, hash);
    }
}
