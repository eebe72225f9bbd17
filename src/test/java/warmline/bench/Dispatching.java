package warmline.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import warmline.bench.Interleaved.Slice;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Switchboard;
import warmline.callback.Lease;
import warmline.callback.Offers;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.callback.Staffing;
import warmline.callback.Timing;
import warmline.dialogue.Centre;
import warmline.dialogue.FreePeers;
import warmline.dialogue.InHand;
import warmline.dialogue.NextCall;
import warmline.dialogue.OnTheLine;
import warmline.dialogue.ReturnCall;
import warmline.dialogue.WaitingRoom;
import warmline.dialogue.Whisper;
import warmline.dispatch.Dispatcher;
import warmline.store.StoredCallbacks;
import warmline.store.StoredDebriefs;
import warmline.store.StoredLeases;
import warmline.store.StoredRoster;
import warmline.store.StoredStandingCalls;
import warmline.store.StoredWellness;

/** The dispatcher of the line on a benchmark's database. The calls it begins are left away: only their claims are measured. */
final class Dispatching implements AutoCloseable {
    private static final Policy POLICY =
            new Policy(Duration.ofSeconds(2), Duration.ofMinutes(15), Map.of(), QuietHours.NONE);

    final RawSql raw;
    private final Dispatcher dispatcher;
    private final InHand inHand = new InHand();
    final Lease lease;
    private final BenchDatabase bench;
    private final int peers;
    private final Instant now;

    /** @param now at which everything happens */
    Dispatching(BenchDatabase bench, int peers, Instant now) throws SQLException {
        this.bench = bench;
        this.peers = peers;
        this.now = now;
        raw = new RawSql(bench.address);
        lease = new StoredLeases(bench.database, bench.vault, "bench", Duration.ofDays(1)).begin("none");
        var callbacks = new StoredCallbacks(bench.database, bench.vault, POLICY, () -> Optional.of(lease));
        var peersOnTheLine = new OnTheLine<Long>();
        var returnCall = new ReturnCall(
                callbacks,
                bench.roster,
                new NoTelephones(),
                inHand,
                new OnTheLine<>(),
                new WaitingRoom(),
                peersOnTheLine,
                nextCall(callbacks),
                new Whisper(callbacks, wellness(), ZoneOffset.UTC, () -> now),
                () -> now);
        dispatcher = new Dispatcher(
                callbacks,
                POLICY,
                returnCall,
                new FreePeers(bench.roster, peersOnTheLine, ZoneOffset.UTC),
                _ -> {},
                () -> now);
    }

    private NextCall nextCall(StoredCallbacks callbacks) {
        return new NextCall(
                new Centre(ZoneOffset.UTC, new Phone("6175550100"), new Phone("988")),
                callbacks,
                new StoredRoster(bench.database, bench.vault),
                new StoredStandingCalls(bench.database, bench.vault),
                new Offers(callbacks, Staffing.always(peers), QuietHours.NONE, ZoneOffset.UTC, Duration.ofMinutes(20)),
                new StoredDebriefs(bench.database),
                wellness(),
                () -> now);
    }

    private StoredWellness wellness() {
        return new StoredWellness(bench.database, bench.vault);
    }

    /** Rounds of the dispatcher; between them, unmeasured, the peers become free again. What is claimed is booked anew. */
    Slice ours(int rounds) throws SQLException {
        return slice(rounds, dispatcher::tick);
    }

    Slice floor(int batches) throws SQLException {
        return slice(batches, () -> raw.claim(peers, lease, now));
    }

    private interface Step {
        void run() throws SQLException;
    }

    /** Nanoseconds of one raw claim. */
    long floorClaim() throws SQLException {
        return slice(1, () -> raw.claim(peers, lease, now)).nanos();
    }

    /** One round, without booking anew. */
    Slice round() throws SQLException {
        return timed(dispatcher::tick);
    }

    private Slice slice(int times, Step step) throws SQLException {
        var hourAgo = now.minus(Duration.ofHours(1));
        bench.crowd.book(times * peers, Timing.AT_A_TIME, hourAgo, Duration.ofMillis(1), now.plus(Duration.ofDays(1)));
        var all = new Slice(0, 0);
        for (int i = 0; i < times; i++) all = all.and(timed(step));
        return all;
    }

    private Slice timed(Step step) throws SQLException {
        long begin = System.nanoTime();
        step.run();
        long nanos = System.nanoTime() - begin;
        return new Slice(free(), nanos);
    }

    /** How many were claimed since the last time. */
    private int free() throws SQLException {
        List.copyOf(inHand.all()).forEach(inHand::release);
        return raw.complete(lease, now);
    }

    @Override
    public void close() throws SQLException {
        raw.close();
    }

    private record NoTelephones() implements Switchboard {
        @Override
        public Ringing ring(LegId id, Phone phone, Duration patience) {
            throw new IllegalStateException("nobody is rung in this benchmark");
        }

        @Override
        public Set<LegId> living() {
            return Set.of();
        }

        @Override
        public Set<LegId> joined() {
            return Set.of();
        }

        @Override
        public void hangUp(LegId id) {}
    }
}
