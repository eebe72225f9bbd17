package warmline.simulation;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * Straight-line code that can wait in its middle, and be left there for ever: then nothing of it runs any more, no finally
 * block, exactly as after {@code kill -9}. On the JDK's own one-shot continuations, some 150 ns a wait; by handles, because
 * {@code --release} hides the package from the compiler.
 */
final class Coroutine {
    private static final Object SCOPE;
    private static final MethodHandle NEW;
    private static final MethodHandle RUN;
    private static final MethodHandle YIELD;
    private static final MethodHandle IS_DONE;

    static {
        try {
            var lookup = MethodHandles.lookup();
            var scope = Class.forName("jdk.internal.vm.ContinuationScope");
            var type = Class.forName("jdk.internal.vm.Continuation");
            SCOPE = lookup.findConstructor(scope, methodType(void.class, String.class))
                    .invoke("conversation");
            NEW = lookup.findConstructor(type, methodType(void.class, scope, Runnable.class))
                    .asType(methodType(Object.class, Object.class, Runnable.class));
            RUN = lookup.findVirtual(type, "run", methodType(void.class)).asType(methodType(void.class, Object.class));
            YIELD = lookup.findStatic(type, "yield", methodType(boolean.class, scope))
                    .asType(methodType(boolean.class, Object.class));
            IS_DONE = lookup.findVirtual(type, "isDone", methodType(boolean.class))
                    .asType(methodType(boolean.class, Object.class));
        } catch (Throwable hidden) {
            throw new AssertionError(
                    "The simulation needs the JVM's option --add-exports java.base/jdk.internal.vm=ALL-UNNAMED.",
                    hidden);
        }
    }

    private final Object continuation;
    private @Nullable Throwable broken;
    private long turn;
    private int saw;

    Coroutine(Runnable body) {
        Runnable guarded = () -> {
            try {
                body.run();
            } catch (Throwable thrown) {
                broken = thrown;
            }
        };
        try {
            continuation = NEW.invokeExact((Object) SCOPE, guarded);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Which wait this is: whoever wakes it names the wait, so that a late waker wakes nobody. */
    long turn() {
        return turn;
    }

    /** What it has seen of the world so far, and so all that it can do next. */
    int saw() {
        return saw;
    }

    void sees(int what) {
        saw = 31 * saw + what;
    }

    /** Runs until its next wait, or its end. */
    void proceed() {
        turn++;
        try {
            RUN.invokeExact(continuation);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
        if (broken instanceof Error error) throw error;
        if (broken instanceof RuntimeException failed) throw failed;
    }

    boolean isDone() {
        try {
            return (boolean) IS_DONE.invokeExact(continuation);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Leaves the coroutine that runs, until it proceeds. */
    static void pause() {
        try {
            boolean _ = (boolean) YIELD.invokeExact((Object) SCOPE);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
