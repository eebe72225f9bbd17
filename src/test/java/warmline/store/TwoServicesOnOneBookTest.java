package warmline.store;

import static org.junit.jupiter.api.Assertions.*;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Callbacks.Claim;
import warmline.callback.Event;
import warmline.callback.Event.*;
import warmline.callback.Lease;
import warmline.callback.Leases;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.callback.Request;
import warmline.callback.State;
import warmline.callback.Window;

/** Two services write in one PostgreSQL at the same moment, again and again: whoever is second sees the first. */
class TwoServicesOnOneBookTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Window AN_HOUR = new Window(NOON, NOON.plusSeconds(3600));
    private static final Policy POLICY =
            new Policy(Duration.ofSeconds(2), Duration.ofMinutes(15), Map.of(), QuietHours.NONE);
    private static final int PEERS = 2;
    private static final int CALLBACKS = 20;
    private static final int ROUNDS = 20;

    private final TestDatabase test = TestDatabase.fresh();
    private final Leases oneLeases = leases("one");
    private final Leases otherLeases = leases("other");
    private Lease lease = oneLeases.begin("here");
    private final StoredCallbacks one = book(() -> Optional.of(lease));
    private final Lease others = otherLeases.begin("there");
    private final StoredCallbacks other = book(() -> Optional.of(others));

    private Leases leases(String name) {
        return new StoredLeases(test.database(), test.vault(), name, Duration.ofMinutes(5));
    }

    private StoredCallbacks book(Supplier<Optional<Lease>> lease) {
        return new StoredCallbacks(test.database(), test.vault(), POLICY, lease);
    }

    @BeforeEach
    void two_peers() throws SQLException {
        execute("""
                insert into peer (number, name, telephone, telephone_hash, pin_hash, added_at)
                select n, '', '', '', '', now() from generate_series(1, 2) n""");
    }

    private void execute(String statement) throws SQLException {
        try (var connection = test.connection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @AfterEach
    void every_connection_is_back() {
        assertEquals(0, test.database().busy());
        test.close();
    }

    private long booked(int number) {
        var patient = Request.soonest(new Phone("61755502" + (10 + number)), ZoneOffset.UTC);
        return assertInstanceOf(Booked.New.class, one.book(patient, AN_HOUR, 99, NOON))
                .callback()
                .id();
    }

    @Test
    void who_waits_on_the_line_of_one_is_not_offered_by_the_other() {
        long id = booked(1);
        var ana = one.get(id).patient();
        one.waits(ana, NOON.plusSeconds(240));
        assertEquals(List.of(id), ids(one.due(NOON, 9)));
        assertEquals(List.of(id), ids(one.look(NOON, 9, 9).due()));
        assertEquals(List.of(), ids(other.due(NOON, 9)));
        assertEquals(List.of(), ids(other.look(NOON, 9, 9).due()));
        assertEquals(Optional.empty(), other.claim(id, 1, NOON));
        assertEquals(List.of(id), ids(other.due(NOON.plusSeconds(240), 9)), "not for ever");
        one.leaves(ana);
        assertEquals(List.of(id), ids(other.due(NOON, 9)));
        one.waits(ana, NOON.plusSeconds(240));
        oneLeases.end(lease);
        assertEquals(List.of(id), ids(other.due(NOON, 9)), "the service of the line is gone");
        other.waits(new Phone("6175550299"), NOON);
        assertTrue(other.claim(id, 1, NOON).isPresent());
    }

    private static List<Long> ids(List<Callback> callbacks) {
        return callbacks.stream().map(Callback::id).toList();
    }

    /** Both at the same moment. */
    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var turns = Stream.of(one, other).<Callable<T>>map(turn -> () -> {
                start.await();
                return turn.call();
            });
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(turns.toList())) answers.add(answer.get());
            return answers;
        }
    }

    @Test
    void no_callback_goes_to_both_and_no_peer_gets_two() throws Exception {
        var open =
                LongStream.range(0, CALLBACKS).map(i -> booked((int) i)).boxed().toList();
        for (int i = 0; i + PEERS <= CALLBACKS; i += PEERS) {
            var forward = List.of(new Claim(open.get(i), 1), new Claim(open.get(i + 1), 2));
            var crosswise = List.of(new Claim(open.get(i + 1), 1), new Claim(open.get(i), 2));
            var claimed = atOnce(() -> one.claim(forward, NOON), () -> other.claim(crosswise, NOON)).stream()
                    .flatMap(List::stream)
                    .toList();
            var peers = new HashSet<Long>();
            var ids = new HashSet<Long>();
            for (var callback : claimed) {
                assertTrue(ids.add(callback.id()), "given twice: " + claimed);
                assertTrue(peers.add(callback.peer().orElseThrow()), "two for one peer: " + claimed);
                var writer = callback.lease().equals(Optional.of(lease)) ? one : other;
                assertEquals(
                        State.WAITING,
                        writer.move(callback.id(), new PeerDeclined(), NOON).state());
            }
            assertFalse(claimed.isEmpty(), "nobody got anything");
        }
    }

    @Test
    void a_dial_and_the_end_of_its_lease_at_once_never_leave_a_patient_to_be_rung_again() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long id = booked(round);
            assertTrue(one.claim(id, 1, NOON).isPresent());
            one.move(id, new PeerAccepted(), NOON);
            execute("update service set lease_until = clock_timestamp() - interval '1 second' where name = 'one'");

            var dialled = atOnce(() -> written(id, new PatientDialled()), () -> {
                otherLeases.endOverdue();
                return setRight();
            });
            setRight(); // in the next round, if it was dialled after the other had looked
            var expected = dialled.getFirst().isPresent() ? State.UNKNOWN : State.WAITING;
            assertEquals(expected, one.get(id).state(), dialled::toString);

            other.move(id, new PatientCancelled(), NOON);
            lease = oneLeases.beginAnew(lease, "here").orElseThrow();
        }
    }

    private Optional<Callback> setRight() {
        try {
            return other.orphaned().stream()
                    .map(orphan -> other.move(orphan.id(), new Interrupted(orphan.version(), false), NOON))
                    .findFirst();
        } catch (Callback.Closed dialledMeanwhile) {
            return Optional.empty();
        }
    }

    private Optional<Callback> written(long id, Event event) {
        try {
            return Optional.of(one.move(id, event, NOON));
        } catch (Callback.Closed late) {
            return Optional.empty();
        }
    }
}
