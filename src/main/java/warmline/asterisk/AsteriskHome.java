package warmline.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The folder that is Asterisk's own, inside the home of the installation. Nobody but its owner may enter. */
public record AsteriskHome(Path folder) {
    /** A socket's path may have 107 bytes (unix(7)); ours is this folder's and {@code /run/asterisk.ctl}. */
    private static final int LONGEST_PATH = 90;

    public AsteriskHome {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The password of the manager interface: made once, then kept. */
    public String managerSecret(RandomGenerator dice) {
        prepare();
        var file = folder.resolve("manager-secret");
        try {
            if (!Files.exists(file)) {
                var secret = new byte[24];
                dice.nextBytes(secret);
                var half = folder.resolve("manager-secret.new");
                Files.writeString(half, HexFormat.of().formatHex(secret));
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** Makes the folders that are missing. */
    void prepare() {
        if (folder.toString().getBytes().length > LONGEST_PATH) {
            throw new AsteriskUnavailable(
                    "The path %s is too long for Asterisk; choose a WARMLINE_HOME that is at least %d shorter."
                            .formatted(folder, folder.toString().getBytes().length - LONGEST_PATH));
        }
        try {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder.toAbsolutePath().getParent());
            for (var own : new Path[] {folder, left()}) {
                if (!Files.isDirectory(own)) {
                    Files.createDirectory(own, owner);
                }
            }
            for (var name : new String[] {"etc", "data/sounds", "lib", "spool", "run", "log"}) {
                Files.createDirectories(folder.resolve(name));
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** Leaves the configuration of the next start, and the links to what is not in here; nothing of an earlier one stays. */
    void furnish(Map<String, String> configuration, Path documentation, Path sounds) {
        prepare();
        try {
            Files.deleteIfExists(fingerprintFile());
            try (var old = Files.list(etc())) {
                for (var file : old.toList()) {
                    Files.delete(file);
                }
            }
            for (var file : configuration.entrySet()) {
                Files.writeString(etc().resolve(file.getKey()), file.getValue());
            }
            link(folder.resolve("data/documentation"), documentation);
            link(folder.resolve("data/sounds/en"), sounds);
            link(folder.resolve("data/sounds/es"), sounds.resolve("es"));
            // what Asterisk does not find in a language it looks for beside the languages
            for (var name : new String[] {"fallback", "digits", "beep.wav"}) {
                link(folder.resolve("data/sounds").resolve(name), sounds.resolve(name));
            }
            link(folder.resolve("data/sounds/left"), left());
            link(folder.resolve("left"), left());
            log().turnOver();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private static void link(Path from, Path to) throws IOException {
        Files.deleteIfExists(from);
        Files.createSymbolicLink(from, to.toAbsolutePath());
    }

    /** What callers leave while there is no service to talk to; beside this folder, because it outlives a cleaning of it. */
    public Path left() {
        return folder.resolveSibling("left");
    }

    /** What the process that runs now was started with, or empty when nobody knows. */
    String fingerprint() {
        try {
            return Files.exists(fingerprintFile()) ? Files.readString(fingerprintFile()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void startedWith(String fingerprint) {
        try {
            Files.writeString(fingerprintFile(), fingerprint);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** Values for the templates. */
    Map<String, String> values() {
        return Map.of(
                "ETC", etc().toString(),
                "DATA", folder.resolve("data").toString(),
                "LIB", folder.resolve("lib").toString(),
                "SPOOL", folder.resolve("spool").toString(),
                "RUN", folder.resolve("run").toString(),
                "LOG", folder.resolve("log").toString());
    }

    /** The file that Asterisk is started with, and known by among the machine's processes. */
    Path mainConfiguration() {
        return etc().resolve("asterisk.conf");
    }

    /** Written by Asterisk itself. */
    PidFile pidFile() {
        return new PidFile(folder.resolve("run/asterisk.pid"), mainConfiguration());
    }

    AsteriskLog log() {
        return new AsteriskLog(folder.resolve("log"));
    }

    private Path etc() {
        return folder.resolve("etc");
    }

    private Path fingerprintFile() {
        return folder.resolve("started-with");
    }

    private AsteriskUnavailable cannotWrite(IOException e) {
        return new AsteriskUnavailable(
                "Asterisk's folder %s cannot be written (%s); make room or choose another WARMLINE_HOME."
                        .formatted(folder, e.getMessage()),
                e);
    }
}
