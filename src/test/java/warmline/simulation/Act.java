package warmline.simulation;

/** What a person on the line does next. */
sealed interface Act {
    record Presses(char key, long after) implements Act {}

    /** Listens to the end, or lets the patience of the line pass. */
    record Stays() implements Act {}

    record Leaves(long after) implements Act {}
}
