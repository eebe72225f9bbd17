package warmline.simulation;

import static warmline.simulation.Timeline.MILLI;
import static warmline.simulation.Timeline.SECOND;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Event;
import warmline.callback.State;
import warmline.peer.Duty;

/**
 * Promise 8: a callback that is due and a peer who is free for it come together within a second, booked times before soonest
 * and the oldest first. It holds while one machine at least works undisturbed; callbacks whose patient or last peer is still
 * on a telephone are left in peace.
 */
final class InTurn extends Promise {
    /** The second promised, and the time between two looks. */
    private static final long WITHIN = SECOND + 450 * MILLI;

    private static final Comparator<Callback> ORDER = Comparator.comparing(
                    (Callback callback) -> callback.request().timing())
            .thenComparing(callback -> callback.window().from())
            .thenComparing(Callback::id);

    private final Since offerable = new Since();
    private final Since ready = new Since();
    private final Quiet quiet;
    private final Map<Long, Long> moved = new HashMap<>();
    private @Nullable Service lastBy;
    private long lastAt;

    InTurn(World world) {
        super(8, world);
        quiet = new Quiet(world.setting.centre().policy());
    }

    void look() {
        long wall = earliestClock();
        if (wall == Long.MAX_VALUE) {
            offerable.nothingIs();
            ready.nothingIs();
            return;
        }
        var now = world.setting.instant(wall);
        var due = world.book.dueAnywhere(now, 200);
        if (due.isEmpty()) {
            offerable.nothingIs();
            return;
        }
        stillReady(now);
        offerable.begin();
        for (var callback : due)
            if (mayBeOffered(callback, now, wall)) offerable.isSo(callback.id(), world.timeline.now());
        long long_ago = world.timeline.now() - WITHIN;
        for (int which = 0; which < ready.count(); which++)
            if (ready.of(ready.found(which)) <= long_ago) mustHaveNothing(ready.found(which), due, long_ago, wall);
    }

    private void mustHaveNothing(long peer, List<Callback> due, long long_ago, long wall) {
        for (var callback : due)
            if (offerable.of(callback.id()) <= long_ago)
                must(
                        !suits(callback, peer, wall),
                        () -> "not offered within a second, though peer " + peer + " is free: " + callback);
    }

    /** Of the machines that work undisturbed; without one, nothing is promised. */
    private long earliestClock() {
        long earliest = Long.MAX_VALUE;
        for (var machine : world.machines) {
            var service = machine.answering();
            if (service == null || !service.exchange.isConnected()) continue;
            if (isExcused(machine, world.timeline.now() - 3 * SECOND)) continue;
            earliest = Math.min(earliest, service.wall());
        }
        return earliest;
    }

    private void stillReady(Instant now) {
        ready.begin();
        for (Duty duty : world.staff.onDuty()) {
            long peer = duty.peer();
            boolean free = !now.isBefore(duty.notBefore())
                    && !world.staff.person(peer).telephone().isEngaged()
                    && !world.promises.isWorking(peer)
                    && world.shifts.hold(peer, now);
            if (free) ready.isSo(peer, world.timeline.now());
        }
    }

    private boolean mayBeOffered(Callback callback, Instant now, long wall) {
        return callback.due(now)
                && !quiet.at(now, callback)
                && !world.promises.isCalledFor(callback.patient())
                && world.promises.waiting.mayBeOffered(world.promises.patientOf(callback), wall)
                && !world.promises.isStillInHand(callback);
    }

    /** And has for the second within which they come together. */
    private boolean suits(Callback callback, long peer, long wall) {
        var wanted = callback.request().preferred();
        if (wanted.isEmpty() || wanted.get() == peer) return true;
        if (world.staff.duty(wanted.get()).isEmpty())
            return world.staff.leftAt(wanted.get()) < world.timeline.now() - WITHIN;
        var first =
                callback.window().from().plus(world.setting.centre().policy().preferredFirst());
        return !world.setting.instant(wall - WITHIN).isBefore(first);
    }

    @Override
    void written(Written written) {
        offerable.isOver(written.after().id());
        if (isRunning(written.before()) != isRunning(written.after()))
            // whoever shares the telephone waits meanwhile
            waitsAnew(written.after().patient());
        if (written.event() instanceof Event.Rebooked) moved.put(written.after().id(), world.timeline.now());
        if (!(written.event() instanceof Event.Claimed(var peer, var lease))) return;
        ready.isOver(peer);
        boolean contested = isContested(written.by());
        if (isExcused(written.by().machine, world.timeline.now() - 3 * SECOND)) return;
        var claimed = written.before();
        if (claimed == null || contested || wasJustMoved(claimed)) return;
        for (int which = 0; which < offerable.count(); which++) {
            long id = offerable.found(which);
            long since = offerable.of(id);
            if (since == Since.NEVER || since > world.timeline.now() - SECOND) continue;
            var other = world.book.get(id);
            if (other.state() != State.WAITING || ORDER.compare(other, claimed) >= 0) continue;
            if (mayBeOffered(other, written.by().instant(), written.by().wall())
                    && isWithinReach(other, written.by())
                    && suits(other, peer, written.by().wall())) mustFollow(other, claimed, written.by().machine);
        }
    }

    /** The second within which a peer comes begins anew for all who wait at this telephone. */
    void waitsAnew(Phone patient) {
        for (var callback : world.book.expected(patient)) offerable.isOver(callback.id());
    }

    private static boolean isRunning(@Nullable Callback callback) {
        return callback != null && callback.state().isRunning();
    }

    /** Whoever waits on the line of another service is offered by that one. */
    private boolean isWithinReach(Callback callback, Service by) {
        return world.promises.waiting.isWithinReach(world.promises.patientOf(callback), by);
    }

    /** Between the dispatcher's look, when it was its turn, and the claim. */
    private boolean wasJustMoved(Callback claimed) {
        return moved.getOrDefault(claimed.id(), Long.MIN_VALUE) > world.timeline.now() - AT_ONCE;
    }

    /** Another service claims in the same moment: one may lose the peer it had for an older callback, and keep the one behind. */
    private boolean isContested(Service by) {
        boolean contested = lastBy != null && lastBy != by && lastAt > world.timeline.now() - 100 * MILLI;
        lastBy = by;
        lastAt = world.timeline.now();
        return contested;
    }

    /** Two may be claimed in one moment, one by the clockwork and one at the team's line; in whichever order that is. */
    private void mustFollow(Callback first, Callback claimed, Machine machine) {
        world.timeline.goOnIn(
                AT_ONCE,
                () -> must(
                        world.promises.seen(first.id()).version() > first.version()
                                || world.promises.isCalledFor(first.patient())
                                || isExcused(machine, world.timeline.now() - AT_ONCE),
                        () -> "offered before its turn: " + claimed + ", before " + first));
    }
}
