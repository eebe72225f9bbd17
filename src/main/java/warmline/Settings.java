package warmline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * What an operator can set, by the keys of {@code deploy/warmline.yaml}: its defaults, then {@code warmline.yaml} in the home,
 * then the environment. Whatever cannot be is refused with one sentence that names the key.
 */
public final class Settings {
    private static final String PREFIX = "WARMLINE_";

    /** Read by the launcher, not settings of the line. */
    private static final Set<String> LAUNCHER = Set.of("HOME", "JAVA", "CACHE", "JAVA_OPTS");

    private final Path home;
    private final Map<String, String> values;

    private Settings(Path home, Map<String, String> values) {
        this.home = home;
        this.values = values;
    }

    /**
     * @param defaults the file {@code deploy/warmline.yaml}
     * @param sample values that take the place of defaults, and give way to everything an operator says
     * @throws Refused with one sentence
     */
    public static Settings read(Path defaults, Map<String, String> sample, Path home, Map<String, String> environment) {
        var values = yaml(defaults);
        values.putAll(sample);
        var own = home.resolve("warmline.yaml");
        if (Files.exists(own))
            yaml(own).forEach((key, value) -> put(values, key, value, "the key " + key + " in " + own));
        environment.forEach((name, value) -> {
            if (!name.startsWith(PREFIX) || LAUNCHER.contains(name.substring(PREFIX.length()))) return;
            var key = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
            put(values, key, value, "the environment variable " + name);
        });
        return new Settings(home, values);
    }

    private static void put(Map<String, String> values, String key, String value, String where) {
        if (values.replace(key, value) == null)
            throw new Refused("There is no setting for " + where + "; deploy/warmline.yaml lists all of them.");
    }

    private static Map<String, String> yaml(Path file) {
        try {
            // this schema reads every value as the text it is, but does not know what to make of none
            var settings = LoadSettings.builder()
                    .setSchema(new FailsafeSchema())
                    .setTagConstructors(Map.of(Tag.NULL, _ -> ""))
                    .build();
            var values = new TreeMap<String, String>();
            switch (new Load(settings).loadFromString(Files.readString(file))) {
                case Map<?, ?> map ->
                    map.forEach((key, value) -> values.put(String.valueOf(key), String.valueOf(value)));
                case String nothing when nothing.isEmpty() -> {}
                case null, default -> throw new Refused(file + " must hold lines of the form \"key: value\".");
            }
            return values;
        } catch (IOException | YamlEngineException unreadable) {
            throw new Refused(file + " cannot be read as settings: "
                    + String.valueOf(unreadable.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("it is damaged"));
        }
    }

    public Path home() {
        return home;
    }

    public String text(String key) {
        var value = values.get(key);
        if (value == null) throw new Refused("The setting " + key + " is missing in deploy/warmline.yaml.");
        return value.strip();
    }

    /** A program and its arguments, {@code {file}} among them; empty when none is set. */
    List<String> command(String key) {
        var words = List.of(text(key).split("\\s+"));
        if (words.getFirst().isEmpty()) return List.of();
        if (!words.contains("{file}")) throw refused(key, "a program with its arguments, {file} among them");
        return words;
    }

    public int whole(String key, int least, int most) {
        var value = text(key);
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most)
            throw refused(key, "a whole number from " + least + " to " + most);
        return Integer.parseInt(value);
    }

    public int port(String key) {
        return whole(key, 1, 65_535);
    }

    public boolean flag(String key) {
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(key, "true or false");
        };
    }

    /** The refusal of a value, with what it must be. */
    public Refused refused(String key, String mustBe) {
        return new Refused("The setting " + key + " (" + PREFIX
                + key.toUpperCase(Locale.ROOT).replace('.', '_') + ") must be " + mustBe + ".");
    }

    /** A setting that cannot be; the message is one sentence for the operator and never holds the value. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String sentence) {
            super(sentence);
        }
    }
}
