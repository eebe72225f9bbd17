package warmline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import warmline.store.Address;
import warmline.store.Backup;

/** {@code ./warmline backup [--with-keys] FILE}: the whole state in one file, while the line runs or is stopped. */
record MakeBackup(Installation installation, CommandWords words, Consumer<String> tell) {
    static void run(
            Installation installation, List<String> words, SecureRandom random, Instant now, Consumer<String> tell) {
        var understood =
                CommandWords.of(words, "--with-keys", "Say into which new file: ./warmline backup [--with-keys] FILE.");
        new MakeBackup(installation, understood, tell).make(random, now);
    }

    private void make(SecureRandom random, Instant now) {
        var running = LineDatabase.whileItRuns(installation);
        var stopped = HomeFolder.lockIfFree(installation.home());
        if (stopped.isEmpty()) {
            save(running, now);
            return;
        }
        try (var _ = stopped.get();
                var database = LineDatabase.started(installation, random, tell)) {
            save(database.address(), now);
        } catch (IOException e) {
            throw new UncheckedIOException(installation.home() + " cannot be unlocked again.", e);
        }
    }

    private void save(Address database, Instant now) {
        var files = HomeContents.of(installation, words.option());
        var saved = Backup.write(database, files, version(), now, words.file());
        tell.accept("Saved %,d rows and %,d files in %s (%,d bytes)."
                .formatted(saved.rows(), saved.files(), words.file(), saved.bytes()));
        var unknown = HomeContents.unknown(installation.home());
        if (!unknown.isEmpty())
            tell.accept("Not in it, because it is not Warmline's: " + String.join(", ", unknown) + " in "
                    + installation.home() + ".");
        aboutKeys().forEach(tell);
    }

    private List<String> aboutKeys() {
        if (words.option())
            return List.of(
                    "WARNING: this file holds the keys too. Whoever has it can read every number, name and voice in it:",
                    "WARNING: encrypt it before it leaves this machine, and delete it where it is no longer needed.");
        return List.of("The keys are not in it, and without them it cannot be restored: keep a copy of "
                + installation.home().resolve("keys") + " elsewhere, apart from it.");
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("of unknown version");
    }
}
