package warmline.simulation;

/** A promise was broken. */
final class Broken extends AssertionError {
    private static final long serialVersionUID = 1;
    final int promise;

    Broken(int promise, String what) {
        super("promise " + promise + ": " + what);
        this.promise = promise;
    }
}
