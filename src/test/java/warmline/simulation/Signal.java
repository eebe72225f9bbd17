package warmline.simulation;

import org.jspecify.annotations.Nullable;

/** Something that a coroutine of a service waits for. */
final class Signal {
    /** @param turn the wait: if the coroutine has gone on meanwhile, it is not woken */
    record Waiter(Coroutine coroutine, long turn) {}

    private final Service service;
    private @Nullable Waiter waiter;
    private boolean raised;

    Signal(Service service) {
        this.service = service;
    }

    void awaits(Coroutine coroutine, long turn) {
        waiter = new Waiter(coroutine, turn);
    }

    void raise(long in) {
        raised = true;
        if (waiter != null) service.proceed(waiter, in);
    }

    boolean isRaised() {
        return raised;
    }

    void lower() {
        raised = false;
    }
}
