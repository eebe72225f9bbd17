package warmline.prompt;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a prompt may be worded, so that callers can follow it; see {@code prompts/README.md}. */
public final class WordingRules {
    /** One breath, and as much as is kept in mind. */
    public static final int MOST_WORDS = 25;

    private static final Pattern OPTION = Pattern.compile("(TO|FOR|IF|OR)_.*");

    private static final Map<Language, Rules> RULES = Map.of(
            Language.EN,
            new Rules(
                    "[ -~]*",
                    "\\b(press|dial|hit|pound|hash|star|asterisk)\\b|\\bkey (zero|one|two|three|four|five)\\b|[0-9*#]",
                    "(To|For|If|Or) .*",
                    "To, For, If or Or"),
            Language.ES,
            new Rules(
                    "[ -~áéíóúüñÁÉÍÓÚÜÑ¿¡]*",
                    "\\b(oprim|presion|puls|marqu|asterisco|numeral|almohadilla)|\\btecla (cero|uno|dos|tres|cuatro|cinco)\\b|[0-9*#]",
                    "(Para|Si|O) .*",
                    "Para, Si or O"));

    private WordingRules() {}

    private record Rules(String letters, String key, String option, String begins) {
        boolean namesAKey(String text) {
            return Pattern.compile(key, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text)
                    .find();
        }
    }

    /** Why callers could not follow this text, and what to write instead; empty when they can. */
    public static Optional<String> trouble(Prompt prompt, Language language, String text) {
        return trouble(language, text).or(() -> ofPrompt(prompt, rules(language), text));
    }

    /** Why this cannot be read aloud as it stands. */
    static Optional<String> trouble(Language language, String text) {
        if (text.isBlank()) return Optional.of("Write what is to be said: callers would hear nothing.");
        if (!text.equals(text.strip()) || text.contains("  ") || text.lines().count() > 1)
            return Optional.of("Write it on one line, with single spaces and none around it.");
        if (!text.matches(rules(language).letters()))
            return Optional.of(
                    "There is a letter or sign that the voice of this language cannot read; write it in words.");
        return Optional.empty();
    }

    private static Rules rules(Language language) {
        var rules = RULES.get(language);
        if (rules == null) throw new IllegalStateException("no rules for " + language);
        return rules;
    }

    private static Optional<String> ofPrompt(Prompt prompt, Rules rules, String text) {
        if (rules.namesAKey(text))
            return Optional.of("Leave out keys and digits: the line itself says which key to press, after the text."
                    + " Write numbers as words.");
        if (OPTION.matcher(prompt.name()).matches() && !text.matches(rules.option()))
            return Optional.of("An option says first what it is for: begin with " + rules.begins() + ".");
        int words = text.split(" ").length;
        if (words > MOST_WORDS)
            return Optional.of("These are %d words; nobody keeps more than %d in mind. Make it shorter."
                    .formatted(words, MOST_WORDS));
        return Optional.empty();
    }
}
