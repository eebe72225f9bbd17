package warmline.callback;

/** Who will be there. */
public interface Staffing {
    /** How many peers are on shift during the whole window. */
    int peersThrough(Window window);
}
