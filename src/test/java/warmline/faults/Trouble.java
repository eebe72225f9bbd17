package warmline.faults;

import java.time.Duration;
import java.util.List;

/**
 * Something that breaks while patients are being rung and others book.
 *
 * @param kills how many processes are ended with signal 9
 */
record Trouble(String name, int kills, Deed deed) {
    /** Returns when what was broken is whole again, or about to be by itself. */
    interface Deed {
        void on(BreakableLine line) throws InterruptedException;
    }

    /** Longer than a lease, which is ten seconds. */
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(12);

    static final List<Trouble> ALL = List.of(
            new Trouble("PostgreSQL killed", 1, BreakableLine::killPostgres),
            new Trouble("Asterisk killed", 1, BreakableLine::killAsterisk),
            new Trouble("service frozen", 0, line -> line.freeze(LONGER_THAN_A_LEASE)),
            new Trouble("database cut off", 0, line -> line.relay.cut()),
            new Trouble("database slow", 0, line -> {
                line.relay.slow(Duration.ofMillis(300));
                Thread.sleep(Duration.ofSeconds(10));
                line.relay.slow(Duration.ZERO);
            }),
            new Trouble("database refused", 0, line -> {
                line.relay.refuse();
                line.relay.cut();
                Thread.sleep(Duration.ofSeconds(20));
                line.relay.acceptAgain();
            }),
            new Trouble("disk full", 0, line -> line.fillDisk(Duration.ofSeconds(8))));

    /** While a second service works on the same database, and takes over what the first one left. */
    static final List<Trouble> OF_ONE_OF_TWO = List.of(
            new Trouble("one of two frozen", 0, line -> line.freeze(LONGER_THAN_A_LEASE)),
            new Trouble("one of two killed", 1, line -> {
                line.kill();
                Thread.sleep(LONGER_THAN_A_LEASE);
            }));
}
