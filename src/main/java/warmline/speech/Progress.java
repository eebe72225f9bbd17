package warmline.speech;

/**
 * How far a studio is with what was missing.
 *
 * @param done recordings rendered so far
 * @param total recordings that were missing at the start
 */
public record Progress(int done, int total) {}
