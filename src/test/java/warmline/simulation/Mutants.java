package warmline.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** Loads the whole service and its tests anew, with a bug planted. */
public final class Mutants extends ClassLoader {
    private static final String OURS = "warmline.";

    private final List<Mutation> mutations;

    private Mutants(List<Mutation> mutations) {
        super(Mutants.class.getClassLoader());
        this.mutations = mutations;
    }

    /** This class, in a world where the code is changed so. */
    public static Class<?> load(Class<?> type, List<Mutation> mutations) throws ClassNotFoundException {
        return new Mutants(mutations).loadClass(type.getName());
    }

    /**
     * What the simulation says of the service with this bug.
     *
     * @param promise 0: nothing was found in so many days
     */
    record Found(Planted bug, long seed, int promise, String what) {
        boolean isRight() {
            return bug.promises.contains(promise);
        }

        @Override
        public String toString() {
            var where = promise == 0 ? "not found" : "day " + seed + ", " + what;
            return "%-40s %s".formatted(bug, where.substring(0, Math.min(150, where.length())));
        }
    }

    /** On so many days from this seed on. A bug may break other promises as well, and sooner: those it was planted for must be seen. */
    static Found hunt(Planted bug, long firstSeed, int days) {
        var first = firstBroken(bug, firstSeed, days);
        var found = first;
        while (found.promise() != 0 && !found.isRight())
            found = firstBroken(bug, found.seed() + 1, (int) (firstSeed + days - found.seed() - 1));
        return found.isRight() ? found : first;
    }

    private static Found firstBroken(Planted bug, long firstSeed, int days) {
        try {
            var simulation = load(Days.class, bug.mutations);
            var hunt = simulation.getDeclaredMethod("firstBroken", long.class, int.class);
            hunt.setAccessible(true);
            var found = (Object[]) hunt.invoke(null, firstSeed, days);
            return new Found(bug, (long) found[0], (int) found[1], (String) found[2]);
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError(bug + " cannot be hunted", failed);
        }
    }

    /** What the exploration of everything says of it: the message of the promise it breaks. */
    static String explored(Planted bug) {
        try {
            var exploration = load(Exploration.class, bug.mutations);
            var everything = exploration.getDeclaredMethod("everything");
            everything.setAccessible(true);
            return everything.invoke(null).toString();
        } catch (InvocationTargetException broken) {
            return String.valueOf(broken.getCause());
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError(bug + " cannot be explored", failed);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) return super.loadClass(name, resolve);
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded != null ? loaded : changed(name);
        }
    }

    private Class<?> changed(String name) throws ClassNotFoundException {
        try (InputStream compiled = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (compiled == null) throw new ClassNotFoundException(name);
            var bytes = compiled.readAllBytes();
            for (var mutation : mutations) if (name.equals(OURS + mutation.type())) bytes = mutation.of(bytes);
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
