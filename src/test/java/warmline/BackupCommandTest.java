package warmline;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import warmline.account.Role;
import warmline.store.Address;
import warmline.store.BackupRefused;
import warmline.store.Database;
import warmline.store.StoredAccounts;
import warmline.store.TestDatabase;
import warmline.store.Unavailable;
import warmline.store.Vault;

/** {@code backup} and {@code restore} on homes whose line is stopped: what goes into the file, and where it comes out again. */
class BackupCommandTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private final Map<String, Address> databases = new HashMap<>();
    private Path install;

    @BeforeEach
    void unpack() throws IOException {
        install = folder.resolve("install");
        Files.createDirectories(install.resolve("deploy"));
        Files.createDirectories(install.resolve("prompts/en"));
        Files.copy(LineUnderTest.PROJECT.resolve("deploy/warmline.yaml"), install.resolve("deploy/warmline.yaml"));
        Files.writeString(install.resolve("prompts/en/booked.txt"), "Your call is booked.\n");
        Files.write(install.resolve("prompts/en/booked.wav"), new byte[] {1, 2, 3});
    }

    @AfterEach
    void drop() {
        databases.values().forEach(TestDatabase::drop);
    }

    /** Its database is one outside: nothing has to be created and started each time. */
    private Installation at(String home) {
        var database = databases.computeIfAbsent(home, _ -> TestDatabase.empty());
        var login = "postgresql://" + database.user() + ":" + database.password() + "@";
        var environment = Map.of(
                "WARMLINE_HOME", folder.resolve(home).toString(),
                "WARMLINE_DATABASE_URL", database.jdbcUrl().replaceFirst("jdbc:postgresql://", login));
        return Installation.of(install, environment, false);
    }

    /** A home with one account, and settings of its own. */
    private Path centre(String name) throws IOException {
        var home = at(name).home();
        Files.writeString(home.resolve("warmline.yaml"), "line.name: " + name + "\n");
        try (var line = LineDatabase.started(at(name), RANDOM, _ -> {});
                var database = Database.open(line.address())) {
            Vault.open(home.resolve("keys"), database);
            new StoredAccounts(database).create(name, Role.LEAD, "a hash", Optional.empty(), NOON);
        }
        return home;
    }

    private boolean knows(String home, String account) {
        try (var line = LineDatabase.started(at(home), RANDOM, _ -> {});
                var database = Database.open(line.address())) {
            return new StoredAccounts(database).find(account).isPresent();
        }
    }

    private Path backup(String home, String... words) {
        var file = folder.resolve(home + ".backup");
        var all = new ArrayList<>(List.of("backup", file.toString()));
        all.addAll(List.of(words));
        MakeBackup.run(at(home), all, RANDOM, NOON, told::add);
        return file;
    }

    private void restore(String home, Path file, String... words) {
        var all = new ArrayList<>(List.of("restore", file.toString()));
        all.addAll(List.of(words));
        told.clear();
        RestoreBackup.run(() -> at(home), all, RANDOM, NOON, told::add);
    }

    private void refuses(String sentence, String home, Path file, String... words) {
        var refused = assertThrows(RuntimeException.class, () -> restore(home, file, words));
        assertTrue(
                refused instanceof Settings.Refused
                        || refused instanceof BackupRefused
                        || refused instanceof Unavailable,
                refused::toString);
        assertTrue(String.valueOf(refused.getMessage()).contains(sentence), refused::toString);
    }

    private void assertTold(String part) {
        assertTrue(told.stream().anyMatch(line -> line.contains(part)), told::toString);
    }

    @Test
    void with_its_keys_a_centre_moves_to_a_fresh_home() throws IOException {
        var riverside = centre("riverside");
        var file = backup("riverside", "--with-keys");
        assertTold("WARNING: this file holds the keys too.");

        restore("fresh", file);

        var fresh = at("fresh").home();
        assertTrue(knows("fresh", "riverside"));
        for (var name : List.of("warmline.yaml", "keys/sealing.json", "keys/lookup.json")) {
            assertEquals(Files.readString(riverside.resolve(name)), Files.readString(fresh.resolve(name)));
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.resolve(name))));
        }
        assertFalse(Files.exists(fresh.resolve("restored-prompts")));
        assertTold("No callback was open. Nobody is on duty, and nobody signed in.");
    }

    @Test
    void without_keys_it_needs_those_that_were_kept_apart() throws IOException {
        var riverside = centre("riverside");
        var file = backup("riverside");
        assertTold("The keys are not in it");
        var fresh = at("fresh").home();

        refuses("The keys are neither in " + file + " nor in " + fresh.resolve("keys"), "fresh", file);

        Files.createDirectories(fresh.resolve("keys"));
        for (var name : List.of("keys/sealing.json", "keys/lookup.json"))
            Files.copy(riverside.resolve(name), fresh.resolve(name), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        restore("fresh", file);
        assertTrue(knows("fresh", "riverside"));
    }

    @Test
    void a_centre_is_replaced_only_when_that_is_said_and_keeps_its_settings_and_keys() throws IOException {
        centre("riverside");
        var before = backup("riverside", "--with-keys");
        var home = at("riverside").home();
        Files.writeString(home.resolve("warmline.yaml"), "line.name: Riverside since\n");
        centreGrows("riverside", "sam");

        refuses("holds a line already", "riverside", before);
        assertTrue(knows("riverside", "sam"));

        restore("riverside", before, "--replace");
        assertFalse(knows("riverside", "sam"));
        assertTrue(knows("riverside", "riverside"));
        assertEquals("line.name: Riverside since\n", Files.readString(home.resolve("warmline.yaml")));
        assertTold("were kept; those of the backup are other ones");
    }

    private void centreGrows(String home, String account) {
        try (var line = LineDatabase.started(at(home), RANDOM, _ -> {});
                var database = Database.open(line.address())) {
            new StoredAccounts(database).create(account, Role.PEER, "a hash", Optional.empty(), NOON);
        }
    }

    @Test
    void keys_that_are_kept_elsewhere_are_saved_too() throws IOException {
        var keys = centre("riverside").resolve("keys");
        Files.move(keys, folder.resolve("elsewhere"));
        Files.createSymbolicLink(keys, folder.resolve("elsewhere"));

        restore("fresh", backup("riverside", "--with-keys"));

        assertTrue(knows("fresh", "riverside"));
    }

    @Test
    void keys_of_another_centre_are_never_overwritten() throws IOException {
        centre("riverside");
        var file = backup("riverside", "--with-keys");
        var other = centre("hillside").resolve("keys/sealing.json");
        var key = Files.readString(other);

        refuses("are not the ones this database was sealed with", "hillside", file, "--replace");

        assertEquals(key, Files.readString(other));
        assertTrue(knows("hillside", "hillside"));
    }

    @Test
    void what_was_put_into_a_home_goes_again_when_the_restore_is_refused() throws IOException {
        centre("riverside");
        var file = backup("riverside", "--with-keys");
        var home = at("fresh").home();
        centreGrows("fresh", "somebody");

        refuses("holds a line already", "fresh", file);

        assertFalse(Files.exists(home.resolve("warmline.yaml")));
        assertFalse(Files.exists(home.resolve("keys/sealing.json")));
    }

    @Test
    void texts_and_recordings_that_differ_are_laid_beside() throws IOException {
        centre("riverside");
        var file = backup("riverside", "--with-keys");
        Files.writeString(install.resolve("prompts/en/booked.txt"), "It is booked.\n");

        restore("fresh", file);

        var beside = at("fresh").home().resolve("restored-prompts/en");
        assertEquals("Your call is booked.\n", Files.readString(beside.resolve("booked.txt")));
        assertFalse(Files.exists(beside.resolve("booked.wav")), "the same here");
        assertEquals("It is booked.\n", Files.readString(install.resolve("prompts/en/booked.txt")));
        assertTold("1 texts and recordings are not as in");

        Files.delete(install.resolve("prompts/en/booked.wav"));
        restore("fresh", file, "--replace");
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(beside.resolve("booked.wav")));
    }

    @Test
    void a_sample_and_a_real_centre_never_take_each_others_place() throws IOException {
        centre("real");
        var real = backup("real", "--with-keys");
        Sample.mark(centre("sample"));
        var sample = backup("sample", "--with-keys");

        refuses("holds the sample centre, and " + real + " does not", "sample", real, "--replace");
        refuses(sample + " holds the sample centre, and", "real", sample, "--replace");

        restore("fresh", sample);
        assertTrue(Sample.isIn(at("fresh").home()));
    }

    @Test
    void settings_that_cannot_be_here_leave_the_home_as_it_was() throws IOException {
        var home = centre("riverside");
        Files.writeString(home.resolve("warmline.yaml"), "http.port: 8080\n");
        var file = backup("riverside", "--with-keys");
        var defaults = install.resolve("deploy/warmline.yaml");
        Files.writeString(defaults, Files.readString(defaults).replaceAll("(?m)^http.port:.*\n", ""));

        refuses("With the settings of the backup the line cannot run here: There is no setting for", "fresh", file);

        assertFalse(Files.exists(at("fresh").home().resolve("warmline.yaml")));
    }

    @Test
    void what_is_nobodys_in_the_home_is_named() throws IOException {
        Files.writeString(centre("riverside").resolve("notes.txt"), "Ring the provider.");

        backup("riverside");

        assertTold("Not in it, because it is not Warmline's: notes.txt in");
    }

    @Test
    void a_line_that_runs_is_not_restored_over() throws IOException {
        centre("riverside");
        var file = backup("riverside");
        try (var _ = HomeFolder.lock(at("riverside").home())) {
            refuses("A Warmline is already running on", "riverside", file, "--replace");
        }
    }
}
