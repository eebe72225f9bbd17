package warmline.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import warmline.prompt.Language;
import warmline.prompt.Text;

/** The texts of one language as they stand in a folder: {@code <id>.txt}, and perhaps {@code <id>.wav} beside it, which wins. */
public final class PromptFolder {
    private final Path folder;

    /** @param prompts the folder that holds one folder for each language */
    public PromptFolder(Path prompts, Language language) {
        folder = prompts.resolve(language.folder()).toAbsolutePath();
    }

    /** @throws CannotSpeak with one sentence when the text is missing or empty */
    public Script script(Text text) {
        return script(text.file(), read(folder.resolve(text.file() + ".txt")));
    }

    Path resources() {
        return folder.resolve("resources");
    }

    private Script script(String name, String text) {
        if (text.isBlank())
            throw new CannotSpeak(
                    "The prompt %s is empty; write its text into it.".formatted(folder.resolve(name + ".txt")));
        return new Script(text, recordingBeside(folder.resolve(name + ".txt")));
    }

    static Optional<Path> recordingBeside(Path text) {
        var name = text.getFileName().toString();
        var recording = text.resolveSibling(name.substring(0, name.length() - ".txt".length()) + ".wav");
        return Optional.of(recording).filter(Files::exists);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new CannotSpeak(
                    "The prompt %s cannot be read; it must be there, as text in UTF-8.".formatted(file), unreadable);
        }
    }
}
