package warmline.web;

import io.helidon.webserver.WebServer;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import warmline.account.Accounts;

/** The web console and the API, running until closed. */
public final class WebConsole implements AutoCloseable {
    /** The longest form of ours is a sign-in. */
    private static final int LONGEST_REQUEST_BYTES = 65_536;

    /** A team has tens of browsers, each with a few connections. */
    private static final int CONNECTIONS = 1_000;

    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Site site;
    private final Changes changes;
    private final WebServer server;

    private WebConsole(Site site, Changes changes, WebServer server) {
        this.site = site;
        this.changes = changes;
        this.server = server;
    }

    /**
     * Listens from now on.
     *
     * @throws UncheckedIOException when the port cannot be had, with a sentence for the operator
     */
    public static WebConsole start(
            Site site, Line line, Accounts accounts, InstantSource clock, SecureRandom random) {
        var changes = new Changes();
        var server = server(site, new Routes(site, line, accounts, changes, clock, random));
        try {
            server.start();
        } catch (RuntimeException e) {
            server.stop();
            throw explained(e, site);
        }
        return new WebConsole(site, changes, server);
    }

    private static WebServer server(Site site, Routes routes) {
        return WebServer.builder()
                .host(site.host())
                .port(site.port())
                .featuresDiscoverServices(false)
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .maxPayloadSize(LONGEST_REQUEST_BYTES)
                .maxTcpConnections(CONNECTIONS)
                .directHandlers(routes.failures().direct())
                .routing(routes::register)
                .build();
    }

    private static RuntimeException explained(RuntimeException e, Site site) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof BindException bind) return new UncheckedIOException(sentence(bind, site), bind);
        return e;
    }

    private static String sentence(BindException e, Site site) {
        return "The console cannot listen on %s port %d (%s): free the port, or choose another with WARMLINE_HTTP_PORT."
                .formatted(site.host(), site.port(), e.getMessage());
    }

    /** Where a browser finds it, with the port it really has. */
    public URI address() {
        return URI.create("http://" + site.host() + ":" + server.port() + "/");
    }

    /** Says that something about the line changed: open pages show it within a second. Cheap; call it from any thread. */
    public void changed() {
        changes.changed();
    }

    /** Ends open streams and stops to listen; gives running requests a second. */
    @Override
    public void close() {
        changes.end();
        server.stop();
    }
}
