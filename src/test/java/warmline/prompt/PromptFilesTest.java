package warmline.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts in {@code prompts/} and the ids in the code: the same, and written for the ear. */
class PromptFilesTest {
    private static final Path ENGLISH = Path.of("prompts", "en");
    private static final int MOST_WORDS = 25;

    /** The keys are spoken from pieces after the text, so that words and keys cannot disagree. */
    private static final Pattern NAMES_A_KEY = Pattern.compile(
            "\\b(press|dial|hit|pound|hash|star|asterisk)\\b|\\bkey (zero|one|two|three|four|five)\\b|[0-9*#]");

    private final Map<String, String> texts = read();

    @Test
    void every_id_has_its_text_and_every_text_its_id() {
        var ids = Stream.<Text>concat(Arrays.stream(Prompt.values()), Arrays.stream(Piece.values()))
                .map(Text::file)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", ids), String.join("\n", texts.keySet()));
    }

    @Test
    void every_text_is_one_clean_line() {
        texts.forEach((file, text) -> {
            assertFalse(text.isBlank(), file + " is empty");
            assertTrue(text.endsWith("\n"), file + " does not end with a line break");
            assertEquals(1, text.lines().count(), file + " has more than one line");
            assertEquals(text.strip(), text.substring(0, text.length() - 1), file + " has spaces around it");
            assertFalse(text.contains("  "), file + " has two spaces together");
            assertTrue(text.chars().allMatch(c -> c < 128), file + " has a letter that is not plain English");
        });
    }

    @Test
    void no_prompt_names_a_key() {
        for (var prompt : Prompt.values()) {
            var text = text(prompt).toLowerCase(Locale.ROOT);
            assertFalse(NAMES_A_KEY.matcher(text).find(), prompt + " names a key: " + text);
        }
    }

    @Test
    void an_option_says_first_what_it_is_for() {
        for (var prompt : Prompt.values())
            if (prompt.name().matches("(TO|FOR|IF|OR)_.*"))
                assertTrue(text(prompt).matches("(To|For|If|Or) .*"), prompt + ": " + text(prompt));
    }

    @Test
    void no_prompt_is_longer_than_one_can_listen_to() {
        for (var prompt : Prompt.values()) {
            int words = text(prompt).split(" ").length;
            assertTrue(
                    words <= MOST_WORDS,
                    prompt + " has " + words + " words, at most " + MOST_WORDS + ": " + text(prompt));
        }
    }

    @Test
    void no_two_prompts_share_a_file() {
        assertEquals(
                Prompt.values().length,
                Arrays.stream(Prompt.values()).map(Text::file).distinct().count());
        assertEquals(
                Piece.values().length,
                Arrays.stream(Piece.values()).map(Text::file).distinct().count());
    }

    private String text(Prompt prompt) {
        return texts.getOrDefault(prompt.file(), "").strip();
    }

    /** Resources and their shelves are a library of their own, with other rules. */
    private static Map<String, String> read() {
        try (var files = Files.walk(ENGLISH)) {
            var texts = new TreeMap<String, String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = ENGLISH.relativize(file).toString().replace('\\', '/');
                if (name.startsWith("resources/") || !name.endsWith(".txt")) continue;
                texts.put(name.substring(0, name.length() - ".txt".length()), Files.readString(file));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
