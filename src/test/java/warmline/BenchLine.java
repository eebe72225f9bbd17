package warmline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import warmline.store.Address;
import warmline.telephone.Network;

/** The sample centre's line with a real Asterisk, on a database that a benchmark has filled; and the network it rings into. */
public final class BenchLine implements AutoCloseable {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    public final Network network;
    private final Up up;

    /** @param home with the keys that the database was sealed with */
    public BenchLine(Path home, Address database) throws IOException {
        network = Network.start(0);
        var recordings = Files.createDirectories(PROJECT.resolve("target/recordings"));
        if (!Files.exists(home.resolve("recordings"))) Files.createSymbolicLink(home.resolve("recordings"), recordings);
        var environment = Map.of(
                "WARMLINE_HOME",
                home.toString(),
                "WARMLINE_DATABASE_URL",
                url(database),
                "WARMLINE_HTTP_PORT",
                Integer.toString(FreePorts.tcp()),
                "WARMLINE_SIP_PORT",
                Integer.toString(FreePorts.udp()),
                "WARMLINE_RTP_FIRST_PORT",
                "50000",
                "WARMLINE_RTP_LAST_PORT",
                "51999",
                "WARMLINE_TRUNK",
                "sip:127.0.0.1:" + network.address().getPort(),
                "WARMLINE_ZONE",
                "UTC");
        up = Up.start(
                Installation.of(PROJECT, environment, false), new SecureRandom(), InstantSource.system(), _ -> {});
    }

    private static String url(Address database) {
        return "postgresql://" + database.user() + ":" + database.password() + "@" + database;
    }

    @Override
    public void close() {
        up.close();
        network.close();
    }
}
