package warmline.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import warmline.callback.Callback;
import warmline.callback.Delay;
import warmline.callback.Event;
import warmline.callback.Missed;
import warmline.callback.State;

/**
 * Promise 7: attempts and their spacing as the policy's lists say; no ring after a cancel, and a ringing telephone silent
 * within two seconds of it. The bound: an intent committed before the cancel may become a ring after it, for those two
 * seconds; a service that is down or frozen silences nobody until another looks after its calls.
 */
final class AsThePolicySays extends Promise {
    private record Declined(Instant nextPeer, Service by, long at) {}

    private final Map<Long, Instant> retries = new HashMap<>();
    private final Map<Long, Declined> declined = new HashMap<>();
    private final Map<Long, Long> cancelled = new HashMap<>();
    private final Map<Long, SimulatedLeg> legs = new HashMap<>();

    AsThePolicySays(World world) {
        super(7, world);
    }

    @Override
    void written(Written written) {
        var before = written.before();
        var after = written.after();
        if (before == null) return;
        switch (written.event()) {
            case Event.Rebooked _, Event.PutBack _ -> {
                retries.remove(after.id());
                declined.remove(after.id());
            }
            case Event.PatientMissed(var why) -> missed(before, after, why, written.now());
            case Event.TalkedToNobody(var why) -> missed(before, after, why, written.now());
            case Event.PeerLeft _
            when before.state() == State.RINGING_PATIENT -> missed(before, after, Missed.PEER_GONE, written.now());
            case Event.PeerLeft _, Event.PeerDeclined _ -> declined(written);
            case Event.Claimed _ -> claimed(written);
            case Event.PatientDialled _ -> {
                var first = retries.get(after.id());
                must(
                        first == null
                                || after.state() != State.RINGING_PATIENT
                                || !written.now().isBefore(first),
                        () -> "tried again before " + first + ": " + after);
            }
            case Event.PatientCancelled _, Event.CallerBlocked _ -> cancelled(before);
            case null, default -> {}
        }
    }

    private void missed(Callback before, Callback after, Missed why, Instant now) {
        List<Delay> delays = world.setting.centre().policy().retries().getOrDefault(why, List.of());
        if (before.attempts() > delays.size()) {
            must(after.state() == State.FAILED, () -> "one try more than the policy has: " + after);
            return;
        }
        must(after.state() == State.WAITING, () -> "given up before the policy does: " + after);
        retries.put(after.id(), now.plus(least(delays.get(before.attempts() - 1))));
    }

    /** The next day has 22 hours at least, however the clocks are changed. */
    private static Duration least(Delay delay) {
        return delay instanceof Delay.For(var time) ? time : Duration.ofHours(22);
    }

    private void declined(Written written) {
        var next = written.now().plus(world.setting.centre().policy().nextPeer());
        declined.put(written.after().id(), new Declined(next, written.by(), world.timeline.now()));
    }

    /** Another service may have looked in the moment before. */
    private void claimed(Written written) {
        var last = declined.remove(written.after().id());
        if (last == null || last.by() != written.by() && last.at() > world.timeline.now() - AT_ONCE) return;
        must(
                !written.now().isBefore(last.nextPeer()) || isExcused(written.by().machine, last.at()),
                () -> "the next peer is asked before " + last.nextPeer() + ": " + written);
    }

    private void cancelled(Callback before) {
        cancelled.put(before.id(), world.timeline.now());
        var leg = legs.get(before.id());
        if (leg != null && leg.isUp()) silentAtOnce(leg);
    }

    private void silentAtOnce(SimulatedLeg leg) {
        long since = world.timeline.now();
        world.timeline.goOnIn(
                AT_ONCE,
                () -> must(
                        !leg.isUp() || !leg.service().isAlive() || isExcused(leg.service().machine, since),
                        () -> leg + " rings on after the cancel"));
    }

    @Override
    void rings(SimulatedLeg leg, SimulatedRinging ringing) {
        if (!isPatients(leg)) return;
        var id = idOf(leg);
        legs.put(id.callback(), leg);
        var since = cancelled.get(id.callback());
        if (since == null) return;
        must(
                since > world.timeline.now() - AT_ONCE || isExcused(ringing.service().machine, since - AT_ONCE),
                () -> leg + " rings long after the cancel");
        silentAtOnce(leg);
    }
}
