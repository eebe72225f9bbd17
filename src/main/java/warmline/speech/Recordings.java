package warmline.speech;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import warmline.library.Library;
import warmline.library.OwnWords;
import warmline.library.Resource;
import warmline.library.Shelf;
import warmline.prompt.Book;
import warmline.prompt.Language;
import warmline.prompt.Piece;
import warmline.prompt.Prompt;
import warmline.prompt.Recording;
import warmline.prompt.Text;

/** Everything the line can play, rendered before the first call: the book of prompts and the library of resources. */
public final class Recordings implements Book, Library, OwnWords {
    /** As shipped, by the time it is read; what callers hear is {@link #current}. */
    private final Map<Text, Recording> texts = new HashMap<>();

    private final Map<Text, String> words = new HashMap<>();
    private final List<Shelf> shelves = new ArrayList<>();
    private final Map<String, Recording> captions = new ConcurrentHashMap<>();

    private final Map<String, Recording> own = new ConcurrentHashMap<>();
    private final Studio studio;
    private volatile Map<Text, Recording> current = Map.of();

    private Recordings(Studio studio) {
        this.studio = studio;
    }

    /**
     * All that a language needs.
     *
     * @param ours texts of this centre that win over the folder's, such as the name of its line
     * @throws CannotSpeak the first thing that is missing or damaged, in one sentence
     */
    public static Recordings prepare(
            Path prompts,
            Language language,
            Map<Prompt, String> ours,
            Studio studio,
            Executor executor,
            Consumer<Progress> progress) {
        var folder = new PromptFolder(prompts, language);
        var scripts = new HashMap<Text, Script>();
        Stream.concat(Stream.of(Prompt.values()), Piece.in(language).stream())
                .forEach(text -> scripts.put(text, folder.script(text)));
        ours.forEach((prompt, text) -> scripts.put(prompt, Script.of(text)));
        var resources = new ResourceFolder(folder.resources());
        studio.prepare(
                Stream.concat(scripts.values().stream(), resources.scripts()).toList(), executor, progress);
        return new Recordings(studio).filled(scripts, resources);
    }

    private Recordings filled(Map<Text, Script> scripts, ResourceFolder resources) {
        scripts.forEach((text, script) -> {
            texts.put(text, recording(studio, script));
            words.put(text, script.text().strip());
            captions.put(script.text().strip(), texts.get(text));
        });
        current = Map.copyOf(texts);
        for (var shelf : resources.shelves()) {
            var onIt = resources.on(shelf).stream()
                    .map(file -> resource(studio, file))
                    .toList();
            if (onIt.isEmpty()) continue;
            shelves.add(new Shelf(shelf.title(), recording(studio, shelf.spokenOption()), onIt));
            captions.put(shelf.option(), recording(studio, shelf.spokenOption()));
            resources.on(shelf).forEach(file -> captions.put(file.option(), recording(studio, file.spokenOption())));
            onIt.forEach(resource -> captions.put("[recording: " + resource.title() + "]", resource.recording()));
        }
        return this;
    }

    private static Resource resource(Studio studio, ResourceFile file) {
        return new Resource(file.title(), recording(studio, file.spokenOption()), recording(studio, file.script()));
    }

    private static Recording recording(Studio studio, Script script) {
        var file = studio.recording(script);
        return new Recording(
                file.toAbsolutePath(),
                Duration.ofMillis(Math.round(1000 * Wav.read(file).seconds())));
    }

    /** What each recording says, for those who read along; a resource by its title. */
    public Map<String, Recording> captions() {
        return Map.copyOf(captions);
    }

    /** The text of a prompt as shipped, or as the settings say it. */
    public String shipped(Prompt prompt) {
        return Optional.ofNullable(words.get(prompt)).orElseThrow(() -> unprepared(prompt));
    }

    /**
     * A text as it would be heard, rendered now unless it is kept already.
     *
     * @throws CannotSpeak with one sentence
     */
    public Recording heard(String text) {
        return recording(studio, Script.of(text));
    }

    /**
     * From now on these prompts have these texts, and all others theirs as shipped.
     *
     * @throws CannotSpeak with one sentence; then everything is as before
     */
    public synchronized void publish(Map<Prompt, String> own) {
        var all = new HashMap<>(texts);
        own.forEach((prompt, text) -> {
            all.put(prompt, heard(text));
            captions.put(text, heard(text));
        });
        current = Map.copyOf(all);
    }

    /** What is current now: a call keeps it to its end. */
    public Book edition() {
        var edition = current;
        return text -> in(edition, text);
    }

    @Override
    public Recording of(Text text) {
        return in(current, text);
    }

    private static Recording in(Map<Text, Recording> edition, Text text) {
        return Optional.ofNullable(edition.get(text)).orElseThrow(() -> unprepared(text));
    }

    private static IllegalStateException unprepared(Text text) {
        return new IllegalStateException(text.file() + " was not prepared");
    }

    /** Renders the centre's own words, ahead of the calls that will need them. */
    public void learn(Stream<String> words) {
        words.forEach(each -> own.computeIfAbsent(each, text -> recording(studio, Script.of(text))));
    }

    @Override
    public Optional<Recording> spoken(String words) {
        return Optional.ofNullable(own.get(words));
    }

    @Override
    public List<Shelf> shelves(Language language) {
        return List.copyOf(shelves);
    }
}
