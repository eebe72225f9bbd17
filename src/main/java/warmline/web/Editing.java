package warmline.web;

import io.helidon.http.Status;
import java.util.Optional;
import warmline.prompt.Language;
import warmline.prompt.Prompt;
import warmline.prompt.Rehearsal;
import warmline.prompt.Version;
import warmline.prompt.Versions;

/**
 * What editors work with.
 *
 * @param versions the centre's own texts
 * @param rehearsal how a text would be heard
 */
public record Editing(Versions versions, Rehearsal rehearsal) {
    /** Empty where the language cannot be spoken here yet; the first page says why. */
    String shippedIfSpoken(Prompt prompt, Language language) {
        try {
            return rehearsal.shipped(prompt, language);
        } catch (IllegalArgumentException silent) {
            return "";
        }
    }

    Optional<Version> published(PromptAddress of) {
        return versions.published().stream()
                .filter(version -> version.prompt() == of.prompt() && version.language() == of.language())
                .findFirst();
    }

    /** A version of this prompt, and of no other. */
    Version version(PromptAddress of, long id) {
        return versions.find(id)
                .filter(version -> version.prompt() == of.prompt() && version.language() == of.language())
                .orElseThrow(() -> new Refusal(Status.NOT_FOUND_404, "There is no such version of this prompt."));
    }
}
