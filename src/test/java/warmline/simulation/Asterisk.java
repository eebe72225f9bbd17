package warmline.simulation;

import static warmline.simulation.Timeline.MILLI;
import static warmline.simulation.Timeline.SECOND;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import warmline.call.Answer;
import warmline.call.LegId;

/** The exchange of one machine: it holds legs whether or not a service looks after them, and can be killed. */
final class Asterisk {
    private final Machine machine;
    private final World world;
    private final Map<LegId, SimulatedLeg> ours = new LinkedHashMap<>();
    private final List<SimulatedLeg> incoming = new ArrayList<>();
    private boolean up = true;
    private int run;

    Asterisk(Machine machine) {
        this.machine = machine;
        this.world = machine.world;
    }

    boolean isUp() {
        return up;
    }

    /** How often it was started again. */
    int run() {
        return run;
    }

    boolean holds(LegId id) {
        return ours.containsKey(id);
    }

    Set<LegId> living() {
        return new LinkedHashSet<>(ours.keySet());
    }

    Set<LegId> joined() {
        var joined = new LinkedHashSet<LegId>();
        ours.forEach((id, leg) -> {
            if (leg.isJoined()) joined.add(id);
        });
        return joined;
    }

    /** Someone rings one of our numbers. */
    SimulatedLeg incoming(Telephone from, Service service) {
        var leg = new SimulatedLeg(this, from, null, service);
        incoming.add(leg);
        from.pickUp(leg);
        return leg;
    }

    /** Places a call; what comes of it is told to the service, if there is still one to tell. */
    void originate(SimulatedRinging ringing, long patience) {
        var telephone = world.telephones.of(ringing.phone());
        var leg = new SimulatedLeg(this, telephone, ringing.id(), ringing.service());
        ours.put(ringing.id(), leg);
        leg.ring(ringing, patience);
    }

    void hangUp(LegId id) {
        var leg = ours.get(id);
        if (leg != null) leg.end(new Answer.Silent());
    }

    void gone(SimulatedLeg leg) {
        var id = leg.id();
        if (id == null) incoming.remove(leg);
        else ours.remove(id, leg);
    }

    /** A talk of two telephones goes on by itself; whoever talked with the service is cut off; what rings, rings on. */
    void serviceDied(Service service) {
        for (var leg : all())
            if (leg.service() == service && !leg.isJoined() && !leg.isRinging()) leg.end(new Answer.Silent());
    }

    void die() {
        if (!up) return;
        world.log(() -> machine + ": the exchange dies");
        up = false;
        machine.trouble(5 * SECOND);
        for (var leg : all()) leg.vanish();
        ours.clear();
        incoming.clear();
        world.timeline.in(world.between(200 * MILLI, 5 * SECOND), this::revive);
    }

    /** The service looks after it once a second, and starts it again. */
    void revive() {
        if (up) return;
        var service = machine.answering();
        up = service != null || world.swarm.isOver();
        if (!up) world.timeline.in(SECOND, this::revive);
        else {
            run++;
            world.log(() -> machine + ": the exchange is up");
        }
        machine.trouble(3 * SECOND);
    }

    private List<SimulatedLeg> all() {
        var all = new ArrayList<>(ours.values());
        all.addAll(incoming);
        return all;
    }
}
