package warmline;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import warmline.prompt.Language;
import warmline.prompt.Prompt;
import warmline.prompt.Versions;
import warmline.speech.PromptFolder;

/** What callers hear now, in words: a text that the centre published, or else the one as shipped. */
record TextsInForce(Installation installation, Versions versions) {
    /** Or as the settings say it. */
    String shipped(Prompt prompt, Language language) {
        var ours = Optional.ofNullable(installation.centre().texts(language).get(prompt));
        return ours.orElseGet(() -> new PromptFolder(installation.install().resolve("prompts"), language)
                .script(prompt)
                .text()
                .strip());
    }

    Map<Language, Map<Prompt, String>> all() {
        var all = new EnumMap<Language, Map<Prompt, String>>(Language.class);
        for (var language : Language.values()) all.put(language, in(language));
        return all;
    }

    Map<Prompt, String> in(Language language) {
        var texts = new EnumMap<Prompt, String>(Prompt.class);
        for (var prompt : Prompt.values()) texts.put(prompt, shipped(prompt, language));
        texts.putAll(Press.texts(versions.published(), language));
        return texts;
    }
}
