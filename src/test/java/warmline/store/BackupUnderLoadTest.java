package warmline.store;

import static org.junit.jupiter.api.Assertions.*;
import static warmline.store.Centre.NOON;
import static warmline.store.Centre.ask;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import warmline.callback.Event.*;

/** Backups while four peers take calls as fast as they can: each is the line at one moment, and the line does not notice. */
class BackupUnderLoadTest {
    private static final int PEERS = 4;
    private static final int BACKUPS = 5;

    /** Enough that a backup takes longer than many calls. */
    private static final int EARLIER_CALLS = 400;

    private final AtomicInteger booked = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    @TempDir
    private Path folder;

    @Test
    void each_backup_is_the_line_at_one_moment() throws Exception {
        try (var test = TestDatabase.fresh();
                var threads = Executors.newFixedThreadPool(PEERS)) {
            var centre = new Centre(test.database(), test.vault());
            for (int i = 0; i < EARLIER_CALLS; i++) call(centre, 0);
            var peers = busy(centre, threads);

            int duringBackups = 0;
            var atLeast = new ArrayList<Integer>();
            for (int i = 0; i < BACKUPS; i++) {
                int before = centre.ledger.newest(1_000_000).size();
                Backup.write(test.address(), Map.of(), "1.2.3", NOON, file(i));
                atLeast.add(before);
                duringBackups += centre.ledger.newest(1_000_000).size() - before;
            }
            over.set(true);
            for (var peer : peers) peer.get(60, TimeUnit.SECONDS);

            assertTrue(duringBackups > BACKUPS, "calls went on meanwhile: " + duringBackups);
            for (int i = 0; i < BACKUPS; i++) assertWhole(test.keys(), file(i), atLeast.get(i));
        }
    }

    private Path file(int number) {
        return folder.resolve("backup-" + number);
    }

    private List<Future<?>> busy(Centre centre, ExecutorService threads) {
        var peers = new ArrayList<Future<?>>();
        for (int i = 0; i < PEERS; i++) {
            int peer = i;
            peers.add(threads.submit(() -> {
                while (!over.get()) call(centre, peer);
            }));
        }
        return peers;
    }

    /** From booking to the end; a backup may come between any two of its steps. */
    private void call(Centre centre, int peer) {
        centre.booked(
                "617%07d".formatted(booked.incrementAndGet()),
                List.of(new Claimed(centre.peers.get(peer), centre.lease), new PeerAccepted(), new PatientDialled()),
                new PatientAnswered(),
                new WrongNumber());
    }

    private static void assertWhole(Path keys, Path file, int atLeast) throws Exception {
        var empty = TestDatabase.empty();
        int unclear;
        try (var backup = BackupFile.open(file)) {
            unclear = new Restore(empty, backup, keys, Centre.POLICY)
                    .run(false, NOON)
                    .unclear();
        }
        assertTrue(unclear <= PEERS, unclear + " were open, with " + PEERS + " peers");
        assertTrue(Integer.parseInt(ask(empty, "select count(*) from callback").getFirst()) >= atLeast);
        assertEquals(List.of(), ask(empty, """
                select c.id
                from callback c
                left join callback_event e on e.callback_id = c.id
                group by c.id, c.version, c.state
                having count(e.id) <> c.version
                    or (array_agg(e.state order by e.version desc))[1] <> c.state"""), "callbacks unlike their events");
        assertEquals(List.of(), ask(empty, """
                select last_value
                from pg_sequences
                where sequencename = 'callback_id_seq'
                  and last_value < (select max(id) from callback)"""), "numbers that would be given twice");
        TestDatabase.drop(empty);
    }
}
