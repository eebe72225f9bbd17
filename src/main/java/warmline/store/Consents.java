package warmline.store;

import java.time.Instant;
import java.util.Optional;
import warmline.callback.Callback;
import warmline.callback.Consent;
import warmline.callback.Consent.Way;
import warmline.prompt.Language;

/** That patients have agreed to be called. */
final class Consents {
    private Consents() {}

    static void keep(Work work, Callback callback, Way way, Instant now) {
        work.sql("consent.keep")
                .with("callback", callback.id())
                .with("way", way)
                .with("language", callback.request().language())
                .with("now", now)
                .run();
    }

    static Optional<Consent> find(Work work, long callback) {
        return work.sql("consent.find")
                .with("callback", callback)
                .first(row -> new Consent(
                        row.instant("agreed_at"),
                        row.constant("way", Way.class),
                        row.constant("language", Language.class),
                        row.number("edition")));
    }
}
