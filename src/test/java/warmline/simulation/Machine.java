package warmline.simulation;

import static warmline.simulation.Timeline.SECOND;

import org.jspecify.annotations.Nullable;
import warmline.callback.Lease;

/** One computer: a clock that can be set, an Asterisk, and a service that can be killed and starts again. */
final class Machine {
    final int number;
    final World world;
    final Asterisk asterisk;
    final Spool spool;
    private @Nullable Service service;
    private @Nullable Lease lease;
    private long leasedAt;
    private long clockOffset;
    private long suspended;
    private long databaseAwayUntil;
    private long troubledUntil = -100 * SECOND;

    Machine(int number, World world) {
        this.number = number;
        this.world = world;
        this.asterisk = new Asterisk(this);
        this.spool = new Spool(this);
    }

    void boot() {
        if (service != null && service.isAlive()) return;
        service = new Service(this);
        service.begin();
    }

    /** Empty while it is down, or frozen: then nobody answers a call. */
    @Nullable
    Service answering() {
        return service != null && service.isUp() && !service.isFrozen() ? service : null;
    }

    @Nullable
    Service service() {
        return service;
    }

    /** The last lease of a service here, while the database still thinks that it holds though nobody renews it. */
    boolean leavesALease() {
        return lease != null && (service == null || !service.isUp() || service.isFrozen()) && world.leases.holds(lease);
    }

    void leased(Lease begun) {
        lease = begun;
        leasedAt = world.timeline.now();
    }

    /** Since when its service has the lease that it has now. */
    long leasedAt() {
        return leasedAt;
    }

    void kill() {
        if (service == null || !service.isAlive()) return;
        world.log(() -> this + ": the service is killed");
        service.die();
        trouble(3 * SECOND);
        asterisk.serviceDied(service);
        world.timeline.in(untilItStartsAgain(), this::boot);
    }

    private long untilItStartsAgain() {
        if (world.explorer == null) return world.between(SECOND / 2, 40 * SECOND);
        return world.explorer.choose(1) == 0 ? SECOND / 2 : 20 * SECOND; // before its lease is over, or after
    }

    void powerCut() {
        kill();
        asterisk.die();
    }

    /** What the clock on its wall is wrong by. */
    long clockOffset() {
        return clockOffset;
    }

    void stepClock(long nanos) {
        world.log(() -> this + ": the clock is set by " + nanos / SECOND + " s");
        clockOffset += nanos;
        trouble(2 * SECOND);
    }

    /** Nanoseconds of a clock that nobody sets. */
    long steady() {
        return world.timeline.now() - world.timeline.rested() - suspended;
    }

    void suspendedFor(long nanos) {
        suspended += nanos;
    }

    void databaseAway(long nanos) {
        databaseAwayUntil = Math.max(databaseAwayUntil, world.timeline.now() + nanos);
        trouble(nanos);
    }

    boolean isDatabaseAway() {
        return world.timeline.now() < databaseAwayUntil;
    }

    /** For so long, and until all has been made good, this machine may be late. */
    void trouble(long nanos) {
        troubledUntil = Math.max(troubledUntil, world.timeline.now() + nanos);
    }

    boolean isTroubledSince(long time) {
        return troubledUntil >= time;
    }

    /** Faults are over: whatever was down is up. */
    void heal() {
        databaseAwayUntil = 0;
        asterisk.revive();
        boot();
    }

    @Override
    public String toString() {
        return "machine " + number;
    }
}
