package warmline.store;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import warmline.store.Vault.Place;

class VaultTest {
    private static final Place HERE = new Place("callback", "telephone", 7);

    private final TestDatabase test = TestDatabase.fresh();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void what_is_sealed_opens_in_its_place_only() {
        var vault = test.vault();
        var sealed = vault.seal(HERE, "6175550101");

        assertEquals("6175550101", vault.unsealText(HERE, sealed));
        for (var elsewhere : List.of(
                new Place("callback", "telephone", 8),
                new Place("callback", "clip", 7),
                new Place("peer", "telephone", 7)))
            assertThrows(IllegalStateException.class, () -> vault.unseal(elsewhere, sealed));
    }

    @Test
    void a_changed_byte_is_noticed() {
        var sealed = test.vault().seal(HERE, new byte[] {1, 2, 3});
        sealed[sealed.length - 1] ^= 1;

        var refused =
                assertThrows(IllegalStateException.class, () -> test.vault().unseal(HERE, sealed));
        assertTrue(String.valueOf(refused.getMessage()).contains("restore it from a backup"));
    }

    @Test
    void sealing_the_same_twice_looks_different_and_hashing_looks_the_same() {
        var vault = test.vault();

        assertFalse(java.util.Arrays.equals(vault.seal(HERE, "ana"), vault.seal(HERE, "ana")));
        assertArrayEquals(vault.hash("callback.telephone", "ana"), vault.hash("callback.telephone", "ana"));
        assertFalse(
                java.util.Arrays.equals(vault.hash("callback.telephone", "ana"), vault.hash("peer.telephone", "ana")));
        assertFalse(java.util.Arrays.equals(vault.hash("a", "bc"), vault.hash("ab", "c")));
    }

    @Test
    void the_key_files_are_their_owners_alone() throws IOException {
        for (var name : List.of("sealing.json", "lookup.json"))
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(test.keys().resolve(name))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(test.keys())));
    }

    @Test
    void opened_again_it_opens_what_it_sealed() {
        var sealed = test.vault().seal(HERE, "ana");

        assertEquals("ana", Vault.open(test.keys(), test.database()).unsealText(HERE, sealed));
    }

    @Test
    void a_missing_key_file_is_said_and_never_replaced() throws IOException {
        for (var name : List.of("sealing.json", "lookup.json")) {
            copyKeys();
            Files.delete(folder.resolve(name));

            refuses("is missing, and the database holds data sealed with it; put it back from a backup");
            assertFalse(Files.exists(folder.resolve(name)));
        }
    }

    @Test
    void a_damaged_key_file_is_said_and_never_replaced() throws IOException {
        for (var damage : List.of("", "{}", "{\"primaryKeyId\": 1", "\u0000\uffff", "not keys at all")) {
            copyKeys();
            Files.writeString(folder.resolve("lookup.json"), damage);

            refuses("is damaged; put it back from a backup: nothing was changed");
            assertEquals(damage, Files.readString(folder.resolve("lookup.json")));
        }
    }

    @Test
    void keys_of_another_database_are_refused() throws IOException {
        try (var other = TestDatabase.fresh()) {
            copyKeys();
            Files.copy(other.keys().resolve("sealing.json"), emptied("sealing.json"));
            refuses("are not the ones this database was sealed with");

            copyKeys();
            Files.copy(other.keys().resolve("lookup.json"), emptied("lookup.json"));
            refuses("are not the ones this database was sealed with");
        }
    }

    @Test
    void keys_that_others_can_read_are_refused() throws IOException {
        copyKeys();
        Files.setPosixFilePermissions(folder.resolve("sealing.json"), PosixFilePermissions.fromString("rw-r-----"));

        refuses("can be read by others");
    }

    private void copyKeys() throws IOException {
        for (var name : List.of("sealing.json", "lookup.json"))
            Files.copy(test.keys().resolve(name), emptied(name), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    }

    private Path emptied(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
        return folder.resolve(name);
    }

    private void refuses(String sentence) {
        var refused = assertThrows(Unavailable.class, () -> Vault.open(folder, test.database()));
        assertTrue(String.valueOf(refused.getMessage()).contains(sentence), refused::toString);
    }
}
