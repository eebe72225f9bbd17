package warmline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import warmline.speech.Recordings;

/** What the sample centre's line plays, rendered by the best voice that this machine has; kept from one run to the next. */
public final class RealRecordings {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    private RealRecordings() {}

    public static Recordings rendered() throws IOException {
        return installation().recordings(_ -> {});
    }

    static Recordings inSpanish() throws IOException {
        var installation = installation();
        return installation.inSpanish(installation.spanish());
    }

    private static synchronized Installation installation() throws IOException {
        var home = Files.createDirectories(PROJECT.resolve("target/home-of-recordings"));
        var kept = Files.createDirectories(PROJECT.resolve("target/recordings"));
        var link = home.resolve("recordings");
        if (!Files.exists(link)) Files.createSymbolicLink(link, kept);
        return Installation.of(PROJECT, Map.of("WARMLINE_HOME", home.toString()), true);
    }
}
