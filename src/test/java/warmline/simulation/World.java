package warmline.simulation;

import static warmline.simulation.Timeline.SECOND;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import warmline.callback.MemoryCallbacks;
import warmline.callback.MemoryLeases;
import warmline.callback.MemoryOfPatients;
import warmline.callback.MemoryStandingCalls;

/** All there is on one simulated day, decided by one seed: machines with services, one book, telephones and people. */
final class World {
    /** Whatever was booked ahead, two weeks at most, and tried again on the days after, has ended by then. */
    private static final long LAST_DAY = 30 * 86_400 * SECOND;

    /** Of an exploration: what has not ended by then never does. */
    private static final long LAST_MOMENT = 600 * SECOND;

    /** Of the steps that come after a rest, before so many the loops have a turn. */
    private static final double LOOKS_BEFORE_A_STEP = 0.2;

    final RandomGenerator dice;
    final @Nullable Explorer explorer;
    final Timeline timeline;
    final Swarm swarm;
    final Setting setting;
    final MemoryCallbacks book;
    final MemoryStandingCalls standing;
    final MemoryOfPatients remembered;
    final MemoryLeases leases = new MemoryLeases();
    final Telephones telephones = new Telephones();
    final Shifts shifts;
    final Staff staff;
    final Patients patients;
    final Office office;
    final Promises promises;
    final List<Machine> machines = new ArrayList<>();
    final Tally tally = new Tally();
    private final long[] renewed;
    private long moment;
    private long knownAt = -1;
    private final List<String> log = new ArrayList<>();
    private final boolean isLogged;

    World(long seed, boolean isLogged) {
        this(new SplittableRandom(seed), null, isLogged);
    }

    /** @param explorer who decides what a seed would; then there are two services, a few people, and no faults but a crash */
    World(RandomGenerator dice, @Nullable Explorer explorer, boolean isLogged) {
        this.isLogged = isLogged;
        this.dice = dice;
        this.explorer = explorer;
        timeline = new Timeline(dice, explorer);
        swarm = new Swarm(dice);
        setting = explorer == null ? new Setting(dice) : new Setting(dice, 2, 2);
        book = new MemoryCallbacks(setting.centre().policy());
        standing = new MemoryStandingCalls(book);
        remembered = new MemoryOfPatients();
        shifts = new Shifts(setting, dice);
        staff = new Staff(this);
        patients = new Patients(this);
        office = new Office(this);
        promises = new Promises(this);
        for (int number = 1; number <= setting.machines(); number++) machines.add(new Machine(number, this));
        renewed = new long[setting.machines() + 1];
    }

    /** A day with faults, then calm until everything has come to an end. */
    void day() {
        for (var machine : machines) timeline.in(between(0, SECOND), machine::boot);
        staff.begin();
        patients.begin();
        office.begin();
        new Weather(this).begin();
        promises.begin();
        boolean calm = false;
        while (timeline.now() < LAST_DAY && !(calm && promises.allHaveEnded())) {
            if (!calm && timeline.now() >= setting.length()) {
                calm();
                calm = true;
            }
            if (timeline.isNapNext()) rest();
            if (!timeline.next()) break;
            promises.mustBeKept();
        }
        promises.atTheEnd();
        promises.mustBeKept();
    }

    /** A day with nobody but those who stand in the book, until all is over or what follows is known. */
    void explore() {
        if (explorer == null) throw new IllegalStateException("nobody explores");
        for (var machine : machines) timeline.in(0, machine::boot);
        staff.allComeToWork();
        promises.begin();
        while (!explorer.hasSeenThis() && !promises.allHaveEnded() && timeline.now() < LAST_MOMENT) {
            if (timeline.isNapNext()) rest();
            if (!timeline.next()) break;
            promises.mustBeKept();
        }
        if (!explorer.hasSeenThis()) promises.atTheEnd();
        promises.mustBeKept();
    }

    /** What happened. A callback counts when a patient booked it, in a call of their own, and it has ended. */
    Tally counted() {
        tally.days = 1;
        for (var callback : promises.seen()) {
            tally.count(callback.state().name());
            if (promises.isBookedByCall(callback.id())) tally.callbacks++;
        }
        for (var fault : Fault.values()) tally.count(fault.name(), swarm.happened(fault));
        return tally;
    }

    private void calm() {
        log(() -> "all is well from now on");
        swarm.end();
        machines.forEach(Machine::heal);
        staff.allComeToWork();
    }

    /** Where nobody has anything to do, the time until somebody has passes at once. */
    private void rest() {
        for (var machine : machines) {
            var service = machine.service();
            if (service == null || !service.isRestful()) return;
        }
        boolean passed = moment <= timeline.now();
        if (passed || knownAt != timeline.happenings()) moment = nextMoment();
        knownAt = timeline.happenings();
        if (passed) timeline.happened(); // every service has another look
        else if (timeline.isStepNext() && timeline.nextEvent() < moment && !chance(LOOKS_BEFORE_A_STEP))
            timeline.restUntil(timeline.nextEvent());
        else timeline.restUntil(Math.min(timeline.nextEvent(), moment) - SECOND / 3);
    }

    /** The next moment at which the clock alone gives a service something to do, on any machine's clock. */
    private long nextMoment() {
        long next = Long.MAX_VALUE;
        for (var machine : machines) {
            long wall = timeline.now() + machine.clockOffset();
            long moment = Moments.after(wall, this);
            if (moment != Long.MAX_VALUE) next = Math.min(next, moment - machine.clockOffset());
        }
        return next;
    }

    /** Now, or so short a time ago that a lease of then may not be over yet. */
    boolean isTroubled() {
        for (var machine : machines)
            if (machine.answering() == null || machine.isTroubledSince(timeline.now() - 15 * SECOND)) return true;
        return false;
    }

    /** Bookings and cancels wake the services through the database. */
    void ringTheBell() {
        for (var machine : machines) {
            var service = machine.service();
            if (service == null || !service.isUp()) continue;
            if (swarm.strikes(Fault.NOTIFY_LOST, 0.5)) continue;
            service.wake();
        }
    }

    void renewed(Machine machine) {
        renewed[machine.number] = timeline.now() - timeline.rested();
    }

    /** By the database's own clock. */
    long steadySinceRenewal(Machine machine) {
        return timeline.now() - timeline.rested() - renewed[machine.number];
    }

    long between(long least, long most) {
        return least + (long) (dice.nextDouble() * (most - least));
    }

    boolean chance(double chance) {
        return dice.nextDouble() < chance;
    }

    <T> T any(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    void log(Supplier<String> line) {
        if (isLogged) log.add(Duration.ofMillis(timeline.now() / 1_000_000) + " " + now() + " " + line.get());
    }

    /** True time, as no machine's clock need have it. */
    Instant now() {
        return setting.instant(timeline.now());
    }

    List<String> log() {
        return log;
    }
}
