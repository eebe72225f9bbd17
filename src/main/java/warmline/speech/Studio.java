package warmline.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes scripts into recordings for the telephone and keeps them in a folder, each under the hash of all it depends on:
 * {@code <folder>/<first two digits>/<hash>.wav}. Nothing is ever changed there; another text is another file.
 */
public final class Studio {
    /** Two threads that want the same recording wait for each other; two that want different ones hardly ever. */
    private static final int LOCKS = 64;

    private final Path folder;
    private final Voice voice;
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

    /**
     * @param folder where recordings are kept; made when there is something to keep
     * @param voice who speaks what nobody has recorded
     */
    public Studio(Path folder, Voice voice) {
        this.folder = folder;
        this.voice = voice;
    }

    /**
     * Renders what is missing, ahead of the calls that will need it. What is rendered before a failure stays.
     *
     * @param executor does the rendering; FreeTTS speaks one sentence at a time, the rest uses every core
     * @param progress told after each recording, by one thread at a time
     * @throws CannotSpeak the first failure, after which no further recording is begun
     */
    public void prepare(List<Script> scripts, Executor executor, Consumer<Progress> progress) {
        var missing = scripts.stream()
                .distinct()
                .filter(script -> !isKept(file(script)))
                .toList();
        new Preparation(missing, this::recording, progress).run(executor);
    }

    /**
     * The recording of a script: 16-bit mono WAV at 8000 Hz, rendered now unless it is kept already.
     *
     * @throws CannotSpeak with one sentence when the script cannot be made into sound, or the sound not kept
     */
    public Path recording(Script script) {
        var file = file(script);
        var lock = locks.get(Math.floorMod(file.hashCode(), LOCKS));
        lock.lock();
        try {
            if (!isKept(file)) keep(rendered(script), file);
            return file;
        } finally {
            lock.unlock();
        }
    }

    private Path file(Script script) {
        var hash = script.recording().map(Fingerprint::of).orElseGet(() -> Fingerprint.of(sentences(script), voice));
        return folder.resolve(hash.substring(0, 2)).resolve(hash + ".wav");
    }

    private List<Part> sentences(Script script) {
        var parts = SpokenText.of(script.text(), voice.language());
        if (parts.stream().noneMatch(Part.Say.class::isInstance))
            throw new CannotSpeak("There is nothing to say in the text “%s”; write it as words."
                    .formatted(SpokenText.excerpt(script.text())));
        return parts;
    }

    private static boolean isKept(Path file) {
        try {
            return Files.size(file) > Wav.HEADER_BYTES;
        } catch (IOException _) {
            return false; // then it is rendered, and writing says what is wrong with the folder
        }
    }

    private Sound rendered(Script script) {
        return script.recording().map(Studio::published).orElseGet(() -> Narration.of(sentences(script), voice));
    }

    private static Sound published(Path recording) {
        return TelephoneAudio.of(Wav.read(recording))
                .orElseThrow(() -> new CannotSpeak(
                        "No speech is heard in the recording %s; record it again, closer to the microphone."
                                .formatted(recording)));
    }

    private static void keep(Sound sound, Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException broken) {
            throw CannotSpeak.notWritten(file, broken);
        }
        Wav.write(sound, file);
    }
}
