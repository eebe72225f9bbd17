package warmline.simulation;

import static warmline.simulation.Timeline.SECOND;

/** Faults that come from outside, at any moment: exchanges die, connections are cut, clocks are set. */
final class Weather {
    private static final long EVERY = 60 * SECOND;

    private final World world;

    Weather(World world) {
        this.world = world;
    }

    void begin() {
        world.timeline.in(world.between(0, EVERY), this::change);
    }

    private void change() {
        if (world.swarm.isOver()) return;
        var machine = world.any(world.machines);
        var service = machine.service();
        if (world.swarm.strikes(Fault.EXCHANGE_KILLED, 0.3)) machine.asterisk.die();
        if (service != null && world.swarm.strikes(Fault.EXCHANGE_CUT, 0.3))
            service.exchange.cut(world.between(SECOND, 15 * SECOND));
        if (world.swarm.strikes(Fault.CLOCK_STEP, 0.3)) machine.stepClock(step());
        if (world.swarm.strikes(Fault.CLOCKS_STEP, 0.2)) {
            long step = step();
            for (var each : world.machines) each.stepClock(step);
        }
        begin();
    }

    /** Mostly a few seconds, now and then an hour and more, forwards or back. */
    private long step() {
        long most = world.chance(0.2) ? 4_000 * SECOND : 5 * SECOND;
        return world.between(-most, most);
    }
}
