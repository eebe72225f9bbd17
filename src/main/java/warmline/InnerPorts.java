package warmline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The two loopback ports between the service and Asterisk. Chosen once and kept, so that a service that starts again finds
 * the Asterisk that went on without it; chosen anew only when another program has taken one.
 */
record InnerPorts(int manager, int agi) {
    /** @param asteriskRuns then its manager port is rightly taken */
    static InnerPorts in(Path home, boolean asteriskRuns) {
        var file = home.resolve("inner-ports");
        try {
            if (Files.exists(file)) {
                var kept = parse(Files.readString(file));
                if (isFree(kept.agi) && (asteriskRuns || isFree(kept.manager))) return kept;
            }
            var fresh = fresh();
            Files.writeString(file, fresh.manager + " " + fresh.agi + "\n");
            return fresh;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder " + home + " cannot be written to.", unwritable);
        }
    }

    private static InnerPorts parse(String line) throws IOException {
        var words = line.strip().split(" ");
        if (words.length != 2 || !line.strip().matches("[0-9]{1,5} [0-9]{1,5}")) return fresh();
        return new InnerPorts(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
    }

    /** Both held at the same time, so that they differ. */
    private static InnerPorts fresh() throws IOException {
        try (var one = listen(0);
                var other = listen(0)) {
            return new InnerPorts(one.getLocalPort(), other.getLocalPort());
        }
    }

    private static boolean isFree(int port) {
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
