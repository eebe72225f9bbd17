package warmline.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Seals what is private before it goes to the database (AES-256-GCM), and makes the keyed hashes by which it is looked up
 * (HMAC-SHA-256). Whoever has the database without the key files has neither numbers, names nor voices.
 */
public final class Vault {
    private static final byte SEPARATOR = 0;

    private final Aead aead;
    private final Mac mac;

    Vault(Aead aead, Mac mac) {
        this.aead = aead;
        this.mac = mac;
    }

    /**
     * Opens the keys in a folder outside the database; makes them for a database that holds nothing sealed yet.
     *
     * @throws Unavailable when keys are missing, damaged, readable by others, or not the ones this database was sealed with:
     *     one sentence. Never makes new keys for sealed data.
     */
    public static Vault open(Path folder, Database database) {
        return new Keys(folder, database).vault();
    }

    /** Where a sealed value stands. It opens nowhere else, so that nobody can move it to another row. */
    record Place(String table, String column, long row) {
        private byte[] bytes() {
            return (table + "/" + column + "/" + row).getBytes(StandardCharsets.UTF_8);
        }
    }

    byte[] seal(Place place, String text) {
        return seal(place, text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] seal(Place place, byte[] bytes) {
        try {
            return aead.encrypt(bytes, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing can be sealed", e);
        }
    }

    String unsealText(Place place, byte[] sealed) {
        return new String(unseal(place, sealed), StandardCharsets.UTF_8);
    }

    byte[] unseal(Place place, byte[] sealed) {
        try {
            return aead.decrypt(sealed, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    place + " cannot be unsealed: it was changed or moved outside Warmline; restore it from a backup",
                    e);
        }
    }

    /**
     * The same for the same text: to find a row without knowing what others hold.
     *
     * @param of what is hashed, so that equal texts in different roles do not look equal
     */
    byte[] hash(String of, String text) {
        var label = of.getBytes(StandardCharsets.UTF_8);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var both = new byte[label.length + 1 + bytes.length];
        System.arraycopy(label, 0, both, 0, label.length);
        both[label.length] = SEPARATOR;
        System.arraycopy(bytes, 0, both, label.length + 1, bytes.length);
        try {
            return mac.computeMac(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing can be hashed", e);
        }
    }
}
