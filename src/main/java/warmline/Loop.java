package warmline;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Does a step again and again. A step that fails is told once in the log, and tried again at its next turn. */
final class Loop implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Loop.class.getName());
    private static final int STOPS_WITHIN_SECONDS = 5;

    private final ScheduledExecutorService thread;
    private final String name;
    private final Runnable step;
    private final AtomicBoolean woken = new AtomicBoolean();
    private boolean failing;

    Loop(String name, Duration every, Runnable step) {
        this(name, every, _ -> step.run());
    }

    /** @param step which may ask for its next turn earlier */
    Loop(String name, Duration every, Consumer<Loop> step) {
        this.name = name;
        this.step = () -> step.accept(this);
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        thread.scheduleWithFixedDelay(this::attempt, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt() {
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

    /** A turn of its own at this moment, as soon as the one that runs is over; one for however many who ask meanwhile. */
    void wake() {
        if (woken.compareAndSet(false, true))
            schedule(Duration.ZERO, () -> {
                woken.set(false);
                attempt();
            });
    }

    void wakeIn(Duration time) {
        schedule(time, this::attempt);
    }

    private void schedule(Duration time, Runnable turn) {
        try {
            thread.schedule(turn, time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopping) {
            return; // nothing is left to do
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
