package warmline.web;

import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import warmline.account.Accounts;
import warmline.peer.Recruiting;

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
            Site site,
            Line line,
            Recruiting team,
            Accounts accounts,
            Editing editing,
            InstantSource clock,
            SecureRandom random) {
        claim(site);
        var changes = new Changes();
        var server = server(site, new Routes(site, line, team, accounts, editing, changes, clock, random));
        server.start();
        if (!server.isRunning()) throw cannotListen(site, new BindException("taken at the same moment"));
        return new WebConsole(site, changes, server);
    }

    /** Helidon logs a port it cannot have, and goes on without: so we ask first. */
    private static void claim(Site site) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(site.host(), site.port()));
        } catch (IOException e) {
            throw cannotListen(site, e);
        }
    }

    private static UncheckedIOException cannotListen(Site site, IOException e) {
        return new UncheckedIOException(
                "The console cannot listen on %s port %d (%s): free the port, or choose another with WARMLINE_HTTP_PORT."
                        .formatted(site.host(), site.port(), e.getMessage()),
                e);
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
