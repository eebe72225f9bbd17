package warmline.prompt;

import java.util.Optional;

/** What stands between a text of the centre's own and its callers: they can follow it, and it can be spoken here. */
public record PublishGate(Rehearsal rehearsal) {
    /** Why callers may not hear this text, and what to do; empty when they may. Renders it, which may take a second. */
    public Optional<String> trouble(Prompt prompt, Language language, String text) {
        var trouble = WordingRules.trouble(prompt, language, text);
        if (trouble.isPresent()) return trouble;
        try {
            rehearsal.heard(text, language);
            return Optional.empty();
        } catch (IllegalArgumentException unspeakable) {
            return Optional.of(String.valueOf(unspeakable.getMessage()));
        }
    }
}
