package warmline.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's first process, as a child of ours: started, started again when it falls, and stopped. One thread starts it and
 * stays: the kernel ends a child with a death signal when the <em>thread</em> that started it ends.
 */
final class Postmaster {
    /** After a power cut PostgreSQL first replays its log. */
    private static final int READY_WITHIN_SECONDS = 300;

    private static final int FAST_SHUTDOWN_WITHIN_SECONDS = 20;
    private static final int IMMEDIATE_SHUTDOWN_WITHIN_SECONDS = 5;

    /** Long enough not to keep a processor busy with a database that cannot start, short enough for a caller to wait. */
    private static final int PAUSE_MILLIS = 1_000;

    private static final String READY = "database system is ready to accept connections";
    private static final Logger LOG = System.getLogger(Postmaster.class.getName());

    private final ProcessBuilder program;
    private final PostgresLog log;
    private final CompletableFuture<Start> first = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Process process;

    sealed interface Start {
        record Ready() implements Start {}

        record Failed(String lastWords) implements Start {}
    }

    Postmaster(ProcessBuilder program, PostgresLog log) {
        this.program = program.redirectErrorStream(true);
        this.log = log;
    }

    /** Returns when it answers, or will not. A first start that fails is not tried again here. */
    Start start(ThreadFactory keepers) {
        keepers.newThread(this::keep).start();
        try {
            return first.get(READY_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            stop();
            return new Start.Failed("not ready within " + READY_WITHIN_SECONDS + " seconds");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stop();
            return new Start.Failed("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep() {
        try {
            do {
                if (begin()) follow();
                if (first.complete(new Start.Failed(log.lastWords()))) return;
                if (stopping.getCount() > 0)
                    LOG.log(Level.WARNING, "PostgreSQL ended and is started again in a second; see {0}", log.file());
            } while (!pause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            first.complete(new Start.Failed("interrupted"));
        }
    }

    /** A second; true: it is to stop. */
    boolean pause() throws InterruptedException {
        return stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized boolean begin() {
        if (stopping.getCount() == 0) return false;
        try {
            process = program.start();
            return true;
        } catch (IOException e) {
            log.write("FATAL: " + e.getMessage());
            return false;
        }
    }

    /** Until it and all its children are gone: they hold the other end of its output. */
    private void follow() throws InterruptedException {
        var child = process();
        if (child == null) return;
        try (var lines = child.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line);
                if (line.endsWith(READY)) first.complete(new Start.Ready());
            }
        } catch (IOException e) {
            log.write("LOG: its output broke off: " + e.getMessage());
        }
        child.waitFor();
    }

    private synchronized @Nullable Process process() {
        return process;
    }

    boolean isAlive() {
        var child = process();
        return child != null && child.isAlive();
    }

    /** Ends sessions, writes what is in memory, ends; if that takes too long, without writing: it recovers at the next start. */
    void stop() {
        Process child;
        synchronized (this) {
            stopping.countDown();
            child = process;
        }
        if (child == null) return;
        var handle = child.toHandle();
        if (!ended(handle, "INT", FAST_SHUTDOWN_WITHIN_SECONDS)
                && !ended(handle, "QUIT", IMMEDIATE_SHUTDOWN_WITHIN_SECONDS)) handle.destroyForcibly();
    }

    /** Sends SIGINT, fast shutdown, to a server and waits for its end. */
    static boolean endFast(ProcessHandle server) {
        return ended(server, "INT", FAST_SHUTDOWN_WITHIN_SECONDS);
    }

    private static boolean ended(ProcessHandle server, String signal, int seconds) {
        if (!server.isAlive()) return true;
        try {
            // The JDK only sends TERM, for which PostgreSQL waits until every client has left by itself.
            new ProcessBuilder("sh", "-c", "kill -" + signal + " \"$0\"", Long.toString(server.pid())).start();
            server.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException | ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "PostgreSQL did not end on " + signal + ": " + e);
            return false;
        }
    }
}
