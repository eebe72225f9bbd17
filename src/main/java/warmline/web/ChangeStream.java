package warmline.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;

/**
 * Server-sent events (WHATWG HTML, section 9.2): says that the line changed, never what. The page then fetches itself again,
 * with the rights of its reader.
 */
final class ChangeStream {
    private static final System.Logger LOG = System.getLogger(ChangeStream.class.getName());

    /** What nobody told us of, such as a change by another service on this database, is noticed after this time. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** After ten minutes the browser comes again by itself, and its session is checked anew. */
    private static final int LOOKS = 300;

    /** Each costs a few look-ups every two seconds. */
    private static final int AT_ONCE = 100;

    private final Line line;
    private final Changes changes;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ChangeStream(Line line, Changes changes, InstantSource clock) {
        this.line = line;
        this.changes = changes;
        this.clock = clock;
    }

    int open() {
        return AT_ONCE - places.availablePermits();
    }

    void follow(ServerRequest req, ServerResponse res) throws InterruptedException {
        if (!places.tryAcquire())
            throw new Refusal(Status.SERVICE_UNAVAILABLE_503, "Too many pages are open. This one can be reloaded by hand.");
        try {
            res.headers().contentType(MediaTypes.TEXT_EVENT_STREAM);
            write(res.outputStream());
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.TRACE, "A browser closed its page", e);
        } finally {
            places.release();
        }
    }

    private void write(OutputStream out) throws IOException, InterruptedException {
        var seen = changes.count();
        var version = line.version(clock.instant());
        send(out, "retry: 1000\n\n");
        for (int look = 0; look < LOOKS && !changes.ended(); look++) {
            var count = changes.after(seen, LOOK);
            var fresh = line.version(clock.instant());
            send(out, count == seen && fresh.equals(version) ? ": still here\n\n" : "event: changed\ndata: line\n\n");
            seen = count;
            version = fresh;
        }
        out.close();
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
