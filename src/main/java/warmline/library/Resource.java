package warmline.library;

import warmline.prompt.Recording;

/**
 * A coping recording.
 *
 * @param title for screens and cards
 * @param option its option in a menu, as spoken, without a key
 */
public record Resource(String title, Recording option, Recording recording) {}
