package warmline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Event;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.callback.Request;
import warmline.callback.Window;

/** A second service hears at once of what the first has promised. */
class DoorbellTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Window AN_HOUR = new Window(NOON, NOON.plusSeconds(3600));
    private static final Policy POLICY =
            new Policy(Duration.ofSeconds(2), Duration.ofMinutes(15), Map.of(), QuietHours.NONE);

    private final TestDatabase test = TestDatabase.fresh();
    private final Semaphore rings = new Semaphore(0);
    private final Doorbell doorbell = new Doorbell(test.address(), rings::release);
    private final StoredCallbacks elsewhere = new StoredCallbacks(test.database(), test.vault(), POLICY);
    private volatile String told = "";
    private Thread listener = listen();

    private Thread listen() {
        return Thread.ofVirtual()
                .uncaughtExceptionHandler((_, failure) -> told = String.valueOf(failure.getMessage()))
                .start(doorbell::tick);
    }

    @BeforeEach
    void it_listens() throws SQLException, InterruptedException {
        for (int looks = 0; listeners() == 0; looks++) {
            assertTrue(looks < 500, "it never listens");
            Thread.sleep(20);
        }
    }

    private int listeners() throws SQLException {
        try (var connection = test.connection();
                var sql = connection.createStatement();
                var found = sql.executeQuery("select count(*) from pg_stat_activity where query = 'listen warmline'"
                        + " and state = 'idle' and datname = current_database()")) {
            found.next();
            return found.getInt(1);
        }
    }

    @AfterEach
    void it_ends() throws InterruptedException {
        doorbell.close();
        listener.join();
        test.close();
    }

    private long book() {
        var ana = Request.soonest(new Phone("6175550101"), ZoneOffset.UTC);
        return assertInstanceOf(Booked.New.class, elsewhere.book(ana, AN_HOUR, 9, NOON))
                .callback()
                .id();
    }

    private void assertRings() throws InterruptedException {
        assertTrue(rings.tryAcquire(2, TimeUnit.SECONDS), "nobody was woken");
    }

    @Test
    void it_rings_when_somebody_books_and_when_somebody_cancels() throws InterruptedException {
        long id = book();
        assertRings();
        elsewhere.move(id, new Event.PatientCancelled(), NOON);
        assertRings();
    }

    @Test
    void it_does_not_ring_for_what_was_rolled_back() throws InterruptedException {
        assertThrows(
                IllegalStateException.class,
                () -> test.database().inTransaction(work -> {
                    work.sql("database.ring").list(row -> row.is("rung"));
                    throw new IllegalStateException("not booked after all");
                }));
        book();
        assertRings();
        assertEquals(0, rings.availablePermits());
    }

    @Test
    void a_connection_that_breaks_is_told_and_made_again() throws InterruptedException, SQLException {
        breakIt();
        listener.join();
        assertEquals("The database does not tell us of changes; we look ourselves.", told);
        listener = listen();
        it_listens();
        book();
        assertRings();
    }

    private void breakIt() throws SQLException {
        try (var connection = test.connection();
                var sql = connection.createStatement()) {
            sql.execute("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen warmline'"
                    + " and datname = current_database()");
        }
    }

    @Test
    void it_closes_at_once_while_it_listens() throws InterruptedException, SQLException {
        var before = System.nanoTime();
        doorbell.close();
        assertTrue(listener.join(Duration.ofSeconds(10)));
        var took = Duration.ofNanos(System.nanoTime() - before);
        assertTrue(took.compareTo(Duration.ofSeconds(2)) < 0, "it took " + took);
        assertEquals("", told);
        doorbell.tick();
        assertEquals(0, listeners());
    }
}
