package warmline.store;

import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the schema to what this code knows. On a connection of its own: rewriting a large table may take longer than any
 * statement of ours is allowed to.
 */
final class Migrations {
    private static final int CONNECT_WITHIN_SECONDS = 5;
    private static final String LOCK_WITHIN = "-c lock_timeout=10s";

    private Migrations() {}

    static void apply(Address address) {
        var source = source(address);
        reach(source, address);
        var flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load();
        try {
            refuseNewer(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new Unavailable(
                    "The database at " + address + " cannot be brought to this version's schema: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + "; nothing of that step was kept, start the version that ran before and report this",
                    e);
        }
    }

    private static PGSimpleDataSource source(Address address) {
        var source = new PGSimpleDataSource();
        source.setUrl(address.jdbcUrl());
        if (!address.user().isEmpty()) source.setUser(address.user());
        if (!address.password().isEmpty()) source.setPassword(address.password());
        source.setConnectTimeout(CONNECT_WITHIN_SECONDS);
        source.setOptions(LOCK_WITHIN);
        source.setLogServerErrorDetail(false);
        return source;
    }

    private static void reach(PGSimpleDataSource source, Address address) {
        try (var connection = source.getConnection()) {
            connection.isValid(CONNECT_WITHIN_SECONDS);
        } catch (SQLException e) {
            throw new Unavailable(
                    "The database at " + address + " does not let us in: " + e.getMessage()
                            + "; check WARMLINE_DATABASE_URL and that it runs",
                    e);
        }
    }

    private static void refuseNewer(Flyway flyway) {
        var newest = Arrays.stream(flyway.info().applied())
                .filter(applied ->
                        applied.getState().isFailed() || !applied.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .findFirst();
        newest.ifPresent(version -> {
            throw new Unavailable("The database has schema " + version + ", made by a newer Warmline than this;"
                    + " start that one, or restore a backup made before it");
        });
    }
}
