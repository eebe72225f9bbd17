package warmline.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What PostgreSQL says, in a file of bounded size and one older file beside it; remembers why it gave up. */
final class PostgresLog {
    private static final Logger LOG = System.getLogger(PostgresLog.class.getName());

    /** Weeks of an ordinary server's words. */
    private static final int LARGEST_BYTES = 1 << 20;

    private static final int LONGEST_LINE = 1_000;

    private final Path file;
    private volatile String lastWords = "";
    private boolean writable = true;

    PostgresLog(Path file) {
        this.file = file;
    }

    /** Never throws: a full disk must not end the thread that keeps the database alive. */
    void write(String line) {
        if (line.contains("FATAL: ") || line.contains("PANIC: ") || line.contains("No space left")) lastWords = line;
        try {
            if (Files.exists(file) && Files.size(file) > LARGEST_BYTES)
                Files.move(file, older(), StandardCopyOption.REPLACE_EXISTING);
            var text = line.substring(0, Math.min(line.length(), LONGEST_LINE)) + "\n";
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            writable = true;
        } catch (IOException e) {
            if (writable) LOG.log(Level.WARNING, "What PostgreSQL says cannot be written to " + file + ": " + e);
            writable = false;
        }
    }

    private Path older() {
        return file.resolveSibling(file.getFileName() + ".1");
    }

    /** The last complaint that ended it, without time and process; empty: there was none. */
    String lastWords() {
        return lastWords.replaceFirst("^.*?(FATAL|PANIC|ERROR|LOG|WARNING): +", "");
    }

    Path file() {
        return file;
    }
}
