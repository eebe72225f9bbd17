package warmline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** WARMLINE_HOME: all state of one installation. Nobody but its owner may look inside. */
final class HomeFolder {
    /** Whole: a crash may have left a file that is empty. */
    private static final Pattern SERVICE = Pattern.compile("[0-9a-f]{32}");

    private HomeFolder() {}

    static Path prepare(Path home) {
        try {
            Files.createDirectories(home);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(home.resolve("clips"));
            return home.toRealPath();
        } catch (IOException unwritable) {
            throw new Settings.Refused(
                    "WARMLINE_HOME (" + home + ") cannot be used as a folder: " + reason(unwritable));
        }
    }

    /** The name of the service that lives here, among those that share its database: drawn once, then kept. */
    static String service(Path home, RandomGenerator dice) {
        try {
            var file = home.resolve("service");
            if (Files.exists(file) && SERVICE.matcher(Files.readString(file)).matches()) return Files.readString(file);
            var drawn = new byte[16];
            dice.nextBytes(drawn);
            var name = HexFormat.of().formatHex(drawn);
            Files.writeString(file, name);
            return name;
        } catch (IOException unwritable) {
            throw new Settings.Refused("WARMLINE_HOME (" + home + ") cannot be written to: " + reason(unwritable));
        }
    }

    /** Held until this JVM ends, however it ends. */
    static FileLock lock(Path home) {
        return lockIfFree(home).orElseThrow(() -> running(home));
    }

    /** Empty: a Warmline is running on this home. */
    static Optional<FileLock> lockIfFree(Path home) {
        try {
            var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException held) {
            return Optional.empty();
        } catch (IOException unwritable) {
            throw new Settings.Refused("WARMLINE_HOME (" + home + ") cannot be locked: " + reason(unwritable));
        }
    }

    private static Settings.Refused running(Path home) {
        return new Settings.Refused("A Warmline is already running on " + home
                + "; stop it first (Ctrl-C where it runs), or give this one a folder of its own with WARMLINE_HOME.");
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }
}
