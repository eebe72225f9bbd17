package warmline.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.util.ServerSocketFacade;
import org.asteriskjava.util.SocketConnectionFacade;

/**
 * Where Asterisk hands calls to us: a FastAGI server on loopback, one virtual thread a call, without the library's limit of
 * a hundred.
 */
public final class AgiPort implements AutoCloseable {
    /** Calls that may arrive in the same moment. */
    private static final int BACKLOG = 128;

    private final Server server;

    private AgiPort(Server server) {
        this.server = server;
    }

    /** @throws AsteriskUnavailable when the port is taken */
    public static AgiPort open(int port, AgiScript calls) {
        var server = new Server(calls, listen(port));
        Thread.ofPlatform().daemon().name("agi-port").start(server::accept);
        return new AgiPort(server);
    }

    /** The library binds in its own thread and tells a failure only to a log. */
    private static Door listen(int port) {
        try {
            return new Door(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()));
        } catch (IOException taken) {
            throw new AsteriskUnavailable(
                    "Port " + port
                            + " on loopback, where Asterisk hands us calls, is taken by another program; stop it.",
                    taken);
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }

    private record Door(ServerSocket socket) implements ServerSocketFacade {
        @Override
        public SocketConnectionFacade accept() throws IOException {
            return new AgiConnection(socket.accept());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }

        @Override
        public void setSocketReadTimeout(int ignored) {} // each answer has its own
    }

    private static final class Server extends DefaultAgiServer {
        private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("call-", 0).factory());
        private final Door door;

        Server(AgiScript calls, Door door) {
            super(calls);
            this.door = door;
        }

        private void accept() {
            try {
                startup();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        protected ServerSocketFacade createServerSocket() {
            return door;
        }

        @Override
        protected void execute(Runnable call) {
            threads.execute(call);
        }

        @Override
        public synchronized void shutdown() {
            super.shutdown();
            threads.shutdownNow();
        }
    }
}
