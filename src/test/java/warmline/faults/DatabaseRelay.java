package warmline.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between the service and PostgreSQL, on loopback. It can stop a transaction exactly before or after its commit, be
 * slow, refuse new connections as a closed port does, and cut those there are.
 */
final class DatabaseRelay implements AutoCloseable {
    private final InetSocketAddress postgres;
    private final Gate gate = new Gate();
    private final Set<RelayedConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile ServerSocket door;

    private DatabaseRelay(InetSocketAddress postgres) throws IOException {
        this.postgres = postgres;
        this.door = open(0);
    }

    static DatabaseRelay to(InetSocketAddress postgres) throws IOException {
        return new DatabaseRelay(postgres);
    }

    private ServerSocket open(int port) throws IOException {
        var opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("database-relay").start(() -> accept(opened));
        return opened;
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var client = opened.accept();
                if (opened.isClosed()) client.close(); // it came while we closed
                else Thread.ofVirtual().start(() -> relay(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void relay(Socket client) {
        try (client;
                var server = new Socket()) {
            server.connect(postgres);
            for (var end : new Socket[] {client, server}) end.setTcpNoDelay(true);
            var connection = new RelayedConnection(client, server, gate, () -> delay);
            connections.add(connection);
            connection.run();
            connections.remove(connection);
        } catch (IOException gone) {
            return; // PostgreSQL does not run: the service sees its connection closed
        }
    }

    int port() {
        return door.getLocalPort();
    }

    Gate gate() {
        return gate;
    }

    /** How long each thing that the service says is on its way. */
    void slow(Duration delay) {
        this.delay = delay;
    }

    /** Nobody listens any more; who is connected stays so. */
    void refuse() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void acceptAgain() {
        try {
            door = open(port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks every connection there is, as a cable that is pulled. */
    void cut() {
        for (var connection : connections)
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
    }

    @Override
    public void close() {
        refuse();
        cut();
    }
}
