package warmline.store;

import java.util.Optional;
import warmline.callback.Discretion;

/** What peers say to somebody else who answers. */
final class Discretions {
    private Discretions() {}

    /** False: there is no such callback. */
    static boolean keep(Work work, long callback, Discretion says) {
        return work.sql("discretion.keep")
                        .with("callback", callback)
                        .with("says", says)
                        .run()
                > 0;
    }

    static Optional<Discretion> find(Work work, long callback) {
        return work.sql("discretion.find")
                .with("callback", callback)
                .first(row -> row.constant("says", Discretion.class));
    }

    static Optional<Discretion> last(Work work, byte[] telephoneHash, int person) {
        return work.sql("discretion.last")
                .with("telephoneHash", telephoneHash)
                .with("person", person)
                .first(row -> row.constant("says", Discretion.class));
    }
}
