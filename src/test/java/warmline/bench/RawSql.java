package warmline.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import warmline.callback.Lease;
import warmline.store.Address;
import warmline.store.Crowd;

/**
 * The floor: what plain SQL needs to claim a batch on the same table, with two inserts, and to commit it; planned once, in the
 * form of callback.due, since a floor that reads all that is due would be none.
 */
final class RawSql implements AutoCloseable {
    private static final String CLAIM = """
            update callback
            set version = version + 1, state = 'RINGING_PEER', peer_id = taken.peer, lease_service = ?, lease_epoch = ?,
                changed_at = ?
            from (select id, row_number() over () as peer
                  from (select id
                        from callback
                        where state = 'WAITING' and timing = 'AT_A_TIME' and window_from <= ?
                          and (window_to <= ?) is not true and (not_before > ?) is not true
                        order by window_from, id
                        limit %d
                        for update skip locked) as locked) as taken
            where callback.id = taken.id
            returning callback.id, callback.version""";

    private static final String RECORD = """
            insert into callback_event (callback_id, version, at, event, detail, state)
            select id, version, ?, 'Claimed', '{"peer": 1}', 'RINGING_PEER'
            from unnest(cast(? as bigint[]), cast(? as integer[])) as claimed (id, version)""";

    private static final String NOTE = "insert into bench_note (callback_id, at) select unnest(cast(? as bigint[])), ?";

    private final Connection connection;

    /** Of its own: whoever is measured next finds its server process as cold as the other would. */
    private final Connection completing;

    RawSql(Address address) throws SQLException {
        connection = Crowd.connection(address);
        completing = Crowd.connection(address);
        try (var sql = connection.createStatement()) {
            sql.execute("create table if not exists bench_note (callback_id bigint, at timestamptz)");
            sql.execute("set plan_cache_mode = force_generic_plan"); // as ours: neither plans anew for each batch
        }
        connection.setAutoCommit(false);
    }

    /** Claims the first that are due, one for each of so many peers; how many there were. */
    int claim(int batch, Lease lease, Instant instant) throws SQLException {
        var now = OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        var ids = new Object[batch];
        var versions = new Object[batch];
        int claimed = 0;
        try (var claim = connection.prepareStatement(CLAIM.formatted(batch))) {
            claim.setLong(1, lease.service());
            claim.setInt(2, lease.epoch());
            for (int i = 3; i <= 6; i++) claim.setObject(i, now);
            var rows = claim.executeQuery();
            while (rows.next()) {
                ids[claimed] = rows.getLong(1);
                versions[claimed++] = rows.getInt(2);
            }
        }
        if (claimed < batch) throw new IllegalStateException("The floor ran dry: only " + claimed + " were due.");
        record(ids, versions, now);
        connection.commit();
        return claimed;
    }

    private void record(Object[] ids, Object[] versions, OffsetDateTime now) throws SQLException {
        var all = connection.createArrayOf("bigint", ids);
        try (var record = connection.prepareStatement(RECORD);
                var note = connection.prepareStatement(NOTE)) {
            record.setObject(1, now);
            record.setArray(2, all);
            record.setArray(3, connection.createArrayOf("integer", versions));
            record.executeUpdate();
            note.setArray(1, all);
            note.setObject(2, now);
            note.executeUpdate();
        }
    }

    /** What was claimed is completed, so that its peers are free again. How many. */
    int complete(Lease lease, Instant instant) throws SQLException {
        try (var sql = completing.prepareStatement("""
                with done as (
                    update callback
                    set version = version + 1, state = 'COMPLETED', lease_service = null, lease_epoch = null, changed_at = ?
                    where state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED') and lease_service = ?
                    returning id, version, changed_at)
                insert into callback_event (callback_id, version, at, event, detail, state)
                select id, version, changed_at, 'Talked', '{"seconds": 600}', 'COMPLETED' from done""")) {
            sql.setObject(1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            sql.setLong(2, lease.service());
            return sql.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        completing.close();
    }
}
