package warmline.call;

/** A telephone that rings until somebody answers or its patience ends. */
public interface Ringing {
    /** Blocks until it is known what came of it. */
    Answer await();

    /** Whether {@link #await} would return at once. */
    boolean isOver();

    /** Stops the ringing; {@link #await} then tells {@link Answer.Silent} unless the answer came first. */
    void stop();
}
