package warmline.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A short command that is run to its end for what it prints. */
final class Command {
    /** What a command left: its exit status, and what it printed on both streams. */
    record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    /** A command that does not end in time is killed; its status is then that of the kill. Prints at most 64 KiB. */
    static Result run(List<String> words, Duration atMost) {
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
            var output = new String(process.getInputStream().readAllBytes());
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            return new Result(127, e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Result(130, "interrupted");
        }
    }

    private Command() {}
}
