package warmline.simulation;

import static warmline.simulation.Timeline.SECOND;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import warmline.call.Phone;
import warmline.peer.Duty;
import warmline.peer.MemoryRoster;

/** The peers: they come and go, at their own telephone, on the team's line or in the office. */
final class Staff {
    private static final String PIN = "246802";
    private static final long EVERY = 20 * SECOND;

    private final World world;
    private final MemoryRoster team = new MemoryRoster();
    private final List<PeerPerson> people = new ArrayList<>();
    private final long[] leftAt;
    private final long[] restedAt;
    private final List<Optional<Duty>> duties = new ArrayList<>();
    private List<Duty> onDuty = List.of();
    private boolean changed;

    Staff(World world) {
        this.world = world;
        int peers = world.setting.peers();
        leftAt = new long[peers + 1];
        restedAt = new long[peers + 1];
        for (int i = 1; i <= peers; i++) {
            var phone = new Phone("55501" + (10 + i));
            var peer = team.add(String.valueOf(10 + i), "peer " + i, PIN, phone, world.now());
            var person = new PeerPerson(world, peer, PIN);
            people.add(person);
            duties.add(Optional.empty());
            world.telephones.add(person.telephone(phone));
        }
    }

    void begin() {
        for (var person : people) if (world.chance(0.8)) comes(person);
        world.timeline.in(world.between(0, EVERY), this::somebodyComesOrGoes);
    }

    private void somebodyComesOrGoes() {
        if (world.swarm.isOver()) return;
        var person = world.any(people);
        if (world.chance(0.3)) ringsIn(person);
        else if (team.duty(person.id()).isEmpty()) comes(person);
        else if (world.chance(0.4)) goesOffDuty(person.id(), world.now());
        world.timeline.in(world.between(0, EVERY), this::somebodyComesOrGoes);
    }

    private void comes(PeerPerson person) {
        goesOnDuty(person.id(), person.phone(), world.now());
    }

    private void ringsIn(PeerPerson person) {
        var machine = world.any(world.machines);
        var service = machine.answering();
        if (service == null || !machine.asterisk.isUp() || person.telephone().isEngaged()) return;
        service.answer(machine.asterisk.incoming(person.telephone(), service), true);
    }

    void allComeToWork() {
        for (var person : people) if (team.duty(person.id()).isEmpty()) comes(person);
    }

    void goesOnDuty(long peer, Phone at, Instant now) {
        world.log(() -> "peer " + peer + " is on duty");
        team.goOnDuty(peer, at, now);
        happened(peer);
    }

    void goesOffDuty(long peer, Instant now) {
        world.log(() -> "peer " + peer + " is off duty");
        if (team.duty(peer).isPresent()) leftAt[(int) peer] = world.timeline.now();
        team.goOffDuty(peer, now);
        happened(peer);
    }

    void rests(long peer, Instant until) {
        restedAt[(int) peer] = world.timeline.now();
        team.rest(peer, until);
        happened(peer);
    }

    private void happened(long peer) {
        duties.set((int) peer - 1, team.duty(peer));
        changed = true;
        world.timeline.happened();
    }

    List<Duty> onDuty() {
        if (changed) onDuty = team.onDuty();
        changed = false;
        return onDuty;
    }

    Optional<Duty> duty(long peer) {
        return duties.get((int) peer - 1);
    }

    /** When they last went off duty; they may have come back since. */
    long leftAt(long peer) {
        return leftAt[(int) peer];
    }

    /** When their last rest was written. */
    long restedAt(long peer) {
        return restedAt[(int) peer];
    }

    PeerPerson person(long peer) {
        return people.get((int) peer - 1);
    }

    MemoryRoster team() {
        return team;
    }
}
