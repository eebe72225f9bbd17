package warmline.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** The tables of a backup into a fresh schema of the same version, in one transaction. */
final class Loading {
    private final Connection connection;
    private final BackupFile backup;

    private Loading(Connection connection, BackupFile backup) {
        this.connection = connection;
        this.backup = backup;
    }

    static void load(BackupFile backup, Address schema) throws IOException, SQLException {
        try (var connection = schema.connect()) {
            connection.setAutoCommit(false);
            new Loading(connection, backup).load();
            connection.commit();
        }
    }

    private void load() throws IOException, SQLException {
        var tables = backup.manifest().tables().stream()
                .collect(Collectors.toMap(Manifest.Table::name, Function.identity()));
        var order = new Catalog(connection).inOrder(tables.keySet());
        run("set constraints all deferred");
        for (var name : order.reversed()) empty(name);
        for (var name : order) if (tables.get(name) instanceof Manifest.Table table) load(table);
        for (var sequence : backup.manifest().sequences()) set(sequence);
    }

    /** Of rows that the schema is born with: the backup has them as they became. */
    private void empty(String table) throws SQLException {
        if (new Catalog(connection).hasRows(table)) run("delete from " + Catalog.quoted(table));
    }

    private void load(Manifest.Table table) throws IOException, SQLException {
        var copy = "copy %s (%s) from stdin".formatted(Catalog.quoted(table.name()), Catalog.quoted(table.columns()));
        try (var lines = backup.open(table.entry())) {
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, lines);
            if (rows != table.rows()) throw new IOException(table.name() + " has " + rows + " rows");
        }
    }

    private void set(Manifest.Sequence sequence) throws SQLException {
        try (var sql = connection.prepareStatement("select setval(cast(? as regclass), ?)")) {
            sql.setString(1, Catalog.quoted(sequence.name()));
            sql.setLong(2, sequence.last());
            sql.execute();
        }
    }

    private void run(String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
