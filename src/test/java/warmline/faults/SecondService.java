package warmline.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import warmline.LineUnderTest;
import warmline.SeparateService;

/** Another service on the same database and the same trunk, with a home, an Asterisk and doors of its own. */
record SecondService(Path home, SeparateService service) implements AutoCloseable {
    /** What the sample centre has of itself, and only the first one is: the second finds it in the database. */
    private static final Map<String, String> AS_THE_FIRST =
            Map.of("WARMLINE_SHOWN_NUMBER", "6175550100", "WARMLINE_LINE_NAME", "Riverside Warmline");

    /** Returns once it works too. */
    static SecondService beside(BreakableLine first) {
        try {
            var home = Files.createTempDirectory("warmline-second-");
            copy(first.line.home.resolve("keys"), home.resolve("keys"));
            Files.createSymbolicLink(home.resolve("recordings"), LineUnderTest.PROJECT.resolve("target/recordings"));
            var environment = new HashMap<>(first.line.environment);
            environment.putAll(LineUnderTest.doors());
            environment.putAll(AS_THE_FIRST);
            environment.put("WARMLINE_HOME", home.toString());
            var service = SeparateService.begin(home, environment, first.quickStart.command(List.of("up")));
            service.awaitReady();
            return new SecondService(home, service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList())
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @Override
    public void close() {
        service.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
