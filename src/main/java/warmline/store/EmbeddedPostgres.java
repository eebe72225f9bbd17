package warmline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A PostgreSQL of our own on this machine: unpacked and created at the first start, on loopback only, with durable writes and
 * checksums. It is not in our terminal's session, so Ctrl-C leaves it to us to stop it in order; and the kernel stops it
 * cleanly when this JVM is gone, however that came.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** Another program may take the port between our look and PostgreSQL's, or a killed one's children may still be leaving. */
    private static final int MOST_STARTS = 10;

    /** More than our pool, a second node's pool and a person looking need. */
    private static final int MOST_CONNECTIONS = 40;

    private static final int UNSHARE_WITHIN_SECONDS = 10;

    private final Postmaster postmaster;
    private final FileLock lock;
    private final Address address;

    private EmbeddedPostgres(Postmaster postmaster, FileLock lock, Address address) {
        this.postmaster = postmaster;
        this.lock = lock;
        this.address = address;
    }

    /**
     * Starts the database of this home, creating it the first time; returns when it answers.
     *
     * @param keepers makes the thread that watches it: a platform thread, daemon, that may live as long as the JVM
     * @param progress hears what takes long, one sentence each
     * @throws Unavailable when it cannot be had: one sentence
     */
    public static EmbeddedPostgres start(
            Path home, SecureRandom dice, ThreadFactory keepers, Consumer<String> progress) {
        try {
            var folder = new PostgresFolder(home.toAbsolutePath().resolve("postgres"));
            return start(folder, folder.binaries(), dice, keepers, progress);
        } catch (IOException e) {
            throw unusable(home, e);
        }
    }

    /** @param unpacked where the programs are, or are to be unpacked to */
    static EmbeddedPostgres start(
            PostgresFolder folder, Path unpacked, SecureRandom dice, ThreadFactory keepers, Consumer<String> progress) {
        try {
            var lock = folder.lock();
            try {
                var binaries = PostgresBinaries.in(unpacked, progress);
                var rootless = rootless();
                folder.create(binaries, rootless, dice, progress);
                folder.clearLeftovers();
                progress.accept("Starting the database");
                return start(folder, binaries, rootless, lock, keepers);
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.acquiredBy().close();
                throw e;
            }
        } catch (IOException e) {
            throw unusable(folder.data(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The database's start was interrupted; start again", e);
        }
    }

    private static Unavailable unusable(Path folder, IOException e) {
        var why = String.valueOf(e.getMessage());
        if (why.contains("No space left")) return Failures.noSpace(folder);
        if (why.startsWith("Cannot run program")) return Failures.ofProgram(why);
        return new Unavailable(
                "The database in " + folder + " cannot be used: " + e + "; put that right and start again");
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, and our files are still its own. */
    private static List<String> rootless() throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) return List.of();
        var attempt = new ProcessBuilder("unshare", "-U", "true")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!attempt.waitFor(UNSHARE_WITHIN_SECONDS, TimeUnit.SECONDS) || attempt.exitValue() != 0)
            throw Failures.ofRoot();
        return List.of("unshare", "-U");
    }

    private static EmbeddedPostgres start(
            PostgresFolder folder, Path binaries, List<String> rootless, FileLock lock, ThreadFactory keepers)
            throws IOException, InterruptedException {
        for (int start = 1; ; start++) {
            int port = folder.port();
            var log = new PostgresLog(folder.log());
            var postmaster = new Postmaster(program(folder.data(), binaries, rootless, port), log);
            switch (postmaster.start(keepers)) {
                case Postmaster.Start.Ready _ -> {
                    return new EmbeddedPostgres(postmaster, lock, folder.address(port));
                }
                case Postmaster.Start.Failed failed -> {
                    if (start == MOST_STARTS || !isPassing(failed.lastWords()))
                        throw Failures.ofServer(folder.data(), failed.lastWords(), log.file());
                    if (postmaster.pause()) throw new InterruptedException();
                }
            }
        }
    }

    private static boolean isPassing(String lastWords) {
        return lastWords.contains("could not create any TCP/IP sockets") || lastWords.contains("is still in use");
    }

    private static ProcessBuilder program(Path data, Path binaries, List<String> rootless, int port) {
        // In a session of its own, or the terminal's Ctrl-C would stop it before those who still write to it.
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(rootless);
        command.addAll(List.of("setpriv", "--pdeathsig", "INT", binaries.resolve("postgres") + ""));
        command.addAll(List.of("-D", data + "", "-p", port + ""));
        for (var setting : settings()) command.addAll(List.of("-c", setting));
        return PostgresFolder.clean(new ProcessBuilder(command));
    }

    private static List<String> settings() {
        return List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=" + MOST_CONNECTIONS,
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                // What a patient had us forget is gone with the last journal that tells of it.
                "wal_recycle=off",
                "password_encryption=scram-sha-256",
                "timezone=UTC",
                "log_timezone=UTC",
                "logging_collector=off",
                "log_checkpoints=off",
                // A log of statements would be a log of patients.
                "log_statement=none",
                "log_min_error_statement=panic",
                "log_error_verbosity=terse");
    }

    /** Where the database of this home listens while its Warmline runs; empty when it was never started. */
    public static Optional<Address> recorded(Path home) {
        try {
            var folder = home.toAbsolutePath().resolve("postgres");
            if (!Files.exists(folder)) return Optional.empty();
            return new PostgresFolder(folder).recorded();
        } catch (IOException e) {
            throw unusable(home, e);
        }
    }

    /** Where it listens, until it is closed; also after it fell and was started again. */
    public Address address() {
        return address;
    }

    /** Writes what is in memory and ends it, within 25 seconds. Close the {@link Database} before. */
    @Override
    public void close() {
        postmaster.stop();
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
