package warmline.callback;

/** A number as a report may show it. */
public sealed interface Shown {
    record Calls(int number) implements Shown {}

    /** Calls of one to four people. */
    record Few() implements Shown {}

    /** So that a small number beside it cannot be found by subtraction. */
    record Withheld() implements Shown {}
}
