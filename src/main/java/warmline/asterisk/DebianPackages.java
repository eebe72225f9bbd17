package warmline.asterisk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Programs of Debian that are fetched into a folder by {@code deploy/fetch-packages}, without root and without installing. */
public final class DebianPackages {
    private final Path deploy;
    private final Consumer<String> progress;

    /**
     * @param deploy the folder {@code deploy/}
     * @param progress is told, line by line, what is being done
     */
    public DebianPackages(Path deploy, Consumer<String> progress) {
        this.deploy = deploy.toAbsolutePath();
        this.progress = progress;
    }

    /**
     * Returns at once when the folder holds them already.
     *
     * @param packages the one we want, then those of its libraries that are enough; none: all that it may need
     * @throws NotFetched without apt, network, or room on the disk
     */
    public void bring(String suite, Path folder, List<String> packages) throws NotFetched {
        var words =
                new ArrayList<>(List.of("sh", deploy.resolve("fetch-packages").toString(), suite, folder.toString()));
        words.addAll(packages);
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var last = "it said nothing";
            try (var lines = process.inputReader()) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    last = line.replaceFirst("^fetch-packages: ", "");
                    if (last.equals(line)) progress.accept(packages.getFirst() + ": " + line);
                }
            }
            if (process.waitFor() != 0) throw new NotFetched(last);
        } catch (IOException e) {
            throw new NotFetched(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotFetched("we were told to stop.");
        }
    }

    /** Why, in one sentence for the operator. */
    public static final class NotFetched extends Exception {
        private static final long serialVersionUID = 1;

        private NotFetched(String sentence) {
            super(sentence);
        }
    }
}
