package warmline.speech;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import warmline.library.Library;
import warmline.library.Resource;
import warmline.library.Shelf;
import warmline.prompt.Book;
import warmline.prompt.Language;
import warmline.prompt.Piece;
import warmline.prompt.Prompt;
import warmline.prompt.Recording;
import warmline.prompt.Text;

/** Everything the line can play, rendered before the first call: the book of prompts and the library of resources. */
public final class Recordings implements Book, Library {
    private final Map<Text, Recording> texts = new HashMap<>();
    private final List<Shelf> shelves = new ArrayList<>();
    private final Map<String, Recording> captions = new HashMap<>();

    private Recordings() {}

    /**
     * @param ours texts of this centre that win over the folder's, such as the name of its line
     * @throws CannotSpeak the first thing that is missing or damaged, in one sentence
     */
    public static Recordings prepare(
            Path prompts, Map<Prompt, String> ours, Studio studio, Executor executor, Consumer<Progress> progress) {
        var folder = new PromptFolder(prompts, Language.EN);
        var scripts = new HashMap<Text, Script>();
        Stream.concat(Stream.of(Prompt.values()), Stream.of(Piece.values()))
                .forEach(text -> scripts.put(text, folder.script(text)));
        ours.forEach((prompt, text) -> scripts.put(prompt, Script.of(text)));
        var resources = new ResourceFolder(folder.resources());
        studio.prepare(
                Stream.concat(scripts.values().stream(), resources.scripts()).toList(), executor, progress);
        return new Recordings().filled(scripts, resources, studio);
    }

    private Recordings filled(Map<Text, Script> scripts, ResourceFolder resources, Studio studio) {
        scripts.forEach((text, script) -> {
            texts.put(text, recording(studio, script));
            captions.put(script.text().strip(), texts.get(text));
        });
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

    @Override
    public Recording of(Text text) {
        var recording = texts.get(text);
        if (recording == null) throw new IllegalStateException(text.file() + " was not prepared");
        return recording;
    }

    @Override
    public List<Shelf> shelves(Language language) {
        return List.copyOf(shelves);
    }
}
