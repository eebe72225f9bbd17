package warmline.asterisk;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** A program that starts Asterisk in the folder given, says with which ports, and then waits to be killed. */
final class Starter {
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var asterisk = new AsteriskForTests(folder);
        asterisk.process.start(asterisk.configuration);
        var ports = asterisk.configuration.ports();
        new PrintStream(new FileOutputStream(FileDescriptor.out), true)
                .println("%d %d %d %d"
                        .formatted(
                                asterisk.configuration.sip().getPort(),
                                asterisk.configuration.trunk().port(),
                                ports.manager(),
                                ports.agi()));
        Thread.currentThread().join();
    }

    static AsteriskConfiguration configuration(Path folder, String... ports) {
        var any = new AsteriskForTests(folder).configuration;
        return new AsteriskConfiguration(
                new java.net.InetSocketAddress("127.0.0.1", Integer.parseInt(ports[0])),
                new AsteriskConfiguration.Ports(
                        Integer.parseInt(ports[2]),
                        Integer.parseInt(ports[3]),
                        any.ports().firstAudio(),
                        any.ports().lastAudio()),
                any.mostCallers(),
                any.managerSecret(),
                new Trunk("127.0.0.1", Integer.parseInt(ports[1]), Optional.empty()),
                any.numbers(),
                any.sounds());
    }

    private Starter() {}
}
