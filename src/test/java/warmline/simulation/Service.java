package warmline.simulation;

import static warmline.simulation.Timeline.MILLI;
import static warmline.simulation.Timeline.SECOND;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import warmline.Conversations;
import warmline.call.Hangup;
import warmline.dispatch.Mailbox;
import warmline.dispatch.Tenure;
import warmline.peer.MemoryDebriefs;

/** One run of the service on a machine, from its start until it is killed: the real conversations, clockwork and lease. */
final class Service implements InstantSource, Executor {
    private static final long ROUND = 400 * MILLI;
    private static final long STANDING = 10 * SECOND;
    private static final long HEARTBEAT = SECOND;

    final Machine machine;
    final World world;
    final Exchange exchange;
    final Book book;
    final Blocks blocks;
    final Team team;
    final Trouble trouble;
    private @Nullable Conversations conversations;
    private @Nullable Tenure tenure;
    private boolean alive = true;
    private long frozenUntil = Long.MIN_VALUE;
    private long rested = -1;
    private final Threads threads;
    private final Signal doorbell = new Signal(this);

    Service(Machine machine) {
        this.machine = machine;
        this.world = machine.world;
        this.threads = new Threads(this);
        this.trouble = new Trouble(this);
        this.exchange = new Exchange(this);
        this.book = new Book(this);
        this.blocks = new Blocks(this);
        this.team = new Team(this);
    }

    void begin() {
        execute(this::start);
    }

    private void start() {
        try {
            var leases = new TimedLeases(this);
            var begun = new Tenure(leases, "machine " + machine.number, machine::steady);
            tenure = begun;
            conversations = new Conversations(
                    world.setting.centre(),
                    new Conversations.Ground(
                            book,
                            new Standing(this),
                            team,
                            new MemoryDebriefs(),
                            world.shifts.plan().with(team),
                            Resources.LIBRARY,
                            _ -> Optional.empty(),
                            _ -> Optional.empty(),
                            Remembered.numbers(world.setting.centre()),
                            new Wishes(this),
                            new Notebook(this),
                            blocks,
                            world.remembered,
                            begun,
                            exchange,
                            exchange::of,
                            this,
                            world.dice,
                            this));
        } catch (Trouble.DatabaseGone refused) {
            machine.kill(); // the start fails, and is tried again by whoever keeps services running
            return;
        }
        world.log(() -> machine + ": the service is up");
        execute(this::leaseLoop);
        execute(this::exchangeLoop);
        execute(this::standingLoop);
        execute(this::clockwork);
        if (world.explorer == null) execute(this::mailLoop); // nobody explores what callers leave
    }

    private void leaseLoop() {
        while (alive) {
            attempt(tenure()::tick);
            threads.nap(HEARTBEAT);
        }
    }

    private void standingLoop() {
        while (alive) {
            attempt(conversations()::bookStanding);
            threads.nap(STANDING);
        }
    }

    private void exchangeLoop() {
        while (alive) {
            attempt(exchange::beat);
            threads.nap(HEARTBEAT);
        }
    }

    private void mailLoop() {
        var centre = world.setting.centre();
        var dialable = Remembered.numbers(centre).dialable();
        var mailbox = new Mailbox(machine.spool.asReadBy(this), dialable, book, this, centre.zone());
        while (alive) {
            attempt(mailbox::tick);
            threads.nap(HEARTBEAT);
        }
    }

    private void clockwork() {
        if (world.explorer != null) threads.nap(SECOND - world.timeline.now() % SECOND); // together with the other's
        while (alive) {
            long before = world.timeline.happenings();
            long next = round();
            if (world.timeline.happenings() == before) rested = before;
            if (world.swarm.strikes(Fault.ROUND_LATE, 0.05)) {
                machine.trouble(5 * SECOND);
                sleep(world.between(0, 5 * SECOND));
            }
            if (!doorbell.isRaised()) threads.napUntil(doorbell, Math.min(ROUND, next));
            doorbell.lower();
        }
    }

    /** When the next one is due. Of those that find nothing to do, most are left out: they do nothing, and take time. */
    private long round() {
        if (world.dice.nextInt(Moments.rounds(this)) != 0)
            return world.book
                    .nextDue(instant())
                    .map(due -> Math.max(1, world.setting.nanos(due) - wall()))
                    .orElse(ROUND);
        world.tally.rounds++;
        long[] next = {ROUND};
        attempt(() -> {
            if (!exchange.isConnected()) return;
            conversations().recover();
            conversations().dispatch().ifPresent(at -> next[0] = Math.max(1, world.setting.nanos(at) - wall()));
        });
        return next[0];
    }

    /** As a loop of the service: a step that fails is told in the log, and tried again at its next turn. */
    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            world.log(() -> machine + ": " + failed);
        }
    }

    /** Somebody rang the bell of the database. */
    void wake() {
        doorbell.raise(world.between(MILLI, 5 * MILLI));
    }

    /** A call to one of our numbers, until it is over. */
    void answer(SimulatedLeg leg, boolean team) {
        execute(() -> {
            try {
                (team ? conversations().teamLine() : conversations().patientLine()).accept(leg);
            } catch (Hangup over) {
                world.log(() -> leg + " is over");
            } finally {
                if (!leg.isJoined()) leg.hangUp();
            }
        });
    }

    /** A thread of the service: what breaks it breaks nothing else. */
    @Override
    public void execute(Runnable thread) {
        threads.begin(() -> attempt(thread));
    }

    void sleep(long nanos) {
        threads.sleep(nanos);
    }

    /** Waits for the signal, and no longer. */
    void await(Signal signal, long most) {
        threads.await(signal, most);
    }

    void await(Signal first, Signal second, long most) {
        threads.await(first, second, most);
    }

    void proceed(Signal.Waiter waiter, long in) {
        threads.proceed(waiter, in);
    }

    int saw() {
        return threads.saw();
    }

    <T> T seen(T what) {
        return threads.seen(what);
    }

    /** How long it stands still yet. */
    long frozenFor() {
        return frozenUntil - world.timeline.now();
    }

    /** Nothing has happened since its last round found nothing to do, or would have found nothing. */
    boolean isRestful() {
        return isUp()
                && !isFrozen()
                && exchange.isConnected()
                && machine.spool.isEmpty()
                && world.leases.holds(tenure().lease())
                && (rested == world.timeline.happenings() || wouldFindNothing());
    }

    private boolean wouldFindNothing() {
        if (world.explorer != null || world.isTroubled() || Moments.haveWork(this)) return false;
        rested = world.timeline.happenings();
        return true;
    }

    void die() {
        alive = false;
    }

    /** kill -9 from within: whatever runs at this moment never goes on. */
    void dieHere() {
        machine.kill();
        Coroutine.pause();
    }

    void freeze(long nanos) {
        frozenUntil = world.timeline.now() + nanos;
        machine.trouble(nanos + 3 * SECOND);
    }

    boolean wasFrozenSince(long time) {
        return frozenUntil > time;
    }

    boolean isFrozen() {
        return world.timeline.now() < frozenUntil;
    }

    boolean isAlive() {
        return alive;
    }

    boolean isUp() {
        return alive && conversations != null;
    }

    Conversations conversations() {
        if (conversations == null) throw new IllegalStateException("not up yet");
        return conversations;
    }

    Tenure tenure() {
        if (tenure == null) throw new IllegalStateException("not up yet");
        return tenure;
    }

    /** Nanoseconds of the world, as the clock on this machine's wall has them. */
    long wall() {
        return world.timeline.now() + machine.clockOffset();
    }

    @Override
    public Instant instant() {
        return world.setting.instant(wall());
    }
}
