package warmline.call;

/** A telephone that rings until somebody answers or its patience ends. */
public interface Ringing {
    /** Blocks until it is known what came of it. */
    Answer await();

    /** Whether {@link #await} would return at once. */
    boolean isOver();

    /** Ends it, ringing or answered: nobody is left on a line with nobody. Harmless when it is over. */
    void stop();
}
