package warmline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports of the loopback address for those who will listen a moment later. Below the ports that the kernel hands out, so that no
 * connection gets one between our look and its use; and others for each JVM of the tests.
 */
public final class FreePorts {
    private static final int FIRST = 10_000;
    private static final int COUNT = 10_000;

    /** JVMs that start together have numbers close to each other: their searches begin far apart. */
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 3_779 % COUNT));

    private FreePorts() {}

    public static int udp() {
        return free(port -> new DatagramSocket(port, InetAddress.getLoopbackAddress()));
    }

    public static int tcp() {
        return free(port -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
    }

    private static int free(Door door) {
        for (int tries = 1; ; tries++) {
            int port = FIRST + NEXT.getAndIncrement() % COUNT;
            try (var _ = door.open(port)) {
                return port;
            } catch (IOException e) {
                assertTrue(tries < COUNT, "no port is free: " + e);
            }
        }
    }

    private interface Door {
        Closeable open(int port) throws IOException;
    }
}
