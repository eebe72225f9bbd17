package warmline.simulation;

import static warmline.simulation.Timeline.SECOND;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import warmline.call.Phone;
import warmline.callback.Event;
import warmline.callback.Lease;
import warmline.prompt.Prompt;
import warmline.prompt.Words;

/**
 * Promise 8, of those who wait on the line: the telephone of their call is left in peace, whichever service works on it. It
 * holds where the clocks of two services agree better than a wait is long.
 */
final class WaitingCallers extends Promise {
    /** A service that could not write that somebody has left. */
    private static final long AFTER_TROUBLE = 245 * SECOND;

    /** A service with a new lease says again who waits: as long as one turn of what they hear. */
    private static final long SAID_AGAIN = 20 * SECOND;

    private static final long CLOCKS_AGREE = 200 * SECOND;

    private static final Set<Prompt> WHILE_THEY_WAIT =
            EnumSet.of(Prompt.WE_LOOK_FOR_A_PEER, Prompt.BREATHE_SLOWLY, Prompt.WRONG_KEY);

    /** What a service said in the book: somebody waits there to be called at this telephone. */
    private record Said(Telephone telephone, Lease lease, long since) {}

    private final Map<Person, Said> said = new HashMap<>();
    /** They hung up while their service stood still: it takes them for still there. */
    private final Set<Person> leftUnseen = new HashSet<>();

    private final Map<Telephone, SimulatedLeg> waiting = new HashMap<>();
    /** Of whom it stands in the book that they wait, and with whom. */
    private final Map<Person, Service> known = new HashMap<>();

    /** They have hung up; by the clock of the machine on whose line they were, nobody thinks after that time that they wait. */
    private record Departure(Machine from, long at, long heldUntil) {}

    private final Map<Person, Departure> departed = new HashMap<>();

    /** Whoever rings another service after the first was killed is still thought to wait there. */
    private final Map<Integer, Set<Machine>> heldBy = new HashMap<>();

    private final Map<Long, Long> claimed = new HashMap<>();

    WaitingCallers(World world) {
        super(8, world);
    }

    void said(Phone patient, Service by) {
        var telephone = world.telephones.of(patient);
        var before = said.get(telephone.owner());
        var lease = by.tenure().lease();
        boolean again = before != null && before.telephone == telephone && before.lease.equals(lease);
        if (!again) said.put(telephone.owner(), new Said(telephone, lease, world.timeline.now()));
        known.put(telephone.owner(), by);
        departed.remove(telephone.owner());
    }

    /** A service wrote in the book that nobody waits there any more. */
    void leaves(Phone patient, Service by) {
        var owner = world.telephones.of(patient).owner();
        if (known.remove(owner, by)) departed.remove(owner);
    }

    /** Waits from now on for a call to the telephone that was said last; most do at that one. */
    void sits(SimulatedLeg caller) {
        var by = said.get(caller.telephone().owner());
        if (by == null) throw new AssertionError("nobody said that " + caller + " waits");
        leftUnseen.remove(caller.telephone().owner());
        if (waiting.put(by.telephone, caller) == null) world.tally.count("WAITS");
    }

    /** Other words than those of the wait end it. */
    void heard(List<Words> words, SimulatedLeg on) {
        if (!waiting.containsValue(on) || WHILE_THEY_WAIT.stream().anyMatch(words::contains)) return;
        waiting.forEach((telephone, caller) -> {
            if (caller == on) world.promises.waitsAnew(telephone);
        });
        waiting.values().remove(on);
    }

    @Override
    void joined(SimulatedLeg peer, SimulatedLeg patient) {
        if (waiting.values().remove(patient)) world.tally.count("WAITED");
    }

    @Override
    void ended(SimulatedLeg leg) {
        if (waiting.values().remove(leg) && leg.service().isFrozen())
            leftUnseen.add(leg.telephone().owner());
        if (leg.id() != null || !(leg.telephone().owner() instanceof Patient patient)) return;
        var machine = leg.service().machine;
        var held = heldBy.computeIfAbsent(patient.number, _ -> new HashSet<>());
        held.removeIf(earlier -> !earlier.leavesALease());
        held.add(machine);
        if (leg.service().isAlive() && known.get(patient) == leg.service())
            departed.putIfAbsent(
                    patient,
                    new Departure(machine, world.timeline.now(), leg.service().wall() + AFTER_TROUBLE));
    }

    @Override
    void written(Written written) {
        if (written.event() instanceof Event.Claimed)
            claimed.put(written.after().id(), world.timeline.now());
    }

    @Override
    void rings(SimulatedLeg leg, SimulatedRinging ringing) {
        if (!isPatients(leg) || isExcused(leg.service().machine, ringing.ordered())) return;
        long since = claimed.getOrDefault(idOf(leg).callback(), Long.MAX_VALUE);
        must(
                !isKnownToWait(leg.telephone(), leg.service(), since),
                () -> leg + " is rung, though its owner waits on the line");
    }

    /** On the line of a service that works undisturbed; others could know that at this moment. */
    private boolean isKnownToWait(Telephone telephone, Service by, long at) {
        var leg = waiting.get(telephone);
        var last = said.get(telephone.owner());
        if (leg == null || last == null || !isUndisturbed(leg.service())) return false;
        var with = leg.service();
        long known = world.leases.holds(last.lease) ? last.since : with.machine.leasedAt() + SAID_AGAIN;
        return with == by || known < at && Math.abs(with.wall() - by.wall()) < CLOCKS_AGREE;
    }

    /**
     * Not while they talk with a service that is in trouble, or that another may still think they wait with.
     *
     * @param wall what the clock shows of whoever would offer it
     */
    boolean mayBeOffered(Telephone telephone, long wall) {
        var patient = (Patient) telephone.owner();
        var call = patient.call();
        if (call != null && call.id() == null && !isUndisturbed(call.service())) return false;
        if (telephone.isEngaged()) return waiting.containsKey(telephone) && hasOneUser(telephone);
        boolean isHeld = heldBy.getOrDefault(patient.number, Set.of()).stream().anyMatch(Machine::leavesALease);
        return !isHeld && !isStillThere(departed.get(patient), wall);
    }

    /** As far as the others know: a service in trouble could not write that somebody has left. */
    private boolean isStillThere(@Nullable Departure departure, long wall) {
        return departure != null && wall < departure.heldUntil && isExcused(departure.from, departure.at - AT_ONCE);
    }

    /** Of several who share it, nobody outside sees which one waits; the others are called later. */
    private boolean hasOneUser(Telephone telephone) {
        return world.book.expected(telephone.phone()).size() < 2;
    }

    private boolean isUndisturbed(Service service) {
        return service.isUp() && !isExcused(service.machine, world.timeline.now() - 3 * SECOND);
    }

    /** Whoever waits on the line is at the telephone already. */
    boolean canBeReached(Telephone telephone) {
        return !telephone.isEngaged() || waiting.containsKey(telephone);
    }

    boolean waits(Person caller) {
        return leftUnseen.contains(caller)
                || waiting.keySet().stream().anyMatch(telephone -> telephone.owner() == caller);
    }

    /** Whoever waits on the line of a service is offered by that one; a call to another telephone than theirs as well. */
    boolean isWithinReach(Telephone telephone, Service by) {
        var leg = waiting.get(telephone);
        if (leg != null) return leg.service() == by && isUndisturbed(by);
        return !telephone.isEngaged() && !isAboutToWait(telephone);
    }

    private boolean isAboutToWait(Telephone telephone) {
        var last = said.get(telephone.owner());
        return ((Patient) telephone.owner()).call() != null && last != null && last.telephone == telephone;
    }
}
