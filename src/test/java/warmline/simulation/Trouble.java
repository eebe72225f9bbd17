package warmline.simulation;

import static warmline.simulation.Timeline.MILLI;
import static warmline.simulation.Timeline.SECOND;

/** The points of a service at which others may go first, and at which it may be killed, frozen, or left without a database. */
final class Trouble {
    private static final Fault[] ANYWHERE = {
        Fault.KILL, Fault.POWER_CUT, Fault.FREEZE, Fault.SUSPEND, Fault.DATABASE_SLOW, Fault.DATABASE_REFUSES
    };

    /** Chances a step, for each of those at its highest rate: a few times a day each. */
    private static final double[] MOST = {0.0006, 0.0002, 0.0004, 0.0003, 0.003, 0.0004};

    /** One step in so many takes a moment, in which the others go on. */
    private static final int A_MOMENT = 8;

    private final Service service;
    private final World world;
    private int untilFault;
    private int untilMoment;

    Trouble(Service service) {
        this.service = service;
        this.world = service.world;
        draw();
    }

    private void draw() {
        double chance = world.swarm.chance(ANYWHERE, MOST);
        untilFault = chance == 0
                ? Integer.MAX_VALUE
                : 1 + (int) Math.min(1e9, Math.log(world.dice.nextDouble()) / Math.log1p(-chance));
    }

    /** Between any two things that a service does to the world. */
    void step() {
        if (world.explorer != null) {
            explored(world.explorer);
            return;
        }
        if (--untilFault <= 0) {
            strike();
            draw();
        }
        if (--untilMoment <= 0) {
            untilMoment = 1 + world.dice.nextInt(2 * A_MOMENT);
            service.sleep(world.between(0, 4 * MILLI));
        }
    }

    private void explored(Explorer explorer) {
        if (explorer.crashes()) service.dieHere();
        if (explorer.hasSeenThis()) Coroutine.pause(); // for ever: what follows is known
        service.sleep(0);
    }

    private void strike() {
        double at = world.dice.nextDouble() * world.swarm.chance(ANYWHERE, MOST);
        for (int i = 0; i < ANYWHERE.length; i++) {
            at -= world.swarm.weight(ANYWHERE[i]) * MOST[i];
            if (at >= 0) continue;
            strike(ANYWHERE[i]);
            return;
        }
    }

    private void strike(Fault fault) {
        world.swarm.count(fault);
        var machine = service.machine;
        world.log(() -> machine + ": " + fault);
        switch (fault) {
            case KILL -> service.dieHere();
            case POWER_CUT -> {
                machine.powerCut();
                Coroutine.pause();
            }
            case FREEZE, SUSPEND -> stop(fault == Fault.SUSPEND);
            case DATABASE_SLOW -> {
                long time = world.between(50 * MILLI, 3 * SECOND);
                machine.trouble(time + SECOND);
                service.sleep(time);
            }
            case DATABASE_REFUSES -> away();
            default -> throw new IllegalStateException("no such step: " + fault);
        }
    }

    /** Half of the time for longer than a lease. */
    private void stop(boolean suspended) {
        long time = world.between(SECOND, world.dice.nextBoolean() ? 9 * SECOND : 60 * SECOND);
        service.freeze(time);
        if (suspended) service.machine.suspendedFor(time);
        service.sleep(time);
    }

    private void away() {
        long time = world.between(SECOND, 20 * SECOND);
        if (world.dice.nextBoolean()) for (var machine : world.machines) machine.databaseAway(time);
        else service.machine.databaseAway(time);
    }

    void beforeDatabase() {
        step();
        if (!service.machine.isDatabaseAway()) return;
        service.machine.trouble(3 * SECOND);
        service.sleep(world.between(MILLI, SECOND));
        throw new DatabaseGone("The database does not answer.");
    }

    /** After something was written. */
    void afterCommit() {
        if (world.swarm.strikes(Fault.ANSWER_LOST, 0.01)) {
            service.machine.trouble(3 * SECOND);
            throw new DatabaseGone("The database took it, but its answer was lost.");
        }
        step();
    }

    static final class DatabaseGone extends RuntimeException {
        private static final long serialVersionUID = 1;

        DatabaseGone(String why) {
            super(why, null, false, false);
        }
    }
}
