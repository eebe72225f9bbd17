package warmline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** WARMLINE_HOME: all state of one installation. Nobody but its owner may look inside. */
final class HomeFolder {
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

    /** Held until this JVM ends, however it ends. */
    static FileLock lock(Path home) {
        try {
            var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) throw running(home);
            return lock;
        } catch (OverlappingFileLockException held) {
            throw running(home);
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
