package warmline.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A schema of its own beside the one the line uses, in the same database: a backup is loaded into it, updated and looked at, and
 * then takes the other's place in one transaction. Until then nothing has changed; closed before, nothing is left.
 */
final class SchemaAside implements AutoCloseable {
    private final Connection connection;
    private final Address address;
    private final String live;
    private final String aside;
    private boolean placed;

    private SchemaAside(Connection connection, Address address, String live) {
        this.connection = connection;
        this.address = address;
        this.live = live;
        this.aside = live + "_restored";
    }

    static SchemaAside of(Catalog.Schema live, Connection connection, Address address) throws SQLException {
        var made = new SchemaAside(connection, address, live.name());
        made.drop(); // of a restore that was killed
        made.run("create schema " + Catalog.quoted(made.aside));
        return made;
    }

    /** The database, seen through this schema. */
    Address address() {
        return address.inSchema(aside);
    }

    void takePlace() throws SQLException {
        var replaced = Catalog.quoted(live + "_replaced");
        connection.setAutoCommit(false);
        try {
            run("alter schema " + Catalog.quoted(live) + " rename to " + replaced);
            run("alter schema " + Catalog.quoted(aside) + " rename to " + Catalog.quoted(live));
            run("drop schema " + replaced + " cascade");
            connection.commit();
            placed = true;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void drop() throws SQLException {
        run("drop schema if exists " + Catalog.quoted(aside) + " cascade");
    }

    private void run(String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        if (!placed) drop();
    }
}
