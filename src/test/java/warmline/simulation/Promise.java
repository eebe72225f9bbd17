package warmline.simulation;

import static warmline.simulation.Timeline.SECOND;

import java.util.function.Supplier;
import warmline.call.LegId;
import warmline.callback.Callback;

/** One of the eleven promises, watched from outside: at the telephones, and in what the database has committed. */
abstract class Promise {
    /** What a promise calls "at once" where the design names no other bound: a round of the clockwork, and a moment. */
    static final long AT_ONCE = 2 * SECOND;

    final World world;
    private final int number;

    Promise(int number, World world) {
        this.number = number;
        this.world = world;
    }

    void written(Written written) {}

    /** A telephone begins to ring. */
    void rings(SimulatedLeg leg, SimulatedRinging ringing) {}

    void answered(SimulatedLeg leg) {}

    void joined(SimulatedLeg peer, SimulatedLeg patient) {}

    void ended(SimulatedLeg leg) {}

    void atTheEnd() {}

    final void must(boolean kept, Supplier<String> broken) {
        if (!kept) world.promises.broken(number, broken.get());
    }

    final Callback callback(LegId leg) {
        return world.promises.seen(leg.callback());
    }

    static boolean isPatients(SimulatedLeg leg) {
        var id = leg.id();
        return id != null && id.side() == LegId.Side.PATIENT;
    }

    static LegId idOf(SimulatedLeg leg) {
        var id = leg.id();
        if (id == null) throw new IllegalStateException("not a leg we placed");
        return id;
    }

    /** Whether a fault touched this machine since then: it may be late, and no promise has a bound for how long. */
    static boolean isExcused(Machine machine, long since) {
        return machine.isTroubledSince(since);
    }
}
