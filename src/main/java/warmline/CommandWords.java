package warmline;

import java.nio.file.Path;
import java.util.List;

/** The words behind a command that works on one file and knows one option. */
record CommandWords(Path file, boolean option) {
    static CommandWords of(List<String> words, String option, String usage) {
        var rest = words.subList(1, words.size());
        for (var word : rest)
            if (word.startsWith("-") && !word.equals(option))
                throw new Settings.Refused(
                        "\"" + word + "\" is not an option of " + words.getFirst() + "; " + option + " is.");
        var files = rest.stream().filter(word -> !word.equals(option)).toList();
        if (files.size() != 1 || files.getFirst().isBlank()) throw new Settings.Refused(usage);
        return new CommandWords(Path.of(files.getFirst()), rest.contains(option));
    }
}
