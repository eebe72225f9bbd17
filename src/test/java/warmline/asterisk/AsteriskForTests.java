package warmline.asterisk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import warmline.FreePorts;

/** A real Asterisk in a folder of its own, on ports of its own. */
final class AsteriskForTests implements AutoCloseable {
    static final Path DEPLOY = Path.of("deploy").toAbsolutePath();
    static final Path TEMPLATES = DEPLOY.resolve("asterisk/conf");
    static final Wait WAIT = new Wait(InstantSource.system(), Duration.ofMillis(20));

    final AsteriskHome home;
    final AsteriskConfiguration configuration;
    final List<String> reported = Collections.synchronizedList(new ArrayList<>());
    final AsteriskProcess process;

    AsteriskForTests(Path folder) {
        home = new AsteriskHome(folder.resolve("a home/asterisk"));
        configuration = configuration(folder.resolve("a home/sounds"), FreePorts.udp(), FreePorts.udp());
        process = new AsteriskProcess(home, program(), TEMPLATES, WAIT, reported::add);
    }

    /** Fetched into the cache the first time. */
    static AsteriskProgram program() {
        var cache = System.getProperty("warmline.cache", System.getProperty("user.home") + "/.cache/warmline");
        return new AsteriskPackages(DEPLOY, Path.of(cache), line -> {}).program();
    }

    static AsteriskConfiguration configuration(Path sounds, int sip, int trunk) {
        return new AsteriskConfiguration(
                new InetSocketAddress("127.0.0.1", sip),
                new AsteriskConfiguration.Ports(FreePorts.tcp(), FreePorts.tcp(), 30000, 30999),
                2,
                "secret-of-tests",
                new Trunk("127.0.0.1", trunk, Optional.empty()),
                new AsteriskConfiguration.Numbers("100", "200", "988", "5550100"),
                sounds);
    }

    /** A recording that is one byte all along, so that a telephone can tell it in the middle: µ-law passes unchanged. */
    void record(String name, byte sound, Duration length) throws IOException {
        var audio = new byte[(int) length.toMillis() * 8];
        Arrays.fill(audio, sound);
        var file = configuration.sounds().resolve(name + ".ulaw");
        Files.createDirectories(file.getParent());
        Files.write(file, audio);
    }

    String ask(String command) {
        return process.ask(command);
    }

    @Override
    public void close() {
        process.stop();
    }
}
