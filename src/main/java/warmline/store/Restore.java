package warmline.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.flywaydb.core.api.MigrationVersion;
import warmline.callback.Event;
import warmline.callback.Policy;

/**
 * A backup back into a database: beside what is there, brought to today's schema, proved with the keys, and only then exchanged
 * for it. No callback that was open is dialled by itself: nobody knows what has happened to it since.
 */
public final class Restore {
    private final Address database;
    private final BackupFile backup;
    private final Path keys;
    private final Policy policy;

    /** @param keys the folder of the keys that sealed what is in the backup */
    public Restore(Address database, BackupFile backup, Path keys, Policy policy) {
        this.database = database;
        this.backup = backup;
        this.keys = keys;
        this.policy = policy;
    }

    /** @param unclear the callbacks that a person has to look at */
    public record Restored(long rows, int unclear) {}

    /**
     * @param replace whether what the database holds may go
     * @throws BackupRefused with one sentence, and then the database is as it was
     * @throws Unavailable when the database cannot be reached, or the keys do not fit: the same
     */
    public Restored run(boolean replace, Instant now) {
        try (var connection = database.connect()) {
            refuseNewer();
            var live = refuseOccupied(connection, replace);
            try (var aside = SchemaAside.of(live, connection, database)) {
                Migrations.upTo(schema(), aside.address());
                Loading.load(backup, aside.address());
                Migrations.apply(aside.address());
                int unclear = leaveToAPerson(aside.address(), now);
                aside.takePlace();
                return new Restored(backup.manifest().rows(), unclear);
            }
        } catch (SQLException | IOException e) {
            throw new BackupRefused(
                    "The backup could not be loaded into the database at " + database + " (" + Failures.firstLine(e)
                            + "); nothing there was changed, put that right and try again.",
                    e);
        }
    }

    private MigrationVersion schema() {
        return MigrationVersion.fromVersion(backup.manifest().schema());
    }

    private void refuseNewer() {
        if (schema().compareTo(Migrations.newest(database)) > 0)
            throw new BackupRefused("This backup has schema " + schema() + ", made by a newer Warmline than this ("
                    + backup.manifest().warmline() + "); restore it with that one. Nothing was changed.");
    }

    private Catalog.Schema refuseOccupied(Connection connection, boolean replace) throws SQLException {
        var catalog = new Catalog(connection);
        if (catalog.lines() > 0)
            throw new BackupRefused("A Warmline is running on the database at " + database
                    + "; stop it first, then restore. Nothing was changed.");
        var live = catalog.current().filter(Catalog.Schema::mayExchange);
        if (live.isEmpty())
            throw new BackupRefused("The database at " + database
                    + " must belong to the user that Warmline has there, for a restore to exchange its schema;"
                    + " let its administrator run ALTER DATABASE … OWNER TO that user. Nothing was changed.");
        if (catalog.schema().isEmpty() && !catalog.tables().isEmpty())
            throw new BackupRefused(
                    "The database at " + database
                            + " holds tables that are not Warmline's; give Warmline a database of its own. Nothing was changed.");
        if (!replace && catalog.holdsData())
            throw new BackupRefused("The database at " + database
                    + " holds a line already; restore into an empty WARMLINE_HOME, or add --replace to give up what is there."
                    + " Nothing was changed.");
        return live.get();
    }

    /** Also the proof that the keys are those that sealed it. */
    private int leaveToAPerson(Address aside, Instant now) {
        try (var restored = Database.connect(aside)) {
            var book = new StoredCallbacks(restored, Vault.open(keys, restored), policy);
            var open = restored.sql("backup.openCallbacks").list(row -> row.number("id"));
            for (long id : open) book.move(id, new Event.Restored(), now);
            return open.size();
        }
    }
}
