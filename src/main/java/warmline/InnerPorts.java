package warmline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import warmline.store.InnerPort;

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
                var kept = parse(Files.readString(file), home);
                if (InnerPort.isFree(kept.agi) && (asteriskRuns || InnerPort.isFree(kept.manager))) return kept;
            }
            var fresh = fresh(home);
            Files.writeString(file, fresh.manager + " " + fresh.agi + "\n");
            return fresh;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder " + home + " cannot be written to.", unwritable);
        }
    }

    private static InnerPorts parse(String line, Path home) throws IOException {
        var words = line.strip().split(" ");
        if (words.length != 2 || !line.strip().matches("[0-9]{1,5} [0-9]{1,5}")) return fresh(home);
        return new InnerPorts(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
    }

    /** Both held at the same time, so that they differ. */
    private static InnerPorts fresh(Path home) throws IOException {
        try (var one = InnerPort.any(home);
                var other = InnerPort.any(home)) {
            return new InnerPorts(one.getLocalPort(), other.getLocalPort());
        }
    }
}
