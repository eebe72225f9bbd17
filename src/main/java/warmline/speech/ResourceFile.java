package warmline.speech;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A resource or a shelf as it stands in its file: a front matter between lines of three dashes, then the text.
 *
 * @param option its option in a menu, without a key
 * @param text empty for a shelf
 */
record ResourceFile(Path file, String title, String option, String shelf, int order, String text) {
    private static final String DASHES = "---";

    /** @throws CannotSpeak with one sentence that names the file and what is missing */
    static ResourceFile read(Path file) {
        var lines = PromptFolder.read(file).lines().toList();
        int end = lines.subList(Math.min(1, lines.size()), lines.size()).indexOf(DASHES) + 1;
        if (lines.isEmpty() || !lines.getFirst().equals(DASHES) || end == 0)
            throw new CannotSpeak("%s must begin with its title, option and order between two lines of three dashes."
                    .formatted(file));
        var matter = matter(file, String.join("\n", lines.subList(1, end)));
        return new ResourceFile(
                file,
                value(file, matter, "title"),
                value(file, matter, "option"),
                matter.getOrDefault("shelf", ""),
                order(file, value(file, matter, "order")),
                String.join("\n", lines.subList(end + 1, lines.size())).strip());
    }

    private static Map<String, String> matter(Path file, String yaml) {
        try {
            var matter = new TreeMap<String, String>();
            if (new Load(LoadSettings.builder().build()).loadFromString(yaml) instanceof Map<?, ?> values)
                values.forEach((key, value) -> matter.put(String.valueOf(key), String.valueOf(value)));
            return matter;
        } catch (YamlEngineException damaged) {
            throw new CannotSpeak(
                    "The lines between the dashes of %s cannot be read; write one \"key: value\" on each."
                            .formatted(file),
                    damaged);
        }
    }

    private static String value(Path file, Map<String, String> matter, String key) {
        var value = matter.getOrDefault(key, "").strip();
        if (value.isEmpty()) throw new CannotSpeak("%s has no %s; add a line \"%s: …\".".formatted(file, key, key));
        return value;
    }

    private static int order(Path file, String order) {
        if (!order.matches("[0-9]{1,4}"))
            throw new CannotSpeak("The order of %s is \"%s\"; write a whole number.".formatted(file, order));
        return Integer.parseInt(order);
    }

    String name() {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - ".txt".length());
    }

    Script script() {
        return new Script(text, PromptFolder.recordingBeside(file));
    }

    Script spokenOption() {
        return Script.of(option);
    }
}
