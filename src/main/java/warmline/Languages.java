package warmline;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import warmline.library.Library;
import warmline.library.Shelf;
import warmline.prompt.Book;
import warmline.prompt.Language;
import warmline.prompt.Prompt;
import warmline.prompt.Recording;
import warmline.prompt.Rehearsal;
import warmline.prompt.Spoken;
import warmline.prompt.Version;
import warmline.speech.CannotSpeak;
import warmline.speech.Recordings;
import warmline.web.SpokenLanguage;

/** The languages of the line: English from the first call on, Spanish as soon as all of it can be heard. */
final class Languages implements Spoken, Library, Rehearsal, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Languages.class.getName());
    private static final Spanish BEING_PREPARED =
            new Spanish(Optional.empty(), "It is being prepared; until then the line speaks English.");
    private static final int STOPS_WITHIN_MILLIS = 5_000;

    /** @param trouble why it cannot be heard; empty when it can */
    private record Spanish(Optional<Recordings> recordings, String trouble) {}

    private final Recordings english;
    private final Thread thread;
    private volatile Spanish spanish = BEING_PREPARED;
    private List<Version> published = List.of();

    private Languages(Installation installation, Recordings english, Consumer<String> tell) {
        this.english = english;
        thread = Thread.ofPlatform().daemon().name("spanish").unstarted(() -> find(installation, tell));
    }

    /** Begins to prepare Spanish, in a thread of its own: nobody has to wait for it. */
    static Languages begin(Installation installation, Recordings english, Consumer<String> tell) {
        var languages = new Languages(installation, english, tell);
        languages.thread.start();
        return languages;
    }

    private void find(Installation installation, Consumer<String> tell) {
        var found = prepared(installation);
        adopt(found);
        if (!Thread.currentThread().isInterrupted())
            tell.accept(found.recordings().isPresent() ? "Spanish can be heard too." : found.trouble());
    }

    private synchronized void adopt(Spanish found) {
        found.recordings().ifPresent(recordings -> publish(Language.ES, recordings));
        spanish = found;
    }

    private static Spanish prepared(Installation installation) {
        try {
            return new Spanish(Optional.of(installation.inSpanish(installation.spanish())), "");
        } catch (CannotSpeak without) {
            return new Spanish(Optional.empty(), without.getMessage());
        } catch (RuntimeException broken) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Spanish could not be prepared; the line speaks English only.",
                    broken);
            return new Spanish(
                    Optional.empty(), "It could not be prepared; the log says why. Start again to try anew.");
        }
    }

    /** Calls that begin from now on hear these texts of the centre's own. */
    synchronized void publish(List<Version> versions) {
        published = List.copyOf(versions);
        for (var language : Language.values())
            recordings(language).ifPresent(recordings -> publish(language, recordings));
    }

    /** A text that this machine cannot speak must not keep callers from hearing the others: then all stay as they were. */
    private void publish(Language language, Recordings recordings) {
        try {
            recordings.publish(Press.texts(published, language));
        } catch (CannotSpeak broken) {
            LOG.log(System.Logger.Level.WARNING, "What was published could not be spoken here.", broken);
        }
    }

    @Override
    public String shipped(Prompt prompt, Language language) {
        return spoken(language).shipped(prompt);
    }

    @Override
    public Recording heard(String text, Language language) {
        try {
            return spoken(language).heard(text);
        } catch (CannotSpeak broken) {
            throw new IllegalArgumentException(broken.getMessage(), broken);
        }
    }

    private Recordings spoken(Language language) {
        return recordings(language).orElseThrow(() -> new IllegalArgumentException(spanish.trouble()));
    }

    Recordings english() {
        return english;
    }

    /** Everything the line can play in a language; empty while something of it cannot be heard. */
    Optional<Recordings> recordings(Language language) {
        return switch (language) {
            case EN -> Optional.of(english);
            case ES -> spanish.recordings();
        };
    }

    @Override
    public Optional<Book> in(Language language) {
        return recordings(language).map(Recordings::edition);
    }

    @Override
    public List<Shelf> shelves(Language language) {
        return recordings(language).map(all -> all.shelves(language)).orElse(List.of());
    }

    /** For the console. */
    List<SpokenLanguage> shown() {
        return List.of(
                new SpokenLanguage("English", Optional::empty),
                new SpokenLanguage(
                        "Spanish", () -> Optional.of(spanish.trouble()).filter(trouble -> !trouble.isEmpty())));
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join(STOPS_WITHIN_MILLIS);
    }
}
