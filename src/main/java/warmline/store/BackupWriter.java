package warmline.store;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A backup while it is written: a ZIP file, readable by its owner only, under a temporary name beside its own; it gets that
 * when it is whole and on the disk. Closed before, nothing of it is left.
 */
final class BackupWriter implements AutoCloseable {
    private final Path file;
    private final Path partial;
    private final Instant made;
    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    /** Whatever one part of the file is made of. */
    interface Content {
        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    private BackupWriter(Path file, Path partial, Instant made) throws IOException {
        this.file = file;
        this.partial = partial;
        this.made = made;
        this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(partial)));
    }

    /** @throws BackupRefused when such a file is there, or none can be made */
    static BackupWriter to(Path file, Instant made) {
        var whole = file.toAbsolutePath();
        refuseExisting(whole);
        try {
            // a temporary file is its owner's alone from the beginning
            var partial = Files.createTempFile(whole.resolveSibling(""), whole.getFileName() + ".", ".part");
            partial.toFile().deleteOnExit(); // Ctrl-C closes nothing
            return new BackupWriter(whole, partial, made);
        } catch (IOException unwritable) {
            throw refused(file, unwritable);
        }
    }

    private static void refuseExisting(Path file) {
        if (Files.exists(file))
            throw new BackupRefused(file + " exists already, and no backup is ever overwritten; name another file.");
    }

    static BackupRefused refused(Path file, IOException why) {
        var reason = switch (why) {
            case NoSuchFileException _ -> "there is no such folder";
            case AccessDeniedException _ -> "this user may not write there";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(why.getMessage());
        };
        return new BackupRefused(
                "The backup " + file + " cannot be written (" + reason
                        + "), and nothing of it is left; put that right, or name a file elsewhere.",
                why);
    }

    /** Writes one part. */
    void add(String name, Content content) throws IOException, SQLException {
        var entry = new ZipEntry(name);
        entry.setTime(made.toEpochMilli());
        zip.putNextEntry(entry);
        var counted = new Counted(zip);
        var digest = sha256();
        content.writeTo(new DigestOutputStream(counted, digest));
        zip.closeEntry();
        entries.add(new Manifest.Entry(name, counted.bytes, HexFormat.of().formatHex(digest.digest())));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /** A part's bytes counted, and its end not the file's. */
    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
            bytes += length;
        }

        @Override
        public void close() {}
    }

    List<Manifest.Entry> entries() {
        return List.copyOf(entries);
    }

    /** Adds the manifest, and gives the file its name. */
    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.json());
        zip.closeEntry();
        zip.close();
        try (var written = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        refuseExisting(file);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        Folders.flush(file.resolveSibling(""));
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
