package warmline.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings the schema to what this code knows. On a connection of its own: rewriting a large table may take longer than any
 * statement of ours is allowed to.
 */
final class Migrations {
    private Migrations() {}

    static void apply(Address address) {
        upTo(MigrationVersion.LATEST, address);
    }

    /** As a Warmline of that schema would have made it. */
    static void upTo(MigrationVersion schema, Address address) {
        reach(address);
        var flyway = flyway(address, schema);
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

    private static void reach(Address address) {
        try {
            address.connect().close();
        } catch (SQLException e) {
            throw new Unavailable("The database at " + address + " went away; see that it runs, and start again", e);
        }
    }

    private static Flyway flyway(Address address, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(address.source())
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    /** The newest schema this code knows. */
    static MigrationVersion newest(Address address) {
        return Arrays.stream(flyway(address, MigrationVersion.LATEST).info().all())
                .filter(known -> known.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElseThrow();
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
