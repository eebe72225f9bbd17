package warmline.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import warmline.prompt.Language;
import warmline.prompt.Prompt;
import warmline.prompt.Revision;
import warmline.prompt.Version;
import warmline.prompt.Versions;

/** The centre's own texts in PostgreSQL. */
public final class StoredVersions implements Versions {
    private final Database database;

    public StoredVersions(Database database) {
        this.database = database;
    }

    @Override
    public List<Version> of(Prompt prompt, Language language) {
        return database.sql("prompt_version.of")
                .with("prompt", prompt)
                .with("language", language)
                .list(StoredVersions::version);
    }

    private static Version version(Row row) {
        return new Version(
                row.number("id"),
                row.constant("prompt", Prompt.class),
                row.constant("language", Language.class),
                row.text("text"),
                row.text("name"),
                row.instant("written_at"));
    }

    @Override
    public Optional<Version> find(long id) {
        return database.sql("prompt_version.find").with("id", id).first(StoredVersions::version);
    }

    @Override
    public List<Version> newest() {
        return database.sql("prompt_version.newest").list(StoredVersions::known).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Version write(Prompt prompt, Language language, String text, long account, Instant now) {
        return find(write(database.alone(), prompt, language, text, account, now))
                .orElseThrow();
    }

    private static long write(Work work, Prompt prompt, Language language, String text, long account, Instant now) {
        return work.sql("prompt_version.write")
                .with("prompt", prompt)
                .with("language", language)
                .with("text", text)
                .with("account", account)
                .with("now", now)
                .first(row -> row.number("id"))
                .orElseThrow();
    }

    @Override
    public void publish(Prompt prompt, Language language, Optional<Version> version, long account, Instant now) {
        database.inTransaction(work -> {
            publishNobodyMeanwhile(work);
            publish(work, prompt, language, version.map(Version::id), account, now);
            return true;
        });
    }

    private static void publishNobodyMeanwhile(Work work) {
        work.sql("prompt_publication.publishOneAfterAnother").first(_ -> true);
    }

    private static void publish(
            Work work, Prompt prompt, Language language, Optional<Long> version, long account, Instant now) {
        work.sql("prompt_publication.publish")
                .with("prompt", prompt)
                .with("language", language)
                .with("version", version)
                .with("account", account)
                .with("now", now)
                .run();
    }

    @Override
    public boolean publish(List<Revision> revisions, long publications, long account, Instant now) {
        return database.inTransaction(work -> {
            publishNobodyMeanwhile(work);
            if (publications(work) != publications) return false;
            for (var revision : revisions) {
                var version = revision.text()
                        .map(text -> write(work, revision.prompt(), revision.language(), text, account, now));
                publish(work, revision.prompt(), revision.language(), version, account, now);
            }
            return true;
        });
    }

    @Override
    public long publications() {
        return publications(database.alone());
    }

    private static long publications(Work work) {
        return work.sql("prompt_publication.count")
                .first(row -> row.number("publications"))
                .orElseThrow();
    }

    @Override
    public List<Version> published() {
        return database.sql("prompt_version.published").list(StoredVersions::known).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Another release may have had prompts that this one has not. */
    private static Optional<Version> known(Row row) {
        return Arrays.stream(Prompt.values())
                .filter(prompt -> prompt.name().equals(row.text("prompt")))
                .findFirst()
                .map(_ -> version(row));
    }
}
