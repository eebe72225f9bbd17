package warmline.speech;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** One round of rendering: counts, and begins nothing more once something has failed. */
final class Preparation {
    private final List<Script> scripts;
    private final Consumer<Script> render;
    private final Consumer<Progress> progress;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private int done;

    Preparation(List<Script> scripts, Consumer<Script> render, Consumer<Progress> progress) {
        this.scripts = scripts;
        this.render = render;
        this.progress = progress;
    }

    void run(Executor executor) {
        var rounds = scripts.stream()
                .map(script -> CompletableFuture.runAsync(() -> render(script), executor))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(rounds).get();
        } catch (InterruptedException stopped) {
            failure.compareAndSet(
                    null, new CannotSpeak("Rendering was stopped; start again to go on where it was.", stopped));
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("rendering failed", broken.getCause());
        }
        if (failure.get() != null) throw failure.get();
    }

    private void render(Script script) {
        if (failure.get() != null) return;
        try {
            render.accept(script);
            count();
        } catch (RuntimeException first) {
            failure.compareAndSet(null, first);
        }
    }

    private synchronized void count() {
        done++;
        progress.accept(new Progress(done, scripts.size()));
    }
}
