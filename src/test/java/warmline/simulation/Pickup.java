package warmline.simulation;

/** What a person does whose telephone rings. */
sealed interface Pickup {
    record Answers(long after) implements Pickup {}

    record Declines(long after) implements Pickup {}

    record Sleeps() implements Pickup {}
}
