package warmline;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import warmline.store.Address;
import warmline.store.EmbeddedPostgres;

/** The database of a line that is stopped, up for as long as a command works on it. */
final class LineDatabase implements AutoCloseable {
    private final Deque<EmbeddedPostgres> started;
    private final Address address;

    private LineDatabase(Deque<EmbeddedPostgres> started, Address address) {
        this.started = started;
        this.address = address;
    }

    /** Where the line of this home has its database while it runs. */
    static Address whileItRuns(Installation installation) {
        var external = installation.settings().text("database.url");
        if (!external.isEmpty()) return Address.of(external);
        return EmbeddedPostgres.recorded(installation.home())
                .orElseThrow(() -> new Settings.Refused("There is no line yet: start ./warmline up first."));
    }

    /** Started now where it is our own. The home is locked before. */
    static LineDatabase started(Installation installation, SecureRandom random, Consumer<String> tell) {
        var started = new ArrayDeque<EmbeddedPostgres>();
        var address = Up.address(installation, random, tell, part -> {
            if (part instanceof EmbeddedPostgres postgres) started.push(postgres);
        });
        return new LineDatabase(started, address);
    }

    Address address() {
        return address;
    }

    @Override
    public void close() {
        started.forEach(EmbeddedPostgres::close);
    }
}
