package warmline.prompt;

import java.util.Optional;

/**
 * What a prompt is to say from now on.
 *
 * @param text empty: as shipped
 */
public record Revision(Prompt prompt, Language language, Optional<String> text) {}
