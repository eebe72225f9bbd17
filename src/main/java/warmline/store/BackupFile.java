package warmline.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A backup that was read once to its end and is what was written, byte for byte. */
public final class BackupFile implements AutoCloseable {
    /** Some hundred bytes for each prompt and table; what is larger is none of ours. */
    private static final int LARGEST_MANIFEST = 8_000_000;

    /** A name that leads out of the folder it is copied to is none that we have written. */
    private static final Pattern LEADS_OUT = Pattern.compile("(^|/)(\\.{0,2})(/|$)");

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupRefused when it cannot be read, is no backup, is damaged anywhere, or too new: one sentence */
    public static BackupFile open(Path file) {
        if (!Files.exists(file)) throw new BackupRefused("There is no file " + file + "; name the backup to restore.");
        if (!Files.isRegularFile(file) || !Files.isReadable(file))
            throw new BackupRefused(
                    file + " is no file that this user may read; give it to this user, or name another.");
        try {
            var zip = new ZipFile(file.toFile());
            try {
                var backup = new BackupFile(file, zip, manifest(zip));
                backup.verify();
                return backup;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (BackupRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException foreign) {
            throw damaged(file, foreign);
        }
    }

    private static BackupRefused damaged(Path file, Exception why) {
        return new BackupRefused(
                file + " is no backup of Warmline, or damaged ("
                        + String.valueOf(why.getMessage()).strip()
                        + "); nothing was changed. Take another copy of it, or another backup.",
                why);
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var entry = entry(zip, Manifest.NAME);
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(LARGEST_MANIFEST);
            var sum = new CRC32(); // which ZipFile itself does not look at
            sum.update(bytes);
            if (sum.getValue() != entry.getCrc()) throw new IOException("its manifest has changed");
            return Manifest.read(bytes);
        }
    }

    private static ZipEntry entry(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw new IOException(name + " is not in it");
        return entry;
    }

    private void verify() throws IOException {
        var known = new HashSet<>(Set.of(Manifest.NAME));
        for (var entry : manifest.entries()) {
            if (LEADS_OUT.matcher(entry.name()).find() || !known.add(entry.name()))
                throw new IOException("a name in it leads elsewhere");
            try (var in = open(entry.name())) {
                if (!sha256(in).equals(new Sum(entry.bytes(), entry.sha256())))
                    throw new IOException(entry.name() + " has changed");
            }
        }
        for (var table : manifest.tables())
            if (!known.contains(table.entry())) throw new IOException(table.entry() + " is not in it");
    }

    private record Sum(long bytes, String hash) {}

    private static Sum sha256(InputStream in) throws IOException {
        var digest = BackupWriter.sha256();
        long bytes = new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        return new Sum(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    InputStream open(String name) throws IOException {
        return zip.getInputStream(entry(zip, name));
    }

    Manifest manifest() {
        return manifest;
    }

    public Instant made() {
        return manifest.made();
    }

    /** The names of all that is in it but the tables. */
    public List<String> files() {
        return manifest.entries().stream()
                .map(Manifest.Entry::name)
                .filter(name -> !name.startsWith(Manifest.TABLES))
                .toList();
    }

    /** Whether this file has the same bytes as the one of that name in the backup. */
    public boolean holds(String name, Path same) throws IOException {
        try (var in = Files.newInputStream(same)) {
            var hash = sha256(in).hash();
            return manifest.entries().stream()
                    .anyMatch(
                            entry -> entry.name().equals(name) && entry.sha256().equals(hash));
        }
    }

    /** Writes one of its files, for its owner's eyes only. */
    public void copy(String name, Path to) throws IOException {
        var folder = to.toAbsolutePath().resolveSibling("");
        Folders.createPrivate(folder);
        try (var in = open(name)) {
            Folders.writePrivate(folder, to.getFileName().toString(), in.readAllBytes());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
