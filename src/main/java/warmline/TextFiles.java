package warmline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import warmline.prompt.Language;
import warmline.prompt.Prompt;

/**
 * The texts of prompts in files, to be changed with any editor and read again: {@code en/booked.txt}, each with one line.
 *
 * @param folder with a folder for each language
 */
record TextFiles(Path folder) {
    private static final String ENDING = ".txt";

    /** Many times as long as any text may be. */
    private static final long MOST_BYTES = 10_000;

    /** @throws Settings.Refused where something is already */
    void write(Map<Language, Map<Prompt, String>> texts) {
        try {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder())
                throw new Settings.Refused(
                        folder + " is there already; name a new folder, so that nothing is overwritten.");
            for (var language : texts.entrySet()) {
                var own =
                        Files.createDirectories(folder.resolve(language.getKey().folder()));
                for (var text : language.getValue().entrySet())
                    Files.writeString(own.resolve(text.getKey().file() + ENDING), text.getValue() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The texts cannot be written into " + folder + ".", e);
        }
    }

    private boolean isEmptyFolder() throws IOException {
        if (!Files.isDirectory(folder)) return false;
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /**
     * As many texts as there are; what other programs hide in the folder is left alone.
     *
     * @throws Settings.Refused the first thing that is no text of a prompt, in one sentence
     */
    Map<Language, Map<Prompt, String>> read() {
        if (!Files.isDirectory(folder))
            throw new Settings.Refused(folder + " is no folder; name one that ./warmline prompts export has written.");
        var texts = new EnumMap<Language, Map<Prompt, String>>(Language.class);
        for (var own : entries(folder)) {
            var language = language(own);
            var read = new EnumMap<Prompt, String>(Prompt.class);
            for (var file : entries(own)) read.put(prompt(file), text(file));
            texts.put(language, read);
        }
        return texts;
    }

    private static List<Path> entries(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read.", e);
        }
    }

    private Language language(Path own) {
        return Arrays.stream(Language.values())
                .filter(language -> own.getFileName().toString().equals(language.folder()) && Files.isDirectory(own))
                .findFirst()
                .orElseThrow(() -> new Settings.Refused(
                        own + " is no language of the line; the folder may hold en and es, and nothing else."));
    }

    private static Prompt prompt(Path file) {
        return Optional.of(file.getFileName().toString())
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .flatMap(name -> Arrays.stream(Prompt.values())
                        .filter(prompt -> prompt.file().equals(name))
                        .findFirst())
                .orElseThrow(() -> new Settings.Refused(
                        file + " is the text of no prompt; keep to the names that ./warmline prompts export writes."));
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES)
                throw new Settings.Refused(file + " is no text of one line.");
            return Files.readString(file).strip();
        } catch (CharacterCodingException e) {
            throw new Settings.Refused(file + " is no text in UTF-8; save it as such.");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read.", e);
        }
    }
}
