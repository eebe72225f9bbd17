package warmline.speech;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import warmline.prompt.Language;

/**
 * A voice that is a program of its own, started once for every sentence. The words {@code {text}} and {@code {file}} in its
 * command stand for the sentence and for the WAV file that it is to write. Without {@code {text}} the program reads the
 * sentence as UTF-8 from its standard input, which works in every locale: arguments lose their accents in the plainest one.
 */
public final class CommandVoice implements Voice {
    static final int TIME_OUT_SECONDS = 20;

    /** Five minutes at 16 kHz: no sentence is as long. */
    static final long MOST_BYTES = 10_000_000;

    private static final int LOOKS_PER_SECOND = 10;

    private final String name;
    private final List<String> command;
    private final String identity;
    private final Language language;
    private final int timeOutSeconds;

    /**
     * @param name what to call it in a message
     * @param command program and arguments
     * @param identity engine, version, speaker and pace
     */
    public CommandVoice(String name, List<String> command, String identity, Language language) {
        this(name, command, identity, language, TIME_OUT_SECONDS);
    }

    CommandVoice(String name, List<String> command, String identity, Language language, int timeOutSeconds) {
        this.name = name;
        this.command = List.copyOf(command);
        this.identity = identity;
        this.language = language;
        this.timeOutSeconds = timeOutSeconds;
    }

    @Override
    public Sound say(String sentence) {
        try {
            var file = Files.createTempFile("warmline-", ".wav");
            var text = Files.createTempFile("warmline-", ".txt");
            try {
                Files.writeString(text, sentence + "\n");
                run(sentence, text, file);
                if (Files.size(file) <= Wav.HEADER_BYTES) throw failed("made no sound", sentence);
                return Wav.read(file);
            } finally {
                Files.deleteIfExists(text);
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new CannotSpeak(
                    "The voice %s (%s) could not be used: %s; check the command, or leave its setting empty."
                            .formatted(name, command.getFirst(), broken.getMessage()),
                    broken);
        }
    }

    private void run(String sentence, Path text, Path file) throws IOException {
        var process = new ProcessBuilder(filledIn(sentence, file))
                .redirectInput(command.contains("{text}") ? new File("/dev/null") : text.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var ended = false;
            for (var look = 0; !ended && look < timeOutSeconds * LOOKS_PER_SECOND; look++) {
                ended = process.waitFor(1000 / LOOKS_PER_SECOND, TimeUnit.MILLISECONDS);
                if (Files.size(file) > MOST_BYTES) throw failed("does not stop talking", sentence);
            }
            if (!ended) throw failed("took longer than " + timeOutSeconds + " s", sentence);
            if (process.exitValue() != 0) throw failed("ended with status " + process.exitValue(), sentence);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotSpeak("Speaking was stopped; start again to go on where it was.", stopped);
        } finally {
            if (process.isAlive()) process.descendants().forEach(ProcessHandle::destroyForcibly); // they outlive it
            process.destroyForcibly();
        }
    }

    private List<String> filledIn(String sentence, Path file) {
        return command.stream()
                .map(word -> switch (word) {
                    case "{text}" -> sentence;
                    case "{file}" -> file.toString();
                    default -> word;
                })
                .toList();
    }

    private CannotSpeak failed(String what, String sentence) {
        return new CannotSpeak("The voice %s (%s) %s on “%s”; check the command, or leave its setting empty."
                .formatted(name, command.getFirst(), what, SpokenText.excerpt(sentence)));
    }

    /** No engine met so far does so at every comma. */
    @Override
    public boolean pausesAtCommas() {
        return false;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public String identity() {
        return identity;
    }
}
