package warmline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import warmline.store.BackupFile;
import warmline.store.Restore;
import warmline.store.Restore.Restored;

/** {@code ./warmline restore [--replace] FILE}: a stopped line becomes what it was, and dials nothing of then by itself. */
record RestoreBackup(CommandWords words, BackupFile backup, Path home, Path prompts, Consumer<String> tell) {
    private static final String SETTINGS = "warmline.yaml";
    private static final String SAMPLE = "sample-centre";
    private static final String RESTORED_PROMPTS = "restored-prompts";

    /** @param installation read a second time when a home without settings has taken those of the backup */
    static void run(
            Supplier<Installation> installation,
            List<String> words,
            SecureRandom random,
            Instant now,
            Consumer<String> tell) {
        var understood = CommandWords.of(words, "--replace", "Say which backup: ./warmline restore [--replace] FILE.");
        var home = installation.get().home();
        var prompts = installation.get().install().resolve(HomeContents.PROMPTS);
        try (var _ = HomeFolder.lock(home);
                var backup = BackupFile.open(understood.file())) {
            new RestoreBackup(understood, backup, home, prompts, tell).restore(installation, random, now);
        } catch (IOException e) {
            throw new Settings.Refused("The backup could not be restored into " + home + " (" + e
                    + "); put that right and try again. Nothing was changed.");
        }
    }

    private void restore(Supplier<Installation> installation, SecureRandom random, Instant now) throws IOException {
        refuseOtherKind();
        refuseWithoutKeys();
        try (var placed = new PlacedFiles(backup)) {
            placed.putIfMissing(HomeContents.HOME + SETTINGS, home.resolve(SETTINGS));
            placed.putIfMissing(HomeContents.HOME + SAMPLE, home.resolve(SAMPLE));
            if (!hasKeys()) for (var key : files(HomeContents.KEYS)) placed.put(key, in(home, key, HomeContents.HOME));
            var other = otherPrompts();
            for (var text : other) placed.put(text, in(home.resolve(RESTORED_PROMPTS), text, HomeContents.PROMPTS));
            var restored = load(withTheseSettings(installation), random, now);
            placed.keep();
            report(restored, other.size());
        }
    }

    /** Everybody knows the sample's passwords: a sample must never pass for a real centre, nor the other way round. */
    private void refuseOtherKind() {
        boolean sample = files(HomeContents.HOME).contains(HomeContents.HOME + SAMPLE);
        boolean here = Sample.isIn(home);
        if (sample == here || sample && !words.option()) return;
        throw new Settings.Refused((sample
                        ? words.file() + " holds the sample centre, and " + home + " does not"
                        : home + " holds the sample centre, and " + words.file() + " does not")
                + "; set WARMLINE_HOME to an empty folder, and restore without --replace. Nothing was changed.");
    }

    private void refuseWithoutKeys() {
        if (!hasKeys() && files(HomeContents.KEYS).isEmpty())
            throw new Settings.Refused("The keys are neither in " + words.file() + " nor in " + home.resolve("keys")
                    + ", and what is in the backup is sealed with them; put sealing.json and lookup.json there, then"
                    + " restore again. Nothing was changed.");
    }

    private boolean hasKeys() {
        return Stream.of("sealing.json", "lookup.json")
                .anyMatch(name -> Files.exists(home.resolve("keys").resolve(name)));
    }

    private List<String> files(String beginning) {
        return backup.files().stream()
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    private static Path in(Path folder, String name, String beginning) {
        return folder.resolve(name.substring(beginning.length()));
    }

    /** Texts and recordings of the backup that are not those this program speaks. */
    private List<String> otherPrompts() throws IOException {
        var other = new ArrayList<String>();
        for (var name : files(HomeContents.PROMPTS)) {
            var here = in(prompts, name, HomeContents.PROMPTS);
            if (!Files.exists(here) || !backup.holds(name, here)) other.add(name);
        }
        return other;
    }

    private Installation withTheseSettings(Supplier<Installation> installation) {
        try {
            return installation.get();
        } catch (Settings.Refused refused) {
            throw new Settings.Refused("With the settings of the backup the line cannot run here: "
                    + refused.getMessage() + " Write a warmline.yaml of your own into " + home
                    + ", which then counts, and restore again. Nothing was changed.");
        }
    }

    private Restored load(Installation installation, SecureRandom random, Instant now) {
        try (var database = LineDatabase.started(installation, random, tell)) {
            var restore = new Restore(
                    database.address(),
                    backup,
                    home.resolve("keys"),
                    installation.centre().policy());
            return restore.run(words.option(), now);
        }
    }

    private void report(Restored restored, int otherPrompts) throws IOException {
        tell.accept("Restored %,d rows, as they were at %s, into %s."
                .formatted(restored.rows(), backup.made().truncatedTo(ChronoUnit.SECONDS), home));
        if (files(HomeContents.HOME).contains(HomeContents.HOME + SETTINGS)
                && !backup.holds(HomeContents.HOME + SETTINGS, home.resolve(SETTINGS)))
            tell.accept(
                    "The settings in " + home.resolve(SETTINGS) + " were kept; those of the backup are other ones.");
        if (otherPrompts > 0)
            tell.accept("%,d texts and recordings are not as in %s: look at %s, and copy there what shall be heard."
                    .formatted(otherPrompts, prompts, home.resolve(RESTORED_PROMPTS)));
        tell.accept(
                switch (restored.unclear()) {
                    case 0 -> "No callback was open. Nobody is on duty, and nobody signed in.";
                    case 1 ->
                        "1 callback was open and waits for the lead, who must look whether it was made since: it is"
                                + " not rung by itself. Nobody is on duty, and nobody signed in.";
                    default ->
                        "%,d callbacks were open and wait for the lead, who must look which were made since: none"
                                        .formatted(restored.unclear())
                                + " is rung by itself. Nobody is on duty, and nobody signed in.";
                });
    }
}
