package warmline.simulation;

import java.util.Optional;
import warmline.callback.Lease;
import warmline.callback.Leases;
import warmline.dispatch.Tenure;

/** The leases as one service reaches them; the database's own clock says which are overdue. */
final class TimedLeases implements Leases {
    private final Service service;
    private final World world;
    private final Leases real;

    TimedLeases(Service service) {
        this.service = service;
        this.world = service.world;
        this.real = world.leases.of(service.machine.number);
    }

    @Override
    public Lease begin(String exchange) {
        service.trouble.beforeDatabase();
        var lease = service.seen(real.begin(exchange));
        begun(lease);
        service.trouble.afterCommit();
        return lease;
    }

    @Override
    public Optional<Lease> beginAnew(Lease over, String exchange) {
        service.trouble.beforeDatabase();
        if (isOverdue(service.machine)) world.leases.late(service.machine.number);
        var anew = service.seen(real.beginAnew(over, exchange));
        anew.ifPresent(this::begun);
        try {
            service.trouble.afterCommit();
        } catch (Trouble.DatabaseGone unheard) {
            // it has a lease of which it does not know, and takes itself for another until that one is over
            service.machine.trouble(2 * Tenure.LENGTH.toNanos());
            throw unheard;
        }
        return anew;
    }

    private boolean isOverdue(Machine machine) {
        return world.steadySinceRenewal(machine) > Tenure.LENGTH.toNanos();
    }

    private void begun(Lease lease) {
        world.renewed(service.machine);
        service.machine.leased(lease);
        world.timeline.happened();
    }

    @Override
    public boolean renew(Lease lease) {
        service.trouble.beforeDatabase();
        boolean renewed = service.seen(real.renew(lease));
        if (renewed) world.renewed(service.machine);
        service.trouble.afterCommit();
        return renewed;
    }

    @Override
    public void end(Lease lease) {
        real.end(lease);
    }

    @Override
    public int endOverdue() {
        service.trouble.beforeDatabase();
        boolean late = false;
        for (var machine : world.machines)
            if (isOverdue(machine)) {
                world.leases.late(machine.number);
                late = true;
            }
        int ended = late ? real.endOverdue() : 0;
        for (var machine : world.machines) if (isOverdue(machine)) world.renewed(machine);
        if (ended > 0) world.timeline.happened();
        service.trouble.step();
        return ended;
    }

    @Override
    public Optional<String> exchange(long machine) {
        service.trouble.beforeDatabase();
        return real.exchange(machine);
    }
}
