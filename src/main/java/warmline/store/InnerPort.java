package warmline.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * Loopback TCP ports on which our own processes find each other. They lie below those that Linux lends to outgoing connections
 * (32768 and up): of those, any may be taken in the moment in which nobody listens.
 */
public final class InnerPort {
    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;

    private InnerPort() {}

    /**
     * A free one, held until it is closed; the search begins elsewhere for each home, so that two that start together differ.
     *
     * @throws IOException none is free
     */
    public static ServerSocket any(Path home) throws IOException {
        int begin = Math.floorMod(home.toString().hashCode(), COUNT);
        for (int tried = 0; tried < COUNT; tried++)
            try {
                return listen(FIRST + (begin + tried) % COUNT);
            } catch (IOException taken) {
                continue;
            }
        throw new IOException("No port from " + FIRST + " to " + (FIRST + COUNT - 1) + " of 127.0.0.1 is free.");
    }

    public static boolean isFree(int port) {
        if (port < 1024 || port > 65_535) return false;
        try (var socket = listen(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
