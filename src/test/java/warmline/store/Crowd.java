package warmline.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import warmline.callback.Timing;

/**
 * Very many callbacks, as if each had been booked by itself: with its event, its telephone sealed. Written past the triggers,
 * which would look up each row's event one by one.
 */
public final class Crowd {
    private static final long FIRST_NUMBER = 1_000_000_000_000L;

    /** Rows a statement writes: its memory and its progress stay small. */
    private static final long AT_ONCE = 500_000;

    private final Address address;
    private final Vault vault;

    public Crowd(Address address, Vault vault) {
        this.address = address;
        this.vault = vault;
    }

    /** A connection of the benchmark's own. */
    public static Connection connection(Address address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    /** Books so many that wait; the first window opens at {@code from}, all close at {@code to}. */
    public void book(int count, Timing timing, Instant from, Duration apart, Instant to) throws SQLException {
        try (var connection = past()) {
            long first = ids(connection, count);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                    copy callback (id, version, telephone, telephone_hash, zone, timing, state, attempts, window_from,
                        window_to, not_before, changed_at) from stdin""");
            for (int i = 0; i < count; i++) row(copy, first + i, timing, from.plus(apart.multipliedBy(i)), to);
            copy.endCopy();
            try (var sql = connection.prepareStatement("""
                    insert into callback_event (callback_id, version, at, event, detail, state)
                    select id, 1, changed_at, 'Booked', jsonb_build_object('from', window_from, 'to', window_to), state
                    from callback where id >= ?""")) {
                sql.setLong(1, first);
                sql.executeUpdate();
            }
        }
    }

    private void row(CopyIn copy, long id, Timing timing, Instant from, Instant to) throws SQLException {
        var number = Long.toString(FIRST_NUMBER + id);
        var row = "%d\t1\t%s\t%s\tUTC\t%s\tWAITING\t0\t%s\t%s\t%s\t%s\n"
                .formatted(
                        id,
                        hex(vault.seal(CallbackRows.telephone(id), number)),
                        hex(vault.hash("callback.telephone", number)),
                        timing,
                        from,
                        to,
                        from,
                        from);
        var bytes = row.getBytes(StandardCharsets.US_ASCII);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private static String hex(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }

    /** As many that were completed in the year before {@code now}. Nobody unseals them: their telephones are noise. */
    public void finish(long count, Instant now) throws SQLException {
        try (var connection = past()) {
            for (long done = 0; done < count; done += AT_ONCE)
                finishSome(connection, Math.min(AT_ONCE, count - done), now);
        }
    }

    private static void finishSome(Connection connection, long count, Instant now) throws SQLException {
        long first = ids(connection, count);
        try (var rows = connection.prepareStatement("""
                insert into callback (id, version, telephone, telephone_hash, zone, timing, state, attempts, window_from,
                    window_to, not_before, peer_id, changed_at)
                overriding system value
                select id, 7, sha256(int8send(id)) || decode('0102030405060708090a0b', 'hex'),
                    sha256(int8send(-id)) || decode('0102030405', 'hex'), 'UTC', 'SOONEST', 'COMPLETED', 1,
                    at - interval '1 hour', at + interval '1 hour', at, 1, at
                from (select id, cast(? as timestamptz) - interval '31 s' * (id % 1000000) as at
                      from generate_series(cast(? as bigint), ?) id) as finished""");
                var events = connection.prepareStatement("""
                        insert into callback_event (callback_id, version, at, event, detail, state)
                        select id, version, changed_at, 'Talked', '{"seconds": 600}', state
                        from callback where id between ? and ?""")) {
            rows.setString(1, now.toString());
            rows.setLong(2, first);
            rows.setLong(3, first + count - 1);
            rows.executeUpdate();
            events.setLong(1, first);
            events.setLong(2, first + count - 1);
            events.executeUpdate();
        }
    }

    private static long ids(Connection connection, long count) throws SQLException {
        try (var sql = connection.prepareStatement("""
                select setval(sequence, nextval(sequence) + ? - 1) - ? + 1
                from pg_get_serial_sequence('callback', 'id') as sequence""")) {
            sql.setLong(1, count);
            sql.setLong(2, count);
            var ids = sql.executeQuery();
            ids.next();
            return ids.getLong(1);
        }
    }

    /** What autovacuum does within a minute. */
    public void settle() throws SQLException {
        try (var connection = connection(address);
                var sql = connection.createStatement()) {
            sql.execute("vacuum (analyze) callback, callback_event");
            sql.execute("checkpoint");
        }
    }

    /** A day's dead rows came in a second: what autovacuum does between two of them. */
    public void tidy() throws SQLException {
        try (var connection = connection(address);
                var sql = connection.createStatement()) {
            sql.execute("vacuum (analyze, index_cleanup on) callback");
        }
    }

    private Connection past() throws SQLException {
        var connection = connection(address);
        try (var sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
        }
        return connection;
    }
}
