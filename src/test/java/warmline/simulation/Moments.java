package warmline.simulation;

import static warmline.simulation.Timeline.SECOND;

import java.time.Instant;
import warmline.callback.Callback;
import warmline.peer.Duty;

/** When the clockwork has something to do, as far as one can see from outside. */
final class Moments {
    private static final int MOST_IN_TROUBLE = 3;
    private static final int MOST_IN_PEACE = 10;

    private Moments() {}

    /**
     * Of so many rounds one is enough: of each when something is due and somebody is free, or overdue, or was just cancelled;
     * of some when a fault may have left something to set right.
     */
    static int rounds(Service service) {
        if (haveWork(service)) return 1;
        if (!service.world.isTroubled()) return MOST_IN_PEACE;
        return service.world.explorer == null ? MOST_IN_TROUBLE : 1;
    }

    static boolean haveWork(Service service) {
        var world = service.world;
        var now = service.instant();
        return world.promises.isCancelledSince(world.timeline.now() - 3 * SECOND)
                || !world.book.overdue(now, 1).isEmpty()
                || isSomebodyFree(world, now) && isSomebodyToBeRung(world, now);
    }

    /** Most who book for now are still on the telephone for a moment. */
    private static boolean isSomebodyToBeRung(World world, Instant now) {
        return world.book.isDueAnywhere(
                now,
                due -> world.promises.waiting.canBeReached(world.promises.patientOf(due))
                        && !waitsForOnePeer(due, world, now));
    }

    private static boolean waitsForOnePeer(Callback due, World world, Instant now) {
        var preferred = due.request().preferred();
        if (preferred.isEmpty()) return false;
        var duty = world.staff.duty(preferred.get());
        return duty.isPresent() && !isFree(duty.get(), world, now) && now.isBefore(forAll(due, world));
    }

    private static boolean isSomebodyFree(World world, Instant now) {
        for (var duty : world.staff.onDuty()) if (isFree(duty, world, now)) return true;
        return false;
    }

    private static boolean isFree(Duty duty, World world, Instant now) {
        return !now.isBefore(duty.notBefore())
                && !world.promises.isWorking(duty.peer())
                && world.shifts.hold(duty.peer(), now);
    }

    /** When the clock alone gives it something to do, in nanoseconds of the clock on a machine's wall. */
    static long after(long wall, World world) {
        var now = world.setting.instant(wall);
        long next = Long.MAX_VALUE;
        var due = world.book.nextDue(now);
        if (due.isPresent()) next = world.setting.nanos(due.get());
        var closing = world.book.nextClosing();
        if (closing.isPresent()) next = Math.min(next, later(closing.get(), wall, world));
        if (!world.book.isDueAnywhere(now, _ -> true)) return next;
        for (var callback : world.promises.preferring())
            if (callback.due(now)) next = Math.min(next, later(forAll(callback, world), wall, world));
        for (var duty : world.staff.onDuty()) next = Math.min(next, later(duty.notBefore(), wall, world));
        return Math.min(next, nextQuarter(wall, world)); // shifts and quiet hours begin and end there
    }

    /** When it may go to others than the peer whom the patient prefers. */
    private static Instant forAll(Callback callback, World world) {
        return callback.window().from().plus(world.setting.centre().policy().preferredFirst());
    }

    private static long later(Instant moment, long wall, World world) {
        long at = world.setting.nanos(moment);
        return at > wall ? at : Long.MAX_VALUE;
    }

    private static long nextQuarter(long wall, World world) {
        long epoch = world.setting.instant(wall).getEpochSecond();
        return world.setting.nanos(Instant.ofEpochSecond((Math.floorDiv(epoch, 900) + 1) * 900));
    }
}
