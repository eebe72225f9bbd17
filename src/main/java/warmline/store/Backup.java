package warmline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * The whole state as it was at one moment, while calls go on: every table of the schema from one snapshot, and files. It knows no
 * table by name, so it saves the schemas of older and newer versions as well.
 */
public final class Backup {
    private final Connection connection;
    private final BackupWriter writer;

    private Backup(Connection connection, BackupWriter writer) {
        this.connection = connection;
        this.writer = writer;
    }

    /** @param rows of all tables */
    public record Saved(long rows, int files, long bytes) {}

    /**
     * @param files what belongs to the state outside the database, by their names in the backup
     * @param warmline the version of this program
     * @throws BackupRefused when it cannot be made, and then nothing of it is left
     * @throws Unavailable when the database cannot be reached
     */
    public static Saved write(Address database, Map<String, Path> files, String warmline, Instant now, Path to) {
        try (var connection = database.connect();
                var writer = BackupWriter.to(to, now)) {
            var backup = new Backup(connection, writer);
            var manifest = backup.save(database, files, warmline, now);
            return new Saved(manifest.rows(), files.size(), Files.size(to));
        } catch (IOException unwritable) {
            throw BackupWriter.refused(to, unwritable);
        } catch (SQLException e) {
            if (e.getCause() instanceof IOException unwritable) throw BackupWriter.refused(to, unwritable);
            throw new BackupRefused(
                    "The database at " + database + " could not be read to its end (" + Failures.firstLine(e)
                            + "); nothing of the backup is left, see that the database runs and try again.",
                    e);
        }
    }

    private Manifest save(Address database, Map<String, Path> files, String warmline, Instant now)
            throws IOException, SQLException {
        beginSnapshot();
        var catalog = new Catalog(connection);
        var schema = catalog.schema()
                .orElseThrow(() -> new BackupRefused(
                        "The database at " + database + " holds no line yet: start ./warmline up first."));
        var tables = new ArrayList<Manifest.Table>();
        for (var table : catalog.saved().entrySet()) tables.add(copy(table.getKey(), table.getValue()));
        // Not of the snapshot, and therefore read last: never behind the rows.
        var sequences = catalog.sequences();
        connection.commit();
        for (var file : files.entrySet()) writer.add(file.getKey(), out -> Files.copy(file.getValue(), out));
        var manifest = new Manifest(schema, warmline, now, tables, sequences, writer.entries());
        writer.finish(manifest);
        return manifest;
    }

    /** Locks first and looks then, so that no update of the schema comes between: it waits, for ten seconds. */
    private void beginSnapshot() throws SQLException {
        var tables = new Catalog(connection).tables();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        if (tables.isEmpty()) return;
        try (var sql = connection.createStatement()) {
            sql.execute("lock table " + Catalog.quoted(tables) + " in access share mode");
        }
    }

    private Manifest.Table copy(String table, List<String> columns) throws IOException, SQLException {
        var rows = new long[1];
        var copy = "copy %s (%s) to stdout".formatted(Catalog.quoted(table), Catalog.quoted(columns));
        writer.add(
                Manifest.TABLES + table,
                out -> rows[0] =
                        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, out));
        return new Manifest.Table(table, columns, rows[0]);
    }
}
