package warmline.simulation;

import static warmline.simulation.Timeline.MILLI;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import warmline.call.Answer;

/** The threads of one service: each runs until it waits, and goes on when the world says so. */
final class Threads {
    private final Service service;
    private final World world;
    private final List<Coroutine> all = new ArrayList<>();
    private @Nullable Coroutine running;

    Threads(Service service) {
        this.service = service;
        this.world = service.world;
    }

    void begin(Runnable thread) {
        var coroutine = new Coroutine(thread);
        if (world.explorer != null) all.add(coroutine);
        wake(coroutine, coroutine.turn(), 0);
    }

    private void wake(Coroutine coroutine, long turn, long in) {
        world.timeline.goOnIn(in, new Wake(this, coroutine, turn));
    }

    private record Wake(Threads threads, Coroutine coroutine, long turn) implements Timeline.Timer {
        @Override
        public boolean isInVain() {
            return !threads.service.isAlive() || coroutine.turn() != turn;
        }

        @Override
        public void run() {
            threads.proceed(this);
        }
    }

    private void proceed(Wake wake) {
        if (wake.isInVain()) return;
        var coroutine = wake.coroutine;
        if (service.isFrozen()) {
            world.timeline.goOnIn(service.frozenFor() + world.between(0, 5 * MILLI), wake);
            return;
        }
        running = coroutine;
        try {
            coroutine.proceed();
            if (coroutine.isDone()) world.timeline.happened(); // and holds nothing any more
        } finally {
            running = null;
        }
    }

    /** What its threads have seen so far, in no order. */
    int saw() {
        int sum = service.isAlive() ? 1 : 0;
        for (var thread : all) if (!thread.isDone()) sum += thread.saw() * 0x9E3779B1 + (thread == running ? 7 : 0);
        return sum;
    }

    /** In an exploration: what a thread has seen is all that decides what it does next. */
    <T> T seen(T what) {
        if (world.explorer != null && running != null)
            running.sees(what instanceof Answer answer ? answer.getClass().hashCode() : Objects.hashCode(what));
        return what;
    }

    private Coroutine running() {
        if (running == null) throw new IllegalStateException("nothing of the service runs");
        return running;
    }

    void sleep(long nanos) {
        if (world.explorer != null) running().sees(1);
        wake(running(), running().turn(), nanos);
        Coroutine.pause();
    }

    void nap(long nanos) {
        world.timeline.napFor(nanos, new Wake(this, running(), running().turn()));
        Coroutine.pause();
    }

    void napUntil(Signal signal, long most) {
        signal.awaits(running(), running().turn());
        nap(most);
    }

    /** Waits for the signal, and no longer. */
    void await(Signal signal, long most) {
        signal.awaits(running(), running().turn());
        sleep(most);
    }

    void await(Signal first, Signal second, long most) {
        first.awaits(running(), running().turn());
        await(second, most);
    }

    void proceed(Signal.Waiter waiter, long in) {
        wake(waiter.coroutine(), waiter.turn(), in);
    }
}
