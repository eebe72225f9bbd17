package warmline.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A disk on which PostgreSQL can write no more, without a disk of its own and without root: the kernel refuses each of its
 * processes, and those it starts anew, every write to a file. It takes that as it takes a full disk: it ends, and comes back.
 */
record FullDisk(Path folder) {
    private static final Duration AGAIN = Duration.ofMillis(100);

    void stayFull(Duration length) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            limitFiles("1:");
            Thread.sleep(AGAIN);
        }
        limitFiles("unlimited:");
    }

    private void limitFiles(String bytes) throws InterruptedException {
        for (var process : processes()) limitFiles(bytes, process.pid());
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::writesHere).toList();
    }

    private boolean writesHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .startsWith(folder);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void limitFiles(String bytes, long pid) throws InterruptedException {
        try {
            var prlimit = new ProcessBuilder("prlimit", "--pid", Long.toString(pid), "--fsize=" + bytes)
                    .redirectErrorStream(true)
                    .start();
            var says = new String(prlimit.getInputStream().readAllBytes());
            boolean refused = prlimit.waitFor() != 0 && ProcessHandle.of(pid).isPresent();
            if (refused && !says.contains("No such process")) throw new IllegalStateException(says);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
