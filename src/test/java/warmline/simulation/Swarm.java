package warmline.simulation;

import java.util.random.RandomGenerator;

/**
 * How often each fault happens in this world: most kinds never, some rarely, some often. A world with every fault at once
 * finds less, because one hides the other.
 */
final class Swarm {
    private static final int KINDS = Fault.values().length;

    private final double[] weight = new double[KINDS];
    private final long[] happened = new long[KINDS];
    private final RandomGenerator dice;
    private boolean over;

    Swarm(RandomGenerator dice) {
        this.dice = dice;
        if (dice.nextInt(10) == 0) return; // a day on which all goes well: here the promises hold without any excuse
        double share = 0.1 + 0.5 * dice.nextDouble();
        for (int kind = 0; kind < KINDS; kind++)
            if (dice.nextDouble() < share) weight[kind] = Math.pow(10, -1.5 * dice.nextDouble());
    }

    /** @param most the chance of a fault that is switched on at its highest rate */
    boolean strikes(Fault fault, double most) {
        double chance = weight[fault.ordinal()] * most;
        if (over || chance == 0 || dice.nextDouble() >= chance) return false;
        count(fault);
        return true;
    }

    /** The chance that one of these strikes. */
    double chance(Fault[] faults, double[] most) {
        double chance = 0;
        for (int i = 0; i < faults.length; i++) chance += weight[faults[i].ordinal()] * most[i];
        return over ? 0 : chance;
    }

    double weight(Fault fault) {
        return over ? 0 : weight[fault.ordinal()];
    }

    void count(Fault fault) {
        happened[fault.ordinal()]++;
    }

    long happened(Fault fault) {
        return happened[fault.ordinal()];
    }

    /** From now on all goes well. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }
}
