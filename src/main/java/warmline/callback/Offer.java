package warmline.callback;

/** A time that we can keep. */
public record Offer(Window window, Timing timing) {}
