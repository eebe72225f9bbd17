package warmline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import warmline.prompt.Language;
import warmline.prompt.Prompt;
import warmline.prompt.Version;
import warmline.prompt.Versions;
import warmline.speech.ExchangeSounds;
import warmline.speech.Recordings;
import warmline.store.Database;
import warmline.store.StoredVersions;
import warmline.store.Unavailable;

/** Brings what is published to the callers of this service, and to what Asterisk says by itself. */
final class Press {
    private final Versions versions;
    private final Languages languages;
    private final Path sounds;
    private final String crisisNumber;
    private Printed printed = new Printed(0, false);

    private record Printed(long publications, boolean spanish) {}

    /** @param sounds where Asterisk finds what it says by itself */
    Press(Versions versions, Languages languages, Path sounds, String crisisNumber) {
        this.versions = versions;
        this.languages = languages;
        this.sounds = sounds;
        this.crisisNumber = crisisNumber;
    }

    /** For another process than the service's: what callers of the line that runs here hear, or the texts as shipped where none runs. */
    static Recordings inForce(Installation installation, Language language, Recordings recordings) {
        try (var database = Database.open(LineDatabase.whileItRuns(installation))) {
            recordings.publish(texts(new StoredVersions(database).published(), language));
        } catch (Settings.Refused | Unavailable noLine) {
            return recordings;
        }
        return recordings;
    }

    static Map<Prompt, String> texts(List<Version> versions, Language language) {
        return versions.stream()
                .filter(version -> version.language() == language)
                .collect(Collectors.toMap(Version::prompt, Version::text));
    }

    /** Looks whether anything was published since, at this service or another, or Spanish can be heard by now. */
    synchronized void tick() {
        var news =
                new Printed(versions.publications(), languages.in(Language.ES).isPresent());
        if (news.equals(printed)) return;
        if (news.publications != printed.publications) languages.publish(versions.published());
        new ExchangeSounds(languages).write(sounds, crisisNumber);
        printed = news;
    }
}
