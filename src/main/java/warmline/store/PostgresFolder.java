package warmline.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One folder with all that belongs to an embedded database: its data, its password, its port, and a lock on the whole. */
final class PostgresFolder {
    /** What {@code initdb} calls the first user. */
    static final String USER = "warmline";

    private static final String PASSWORD = "password";
    private static final String PORT = "port";
    private static final int PASSWORD_BYTES = 24;
    private static final int INITDB_WITHIN_SECONDS = 120;

    private final Path folder;

    PostgresFolder(Path folder) throws IOException {
        Folders.createPrivate(folder);
        this.folder = folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    Path binaries() {
        return folder.resolve(PostgresBinaries.VERSION);
    }

    /** Held until it is closed or this JVM ends, however it ends. */
    FileLock lock() throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) return lock;
        } catch (OverlappingFileLockException _) {
            channel.close();
            throw running();
        }
        channel.close();
        throw running();
    }

    private Unavailable running() {
        return new Unavailable("A Warmline already runs on " + folder.getParent()
                + "; stop it first, or give this one a folder of its own with WARMLINE_HOME");
    }

    /** Makes the database where there is none yet; refuses one of another major version. */
    void create(Path binaries, List<String> rootless, SecureRandom dice, Consumer<String> progress)
            throws IOException, InterruptedException {
        if (!Files.exists(data())) {
            progress.accept("Creating the database");
            initialise(binaries, rootless, dice);
        }
        var version = Files.exists(data().resolve("PG_VERSION"))
                ? Files.readString(data().resolve("PG_VERSION")).strip()
                : "unknown";
        if (!version.equals(PostgresBinaries.MAJOR))
            throw new Unavailable("The database in " + data() + " is of PostgreSQL version " + version
                    + ", this Warmline brings version " + PostgresBinaries.MAJOR
                    + "; restore a backup into a new home");
    }

    private void initialise(Path binaries, List<String> rootless, SecureRandom dice)
            throws IOException, InterruptedException {
        if (!Files.exists(passwordFile())) Folders.writePrivate(folder, PASSWORD, password(dice));
        var fresh = folder.resolve("data.new");
        Folders.delete(fresh);
        var command = new ArrayList<>(rootless);
        command.addAll(List.of("setpriv", "--pdeathsig", "KILL", binaries.resolve("initdb") + "", "-D", fresh + ""));
        command.addAll(List.of("--username", USER, "--pwfile", passwordFile() + "", "--auth", "scram-sha-256"));
        command.addAll(List.of("--data-checksums", "--encoding", "UTF8", "--locale", "C"));
        command.addAll(List.of("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"));
        var output = folder.resolve("initdb.log");
        var initdb = clean(new ProcessBuilder(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!initdb.waitFor(INITDB_WITHIN_SECONDS, TimeUnit.SECONDS)) initdb.destroyForcibly();
        if (initdb.waitFor() != 0) throw Failures.ofInitdb(folder, Files.readString(output));
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
        Folders.flush(folder);
        Files.deleteIfExists(output);
    }

    private static String password(SecureRandom dice) {
        var bytes = new byte[PASSWORD_BYTES];
        dice.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Path passwordFile() {
        return folder.resolve(PASSWORD);
    }

    String password() throws IOException {
        if (!Files.exists(passwordFile()))
            throw new Unavailable(
                    "The database's password file " + passwordFile() + " is missing; put it back from a backup");
        return Files.readString(passwordFile()).strip();
    }

    /** English words, whatever the machine speaks, and nothing from the environment that would lead elsewhere. */
    static ProcessBuilder clean(ProcessBuilder program) {
        program.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        program.environment().put("LC_ALL", "C");
        return program;
    }

    /** The port of last time, or another where that is taken. */
    int port() throws IOException {
        var file = folder.resolve(PORT);
        var last = Files.exists(file) ? Files.readString(file).strip() : "";
        if (last.matches("[0-9]{1,5}") && InnerPort.isFree(Integer.parseInt(last))) return Integer.parseInt(last);
        try (var any = InnerPort.any(folder)) {
            Folders.writePrivate(folder, PORT, any.getLocalPort() + "\n");
            return any.getLocalPort();
        }
    }

    /** Where the last start listened; empty before the first. */
    Optional<Address> recorded() throws IOException {
        var file = folder.resolve(PORT);
        if (!Files.exists(file) || !Files.exists(data())) return Optional.empty();
        return Optional.of(address(Integer.parseInt(Files.readString(file).strip())));
    }

    Address address(int port) throws IOException {
        return new Address("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password());
    }

    /**
     * Ends a server left over on this folder, and removes a pid file that names nobody or somebody else: PostgreSQL would
     * refuse to start for any living process of that number.
     */
    void clearLeftovers() throws IOException {
        var file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) return;
        var server = leftover(Files.readAllLines(file));
        if (server.isPresent() && !Postmaster.endFast(server.get()))
            throw new Unavailable("A PostgreSQL (process " + server.get().pid() + ") still runs on " + data()
                    + " and does not end; end it, then start again");
        Files.deleteIfExists(file);
    }

    private Optional<ProcessHandle> leftover(List<String> pidFile) {
        if (pidFile.isEmpty() || !pidFile.getFirst().matches("[0-9]{1,10}")) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(pidFile.getFirst())).filter(process -> isServerOfOurs(process.pid()));
    }

    private boolean isServerOfOurs(long pid) {
        var proc = Path.of("/proc", Long.toString(pid));
        try {
            var program = Files.readSymbolicLink(proc.resolve("exe")).getFileName();
            return startsWithPostgres(program)
                    && proc.resolve("cwd").toRealPath().equals(data().toRealPath());
        } catch (IOException _) {
            return false; // it has ended meanwhile, or belongs to somebody else
        }
    }

    private static boolean startsWithPostgres(@Nullable Path program) {
        return program != null && program.toString().startsWith("postgres");
    }
}
