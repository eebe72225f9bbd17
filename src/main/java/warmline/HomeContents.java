package warmline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What of an installation, besides its database, goes into a backup under which name; and what does not, each for a reason. */
final class HomeContents {
    static final String HOME = "home/";
    static final String KEYS = HOME + "keys/";
    static final String PROMPTS = "prompts/";

    private static final Set<String> SAVED = Set.of("warmline.yaml", "sample-centre");
    private static final Set<String> WITH_THE_KEYS = Set.of("keys");

    /** What is in a home and in no backup. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "postgres", "the files of the database, whose tables are in the backup",
            "asterisk", "written anew at each start",
            "recordings", "rendered again from texts and recordings, which are in the backup",
            "sounds", "rendered again",
            "service", "another home is another service",
            "left", "what callers left while the line was down, taken into the database at its next start",
            "clips", "voices on their way, kept for seconds; names that were left are in the database",
            "inner-ports", "chosen again",
            "lock", "the mark of a running line",
            "restored-prompts", "of an earlier backup, for somebody to look at");

    private HomeContents() {}

    /** Every file to save, by its name in the backup. */
    static Map<String, Path> of(Installation installation, boolean withKeys) {
        var files = new TreeMap<String, Path>();
        SAVED.forEach(name ->
                put(files, HOME, installation.home(), installation.home().resolve(name)));
        if (withKeys)
            WITH_THE_KEYS.forEach(name ->
                    put(files, HOME, installation.home(), installation.home().resolve(name)));
        var prompts = installation.install().resolve(PROMPTS);
        put(files, PROMPTS, prompts, prompts);
        return files;
    }

    private static void put(Map<String, Path> files, String beginning, Path folder, Path what) {
        if (!Files.exists(what)) return;
        try (var all = Files.walk(what, FileVisitOption.FOLLOW_LINKS)) {
            all.filter(Files::isRegularFile).forEach(file -> files.put(beginning + folder.relativize(file), file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(what + " cannot be read for the backup.", unreadable);
        }
    }

    /** What somebody else has put into the home: neither saved nor known. */
    static List<String> unknown(Path home) {
        try (var all = Files.list(home)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name ->
                            !SAVED.contains(name) && !WITH_THE_KEYS.contains(name) && !LEFT_OUT.containsKey(name))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(home + " cannot be read.", unreadable);
        }
    }
}
