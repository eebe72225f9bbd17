package warmline.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The coping resources: the same in every language, on the same shelves, in the same order, as long and as quiet. */
class ResourceFilesTest {
    static final List<Language> OTHERS = Stream.of(Language.values())
            .filter(language -> language != Language.EN)
            .toList();

    private static final Pattern PAUSE = Pattern.compile("\\[([0-9.]+) s]");
    private static final int MOST_OPTION_WORDS = 8;
    private static final double WORDS_A_MINUTE = 150;
    private static final double SECONDS_AFTER_A_SENTENCE = 0.75;

    @ParameterizedTest
    @FieldSource("OTHERS")
    void a_language_has_the_resources_of_every_other(Language language) throws IOException {
        assertEquals(names(Language.EN), names(language));
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void a_resource_stands_at_the_same_place_and_is_quiet_for_as_long(Language language) throws IOException {
        for (var name : names(Language.EN)) {
            var english = Files.readString(folder(Language.EN).resolve(name));
            var other = Files.readString(folder(language).resolve(name));
            assertEquals(place(english), place(other), name);
            assertEquals(pauses(english), pauses(other), name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_option_is_short_enough_to_choose_from(Language language) throws IOException {
        for (var name : names(language)) {
            var option = value(Files.readString(folder(language).resolve(name)), "option");
            assertTrue(option.matches("(To|Para) [^.0-9]+"), name + ": " + option);
            assertTrue(option.split(" ").length <= MOST_OPTION_WORDS, name + ": " + option);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_resource_lasts_two_to_six_minutes(Language language) throws IOException {
        for (var name : names(language)) {
            if (name.startsWith("shelves/")) continue;
            var text = Files.readString(folder(language).resolve(name));
            var said = text.substring(text.indexOf("---", 3));
            var minutes = PAUSE.matcher(said).replaceAll("").split("\\s+").length / WORDS_A_MINUTE
                    + said.split("[.?!]\\s").length * SECONDS_AFTER_A_SENTENCE / 60
                    + pauses(said).stream().mapToDouble(Double::parseDouble).sum() / 60;
            assertTrue(minutes >= 2 && minutes <= 6, name + " lasts " + minutes + " minutes");
        }
    }

    private static List<String> names(Language language) throws IOException {
        try (var files = Files.walk(folder(language))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder(language).relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static Path folder(Language language) {
        return Path.of("prompts", language.folder(), "resources");
    }

    private static List<String> place(String text) {
        return Stream.of("shelf", "order").map(key -> value(text, key)).toList();
    }

    private static String value(String text, String key) {
        return text.lines()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .findFirst()
                .orElse("");
    }

    private static List<String> pauses(String text) {
        return PAUSE.matcher(text).results().map(pause -> pause.group(1)).toList();
    }
}
