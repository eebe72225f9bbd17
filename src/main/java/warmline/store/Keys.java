package warmline.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import warmline.store.Vault.Place;

/**
 * The two key files, {@code sealing.json} and {@code lookup.json}, each a Tink key set: a later key can be added to it while
 * the earlier ones still open what they sealed.
 */
final class Keys {
    private static final Place PROOF = new Place("key_proof", "sealed", 1);
    private static final String PROVED = "these keys sealed this database";

    private final Path folder;
    private final Database database;

    Keys(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
    }

    private record Proof(byte[] sealed, byte[] hash) {}

    Vault vault() {
        try {
            AeadConfig.register();
            MacConfig.register();
            var sealing = keys("sealing.json", PredefinedAeadParameters.AES256_GCM);
            var lookup = keys("lookup.json", PredefinedMacParameters.HMAC_SHA256_256BITTAG);
            var vault = new Vault(
                    sealing.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    lookup.getPrimitive(RegistryConfiguration.get(), Mac.class));
            prove(vault);
            return vault;
        } catch (IOException e) {
            throw new Unavailable(
                    "The keys in " + folder + " cannot be used: " + e + "; put that right, start again", e);
        } catch (GeneralSecurityException e) {
            throw new Unavailable("The keys in " + folder + " do not work here: " + e.getMessage(), e);
        }
    }

    private KeysetHandle keys(String name, Parameters kind) throws IOException, GeneralSecurityException {
        var file = folder.resolve(name);
        if (Files.exists(file)) return read(file);
        if (proof().isPresent())
            throw new Unavailable("The key file " + file
                    + " is missing, and the database holds data sealed with it; put it back from a backup, or where this"
                    + " is one more service on that database, copy it from another one's home: no new one was made");
        var made = KeysetHandle.generateNew(kind);
        Folders.createPrivate(folder);
        Folders.writePrivate(
                folder, name, TinkJsonProtoKeysetFormat.serializeKeyset(made, InsecureSecretKeyAccess.get()));
        return made;
    }

    private static KeysetHandle read(Path file) throws IOException {
        var may = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        if (!may.endsWith("------"))
            throw new Unavailable("The key file " + file + " can be read by others (" + may
                    + "); make it private with chmod 600, and think about who may have a copy");
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | java.nio.charset.CharacterCodingException _) {
            // Without the cause: it might quote the file.
            throw new Unavailable(
                    "The key file " + file + " is damaged; put it back from a backup: nothing was changed");
        }
    }

    private Optional<Proof> proof() {
        return database.sql("key_proof.find").first(row -> new Proof(row.bytes("sealed"), row.bytes("hash")));
    }

    /** The first start leaves a proof; of two first starts at once, the slower finds the other's and does not pass. */
    private void prove(Vault vault) {
        if (proof().isEmpty())
            database.sql("key_proof.insert")
                    .with("sealed", vault.seal(PROOF, PROVED))
                    .with("hash", vault.hash(PROOF.table(), PROVED))
                    .run();
        if (proof().filter(proof -> fits(vault, proof)).isEmpty())
            throw new Unavailable("The keys in " + folder
                    + " are not the ones this database was sealed with; put those back from a backup, or"
                    + " where this is one more service on that database, copy them from another one's home: nothing was"
                    + " changed");
    }

    private static boolean fits(Vault vault, Proof proof) {
        try {
            return vault.unsealText(PROOF, proof.sealed()).equals(PROVED)
                    && Arrays.equals(vault.hash(PROOF.table(), PROVED), proof.hash());
        } catch (IllegalStateException _) {
            return false;
        }
    }
}
