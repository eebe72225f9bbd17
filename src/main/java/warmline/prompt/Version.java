package warmline.prompt;

import java.time.Instant;

/**
 * A text for a prompt as somebody of this centre wrote it. Never changed: another text is another version.
 *
 * @param by the account's name
 */
public record Version(long id, Prompt prompt, Language language, String text, String by, Instant at) {}
