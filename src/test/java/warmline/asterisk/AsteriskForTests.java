package warmline.asterisk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real Asterisk in a folder of its own, on ports of its own. */
final class AsteriskForTests implements AutoCloseable {
    static final Path DEPLOY = Path.of("deploy").toAbsolutePath();
    static final Path TEMPLATES = DEPLOY.resolve("asterisk/conf");
    static final Wait WAIT = new Wait(InstantSource.system(), Duration.ofMillis(20));

    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(10000 + (int) (ProcessHandle.current().pid() * 16 % 16000));

    final AsteriskHome home;
    final AsteriskConfiguration configuration;
    final List<String> reported = Collections.synchronizedList(new ArrayList<>());
    final AsteriskProcess process;

    AsteriskForTests(Path folder) {
        home = new AsteriskHome(folder.resolve("a home/asterisk"));
        configuration = configuration(folder.resolve("a home/sounds"), freeUdpPort(), freeUdpPort());
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
                new AsteriskConfiguration.Ports(freeTcpPort(), freeTcpPort(), 30000, 30999),
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

    static int freeUdpPort() {
        return freePort(port -> new DatagramSocket(port, InetAddress.getLoopbackAddress()));
    }

    static int freeTcpPort() {
        return freePort(port -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
    }

    /** Below the ports that the kernel hands out, so that nobody gets one between our look and its use. */
    private static int freePort(Door door) {
        while (true) {
            var port = NEXT_PORT.getAndIncrement();
            try (var _ = door.open(port)) {
                return port;
            } catch (IOException e) {
                assertTrue(port < 30000, "no port is free: " + e);
            }
        }
    }

    private interface Door {
        Closeable open(int port) throws IOException;
    }
}
