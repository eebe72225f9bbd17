package warmline;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does a step again and again. A step that fails is told once in the log, and tried again at its next turn. */
final class Loop implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Loop.class.getName());
    private static final int STOPS_WITHIN_SECONDS = 5;

    private final ScheduledExecutorService thread;
    private final String name;
    private boolean failing;

    Loop(String name, Duration every, Runnable step) {
        this.name = name;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        thread.scheduleWithFixedDelay(() -> attempt(step), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt(Runnable step) {
        try {
            step.run();
            if (failing) LOG.log(System.Logger.Level.INFO, "The " + name + " works again.");
            failing = false;
        } catch (RuntimeException broken) {
            if (!failing)
                LOG.log(System.Logger.Level.WARNING, "The " + name + " failed; it is tried again at once.", broken);
            failing = true;
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) thread.shutdownNow();
        } catch (InterruptedException hurried) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
