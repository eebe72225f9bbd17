package warmline.prompt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** A centre's own texts in memory. */
public final class MemoryVersions implements Versions {
    private final LongFunction<String> names;
    private final List<Version> written = new ArrayList<>();
    private final Map<List<Object>, Optional<Version>> published = new LinkedHashMap<>();
    private long publications;

    /** @param names of accounts */
    public MemoryVersions(LongFunction<String> names) {
        this.names = names;
    }

    @Override
    public synchronized List<Version> of(Prompt prompt, Language language) {
        return written.reversed().stream()
                .filter(version -> version.prompt() == prompt && version.language() == language)
                .toList();
    }

    @Override
    public synchronized Optional<Version> find(long id) {
        return written.stream().filter(version -> version.id() == id).findFirst();
    }

    @Override
    public synchronized List<Version> newest() {
        var newest = new LinkedHashMap<List<Object>, Version>();
        written.forEach(version -> newest.put(List.of(version.prompt(), version.language()), version));
        return List.copyOf(newest.values());
    }

    @Override
    public synchronized Version write(Prompt prompt, Language language, String text, long account, Instant now) {
        var version = new Version(written.size() + 1, prompt, language, text, names.apply(account), now);
        written.add(version);
        return version;
    }

    @Override
    public synchronized void publish(
            Prompt prompt, Language language, Optional<Version> version, long account, Instant now) {
        published.put(List.of(prompt, language), version);
        publications++;
    }

    @Override
    public synchronized boolean publish(List<Revision> revisions, long publicationsThen, long account, Instant now) {
        if (publications != publicationsThen) return false;
        for (var revision : revisions) {
            var version =
                    revision.text().map(text -> write(revision.prompt(), revision.language(), text, account, now));
            publish(revision.prompt(), revision.language(), version, account, now);
        }
        return true;
    }

    @Override
    public synchronized long publications() {
        return publications;
    }

    @Override
    public synchronized List<Version> published() {
        return published.values().stream().flatMap(Optional::stream).toList();
    }
}
