package warmline.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts in {@code prompts/} and the ids in the code: the same in every language, and written for the ear. */
@ParameterizedClass
@EnumSource(Language.class)
class PromptFilesTest {
    private final Language language;
    private final Path folder;
    private final Map<String, String> texts;

    PromptFilesTest(Language language) {
        this.language = language;
        folder = Path.of("prompts", language.folder());
        texts = read();
    }

    @Test
    void every_id_has_its_text_and_every_text_its_id() {
        var ids = Stream.<Text>concat(Arrays.stream(Prompt.values()), Piece.in(language).stream())
                .map(Text::file)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", ids), String.join("\n", texts.keySet()));
    }

    @Test
    void every_text_is_one_clean_line() {
        texts.forEach((file, text) -> {
            assertTrue(text.endsWith("\n"), file + " does not end with a line break");
            var line = text.substring(0, text.length() - 1);
            assertEquals(Optional.empty(), WordingRules.trouble(language, line), file);
        });
    }

    @Test
    void every_prompt_can_be_followed() {
        for (var prompt : Prompt.values())
            assertEquals(
                    Optional.empty(),
                    WordingRules.trouble(prompt, language, text(prompt)),
                    prompt + ": " + text(prompt));
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
    private Map<String, String> read() {
        try (var files = Files.walk(folder)) {
            var texts = new TreeMap<String, String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (name.startsWith("resources/") || !name.endsWith(".txt")) continue;
                texts.put(name.substring(0, name.length() - ".txt".length()), Files.readString(file));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
