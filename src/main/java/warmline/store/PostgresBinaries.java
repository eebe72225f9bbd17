package warmline.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, carried in a jar as {@code postgres-linux-<machine>.txz} and unpacked once. */
final class PostgresBinaries {
    /** As in the pom; a test compares them. */
    static final String VERSION = "18.6.0";

    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /** The folder with {@code postgres} and {@code initdb} in it; unpacks them there when they are not. */
    static Path in(Path folder, Consumer<String> progress) throws IOException {
        if (!Files.isDirectory(folder)) {
            progress.accept("Unpacking PostgreSQL " + VERSION);
            unpack(folder);
        }
        return folder.resolve("bin");
    }

    /** Into a folder beside it first, so that half of an unpacking is never taken for the whole. */
    private static void unpack(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        var fresh = Files.createTempDirectory(folder.getParent(), VERSION + "-");
        try (var jar = open();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(jar)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) write(entry, tar, fresh);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(fresh);
        }
    }

    private static InputStream open() {
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var jar = PostgresBinaries.class.getResourceAsStream("/postgres-linux-" + machine + ".txz");
        if (jar == null)
            throw new Unavailable("This build carries no PostgreSQL for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + "; set WARMLINE_DATABASE_URL to a PostgreSQL of yours");
        return jar;
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) throw new IOException(entry.getName() + " would leave its folder");
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        else Files.copy(content, target);
        if (!entry.isSymbolicLink() && (entry.getMode() & OWNER_MAY_EXECUTE) != 0) makeExecutable(target);
    }

    private static void makeExecutable(Path file) throws IOException {
        var may = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        may.add(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(file, may);
    }
}
