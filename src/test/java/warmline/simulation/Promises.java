package warmline.simulation;

import static warmline.simulation.Timeline.MILLI;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import warmline.call.Answer;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Event;
import warmline.callback.State;
import warmline.prompt.Words;

/** All eleven, told of everything that can be seen from outside. */
final class Promises {
    private static final long LOOKS_EVERY = 400 * MILLI;

    private final World world;
    private final List<Promise> all;
    final WaitingCallers waiting;
    final LeftOnce left;
    final NeverCalled unwanted;
    private final KeptToTheEnd kept;
    private final RungOnce rungOnce;
    private final PeerOnTheLine peerOnTheLine;
    private final AtTheTimeAgreed atTheTimeAgreed;
    private final InTurn inTurn;
    private final List<Callback> seen = new ArrayList<>();
    private final Map<Long, Callback> open = new LinkedHashMap<>();
    private final Map<Long, Callback> running = new LinkedHashMap<>();
    private final Map<Long, Callback> preferring = new LinkedHashMap<>();
    private final List<Telephone> patients = new ArrayList<>();
    private final boolean[] working;
    private final List<@Nullable SimulatedLeg> peerLegs = new ArrayList<>();
    private final Set<Long> byOthers = new HashSet<>();
    private long cancelledAt = Long.MIN_VALUE;
    private int unfinished;
    private @Nullable Broken broken;

    Promises(World world) {
        this.world = world;
        this.working = new boolean[world.setting.peers() + 1];
        this.waiting = new WaitingCallers(world);
        this.left = new LeftOnce(world);
        this.unwanted = new NeverCalled(world);
        this.kept = new KeptToTheEnd(world);
        this.rungOnce = new RungOnce(world);
        this.peerOnTheLine = new PeerOnTheLine(world);
        this.atTheTimeAgreed = new AtTheTimeAgreed(world);
        this.inTurn = new InTurn(world);
        this.all = List.of(
                waiting,
                left,
                unwanted,
                kept,
                rungOnce,
                new IntentFirst(world),
                peerOnTheLine,
                new OnePeerOneCall(world),
                atTheTimeAgreed,
                new AsThePolicySays(world),
                inTurn,
                new PreferredFirst(world),
                new OnlyUnderALease(world),
                new WithinCapacity(world));
    }

    void begin() {
        world.timeline.napFor(LOOKS_EVERY, this::look);
    }

    /** Every other moment, while anything happens. */
    private void look() {
        left.look();
        inTurn.look();
        begin();
    }

    void written(Written written) {
        world.timeline.happened();
        world.log(written::toString);
        var after = written.after();
        world.tally.count(written.what());
        if (written.isWithdrawn()) cancelledAt = world.timeline.now();
        if (written.before() != null && isUnfinished(written.before())) unfinished--;
        if (isUnfinished(after)) unfinished++;
        if (written.before() != null) written.before().peer().ifPresent(peer -> working[peer.intValue()] = false);
        if (after.state().isRunning()) working[after.peer().orElseThrow().intValue()] = true;
        if (written.event() instanceof Event.Claimed(var peer, var lease)) {
            var desk = world.staff.person(peer).telephone().call();
            if (desk != null) peerLegs.set((int) after.id() - 1, desk);
        }
        while (seen.size() < after.id()) add(after);
        seen.set((int) after.id() - 1, after);
        if (after.state().isRunning()) running.put(after.id(), after);
        else running.remove(after.id());
        if (after.state().isOpen()) open.put(after.id(), after);
        else open.remove(after.id());
        if (after.state() == State.WAITING && after.request().preferred().isPresent())
            preferring.put(after.id(), after);
        else preferring.remove(after.id());
        for (var promise : all) promise.written(written);
    }

    /** One that stood in the book before the day began. */
    void booked(Callback callback) {
        unfinished++;
        add(callback);
        atTheTimeAgreed.agreed(callback);
    }

    private void add(Callback callback) {
        seen.add(callback);
        open.put(callback.id(), callback);
        patients.add(world.telephones.of(callback.patient()));
        peerLegs.add(null);
    }

    /** The telephone that is to be rung for it; that never changes. */
    Telephone patientOf(Callback callback) {
        return patients.get((int) callback.id() - 1);
    }

    /** Nobody's hands have it yet. */
    static boolean isUnfinished(Callback callback) {
        return callback.state() == State.WAITING || callback.state().isRunning();
    }

    boolean isCancelledSince(long time) {
        return cancelledAt >= time;
    }

    boolean allHaveEnded() {
        return unfinished == 0 && left.allAreTaken();
    }

    /** The office books too, and so does what was left at the fallback; that is not counted. */
    boolean isBookedByCall(long id) {
        return !byOthers.contains(id);
    }

    void bookedByOthers(long id) {
        byOthers.add(id);
    }

    /** As it was last written. */
    Callback seen(long id) {
        if (id < 1 || id > seen.size()) throw new AssertionError("callback " + id + " was never written");
        return seen.get((int) id - 1);
    }

    Callback lastSeen(Callback callback) {
        return seen(callback.id());
    }

    List<Callback> seen() {
        return seen;
    }

    /** Of those, all that their patients may still expect. */
    Collection<Callback> open() {
        return open.values();
    }

    Collection<Callback> running() {
        return running.values();
    }

    /** Somebody is being called at this telephone. */
    boolean isCalledFor(Phone patient) {
        for (var callback : running.values()) if (callback.patient().equals(patient)) return true;
        return false;
    }

    /** Of those that wait, all whose patients would rather talk with one peer. */
    Collection<Callback> preferring() {
        return preferring.values();
    }

    /** What this peer and somebody who waited on the line talk about. */
    Optional<Callback> connected(SimulatedLeg peer, SimulatedLeg caller) {
        return open.values().stream()
                .filter(callback -> callback.state() == State.CONNECTED)
                .filter(callback ->
                        patientOf(callback).owner() == caller.telephone().owner())
                .filter(callback -> peer.telephone().owner()
                        == world.staff.person(callback.peer().orElseThrow()))
                .findFirst();
    }

    /** A callback that is running has this peer. */
    boolean isWorking(long peer) {
        return working[(int) peer];
    }

    /** It waits again, but the conversation about it is not quite over. */
    boolean isStillInHand(Callback callback) {
        var leg = peerLegs.get((int) callback.id() - 1);
        return leg != null && leg.isUp();
    }

    void rings(SimulatedLeg leg, SimulatedRinging ringing) {
        world.timeline.happened();
        world.log(() -> "rings " + leg);
        if (Promise.isPatients(leg)) world.tally.rings++;
        else peerLegs.set((int) Promise.idOf(leg).callback() - 1, leg);
        for (var promise : all) promise.rings(leg, ringing);
    }

    void answered(SimulatedLeg leg) {
        world.log(() -> leg + " is answered");
        for (var promise : all) promise.answered(leg);
    }

    void joined(SimulatedLeg peer, SimulatedLeg patient) {
        world.log(() -> patient + " talks");
        world.tally.talks++;
        for (var promise : all) promise.joined(peer, patient);
    }

    void ended(SimulatedLeg leg) {
        world.timeline.happened();
        world.log(() -> leg + " ends");
        for (var promise : all) promise.ended(leg);
    }

    void machineSpeaks(SimulatedLeg leg) {
        peerOnTheLine.machineSpeaks(leg);
    }

    /** A patient hears this. */
    void heard(List<Words> words, SimulatedLeg on) {
        waiting.heard(words, on);
        kept.heard(words, on);
    }

    /** Between two looks somebody may leave the line for a moment, and be back. */
    void waitsAnew(Telephone telephone) {
        inTurn.waitsAnew(telephone.phone());
    }

    /** A service learns what came of a leg it rang. */
    void told(LegId leg, Answer answer) {
        world.log(() -> leg + ": " + answer);
        rungOnce.told(leg, answer);
    }

    void atTheEnd() {
        for (var promise : all) promise.atTheEnd();
    }

    void broken(int promise, String what) {
        if (broken == null) broken = new Broken(promise, what);
        throw broken;
    }

    /** Whatever the service's code did with the error meanwhile. */
    void mustBeKept() {
        if (broken != null) throw broken;
    }
}
