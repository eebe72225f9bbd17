package warmline.prompt;

/** Finds the recording of a text. Every text has one before the first call is taken: nothing is rendered while a caller waits. */
public interface Book {
    Recording of(Text text);
}
