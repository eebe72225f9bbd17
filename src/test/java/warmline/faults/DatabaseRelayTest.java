package warmline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.store.TestDatabase;

/** The relay stops a commit exactly where it says: seen from a connection that does not pass through it. */
class DatabaseRelayTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private TestDatabase database;
    private DatabaseRelay relay;

    @BeforeEach
    void open() throws IOException, SQLException {
        database = TestDatabase.fresh();
        var address = URI.create(database.address().jdbcUrl().substring("jdbc:".length()));
        relay = DatabaseRelay.to(new InetSocketAddress(address.getHost(), address.getPort()));
        try (var direct = database.connection();
                var sql = direct.createStatement()) {
            sql.execute("drop table if exists told");
            sql.execute("create table told (event text)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        relay.close();
        try (var direct = database.connection();
                var sql = direct.createStatement()) {
            sql.execute("drop table told");
        }
        database.close();
    }

    private Connection relayed() throws SQLException {
        var address = database.address();
        var url = address.jdbcUrl().replaceFirst(":[0-9]+/", ":" + relay.port() + "/") + "?sslmode=disable";
        return DriverManager.getConnection(url, address.user(), address.password());
    }

    private int told() throws SQLException {
        try (var direct = database.connection();
                var rows = direct.createStatement().executeQuery("select count(*) from told")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Completes exceptionally when the service's side of the connection breaks. */
    private CompletableFuture<Void> tells(String event, boolean inTransaction) {
        return CompletableFuture.runAsync(() -> {
            try (var connection = relayed();
                    var insert = connection.prepareStatement("insert into told values (?)")) {
                connection.setAutoCommit(!inTransaction);
                insert.setString(1, event);
                insert.executeUpdate();
                if (inTransaction) connection.commit();
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private void assertHeld(Stop stop, boolean inTransaction, int committed) throws Exception {
        relay.gate().closeFor(stop);
        var telling = tells(stop.event(), inTransaction);
        assertEquals(1, relay.gate().awaitHeld(1, SOON, SOON));
        assertEquals(committed, told());
        assertTrue(!telling.isDone(), "the service has heard of it");
        relay.cut();
        assertThrows(Exception.class, telling::join);
        assertEquals(committed, told());
    }

    @Test
    void before_a_commit_nothing_is_kept_when_the_service_is_gone() throws Exception {
        assertHeld(new Stop("Claimed", Stop.Side.BEFORE), true, 0);
    }

    @Test
    void after_a_commit_it_is_kept_although_the_service_never_hears_of_it() throws Exception {
        assertHeld(new Stop("Claimed", Stop.Side.AFTER), true, 1);
    }

    @Test
    void a_statement_outside_a_transaction_commits_itself() throws Exception {
        assertHeld(new Stop("Claimed", Stop.Side.BEFORE), false, 0);
        assertHeld(new Stop("Claimed", Stop.Side.AFTER), false, 1);
    }

    @Test
    void a_batch_counts_as_many_as_it_holds() throws Exception {
        relay.gate().closeFor(new Stop("Claimed", Stop.Side.AFTER));
        CompletableFuture.runAsync(() -> {
            try (var connection = relayed();
                    var insert = connection.prepareStatement("insert into told select ? where ? <> ''")) {
                insert.setString(1, "Claimed");
                insert.setString(2, "{7,8}");
                insert.executeUpdate();
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        });
        assertEquals(2, relay.gate().awaitHeld(2, SOON, SOON));
    }

    @Test
    void other_events_and_an_open_gate_pass() throws SQLException {
        relay.gate().closeFor(new Stop("Claimed", Stop.Side.BEFORE));
        tells("Booked", true).join();
        relay.gate().open();
        tells("Claimed", true).join();
        assertEquals(2, told());
    }

    @Test
    void a_refused_connection_is_refused_and_a_cut_one_breaks() throws SQLException {
        try (var connected = relayed()) {
            relay.refuse();
            assertThrows(SQLException.class, this::relayed);
            assertTrue(connected.isValid(10), "who was connected is cut off too");
            relay.cut();
            assertTrue(!connected.isValid(10), "nothing was cut");
        }
        relay.acceptAgain();
        tells("Claimed", true).join();
    }

    @Test
    void a_slow_one_is_slow() throws SQLException {
        relay.slow(Duration.ofMillis(100));
        long begun = System.nanoTime();
        tells("Claimed", true).join();
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() >= 300, "it was not slow");
    }
}
