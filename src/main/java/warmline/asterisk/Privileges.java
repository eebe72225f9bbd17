package warmline.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What root's rights are taken away with, where we are root. */
final class Privileges {
    /** A user namespace without a mapping: root's own files stay readable, every right beyond that of an owner is gone. */
    private static final List<String> UNSHARE = List.of("unshare", "-U");

    /** The words to put before a program's own; none for an ordinary user. */
    static List<String> dropping(Path folder, AsteriskProgram program, Consumer<String> report) {
        if (!root()) {
            return List.of();
        }
        var version = new ArrayList<>(program.command());
        version.add("-V");
        if (worksWithout(version) && worksWithout(List.of("test", "-w", folder.toString()))) {
            return UNSHARE;
        }
        report.accept(
                "Asterisk runs as root, because it cannot run with fewer rights here (unshare -U); use an ordinary user.");
        return List.of();
    }

    private static boolean worksWithout(List<String> program) {
        var words = new ArrayList<>(UNSHARE);
        words.addAll(program);
        return Command.run(words, Duration.ofSeconds(10)).succeeded();
    }

    private static boolean root() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }

    private Privileges() {}
}
