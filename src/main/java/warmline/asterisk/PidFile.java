package warmline.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file in which Asterisk says which process it is. It outlives a killed Asterisk, and the pid may go to another program:
 * what it says is believed only of a process that runs with our configuration.
 */
record PidFile(Path file, Path configuration) {
    Optional<ProcessHandle> process() {
        try {
            return Optional.of(Files.readString(file).strip())
                    .filter(pid -> pid.matches("[0-9]{1,9}"))
                    .map(Long::valueOf)
                    .filter(this::runsOurConfiguration)
                    .flatMap(ProcessHandle::of);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean runsOurConfiguration(long pid) {
        try {
            var words = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
            return List.of(words.split("\0")).containsAll(List.of("-f", configuration.toString()));
        } catch (IOException _) {
            // It has ended, perhaps while we looked; whatever else keeps us from reading it, it is not ours.
            return false;
        }
    }

    /** Gone, or dead and only not yet collected by its parent. Before that it may still hold its ports. */
    static boolean hasEnded(ProcessHandle process) {
        var entry = Path.of("/proc", Long.toString(process.pid()));
        try (var threads = Files.list(entry.resolve("task"))) {
            var dead = Files.readString(entry.resolve("stat")).matches("(?s).*\\) Z .*");
            return dead && threads.count() <= 1;
        } catch (IOException | UncheckedIOException _) {
            return true;
        }
    }
}
