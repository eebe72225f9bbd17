package warmline.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import warmline.call.LegId;
import warmline.call.LegId.Side;
import warmline.callback.Callback;
import warmline.callback.Event;
import warmline.callback.State;
import warmline.callback.Window;

/**
 * Promise 6: no patient is rung in the quiet hours of their zone, before the time agreed, or after its window; by the clock of
 * the machine that rings, for there is no other. The intent is committed in time, and the ring follows it at once.
 */
final class AtTheTimeAgreed extends Promise {
    private final Map<Long, Window> agreed = new HashMap<>();
    private final Map<LegId, Long> intents = new HashMap<>();

    AtTheTimeAgreed(World world) {
        super(6, world);
    }

    void agreed(Callback callback) {
        agreed.put(callback.id(), callback.window());
    }

    @Override
    void written(Written written) {
        var after = written.after();
        if (written.event() == null
                || written.event() instanceof Event.Rebooked
                || written.event() instanceof Event.PutBack) agreed(after);
        if (written.event() instanceof Event.PatientMissed
                || written.event() instanceof Event.TalkedToNobody
                || written.event() instanceof Event.PeerLeft) retried(written);
        if (written.event() instanceof Event.PatientDialled && after.state() == State.RINGING_PATIENT)
            intended(written);
    }

    /** The next try has a window of its own, as long as the first and an hour at least. */
    private void retried(Written written) {
        var before = written.before();
        var window = written.after().window();
        if (before == null || before.state() == State.RINGING_PEER || before.state() == State.ACCEPTED) return;
        if (written.after().state() == State.WAITING) agreed.put(written.after().id(), window);
    }

    private void intended(Written written) {
        var after = written.after();
        intents.put(new LegId(after.id(), after.attempts(), Side.PATIENT), world.timeline.now());
        inTime(written.now(), after);
        var off = Duration.between(written.now(), written.by().instant()).abs();
        must(
                off.toNanos() <= AT_ONCE || isExcused(written.by().machine, world.timeline.now() - AT_ONCE),
                () -> "written as of " + written.now() + ", " + off + " away from the clock: " + after);
    }

    private void inTime(Instant at, Callback what) {
        var window = agreed.get(what.id());
        must(
                window != null && !at.isBefore(window.from()),
                () -> "rung before the time agreed, " + window + ": " + what);
        must(window != null && at.isBefore(window.to()), () -> "rung after the time agreed, " + window + ": " + what);
        var zone = world.promises.seen(what.id()).request().zone();
        must(
                !Clocks.isQuiet(at, zone, world.setting.centre().policy()),
                () -> "rung in the quiet hours, at " + at.atZone(zone) + ": " + what);
    }

    @Override
    void rings(SimulatedLeg leg, SimulatedRinging ringing) {
        if (!isPatients(leg)) return;
        var intent = intents.get(idOf(leg));
        if (intent == null) return; // the third promise's matter
        long since = world.timeline.now() - intent;
        must(
                since <= AT_ONCE || isExcused(ringing.service().machine, intent),
                () -> leg + " rings " + since / 1_000_000 + " ms after the intent");
    }
}
