package warmline.simulation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import warmline.call.LegId;
import warmline.call.LegId.Side;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.State;
import warmline.peer.Duty;

/** Promises 1 to 5 of the callback, watched from the far end of the telephone. */
final class Promises {
    private final World world;
    private final Set<Phone> confirmed = new HashSet<>();
    private final Set<Long> unclear = new HashSet<>();

    Promises(World world) {
        this.world = world;
    }

    /** Promise 1: what the caller heard confirmed is committed. */
    void confirmed(Phone phone) {
        confirmed.add(phone);
        check(1, world.book.open(phone).isPresent(), "confirmed to " + phone + " but not in the book");
    }

    /** The network lost sight of this leg: the patient may have been rung. */
    void unclear(LegId id) {
        if (id.side() == Side.PATIENT) unclear.add(id.callback());
    }

    /** The patient rang again and took a time: what was unclear before no longer counts. */
    void askedAnew(Phone phone) {
        world.book.open(phone).ifPresent(callback -> unclear.remove(callback.id()));
    }

    void rung(LegId id, Phone phone, boolean first) {
        var callback = world.book.get(id.callback());
        if (id.side() == Side.PEER) peerRung(callback, phone);
        else patientRung(callback, id, phone, first);
    }

    private void patientRung(Callback callback, LegId id, Phone phone, boolean first) {
        check(2, first, "attempt " + id + " rung twice");
        check(2, noOtherLegTo(phone), "two legs to " + phone);
        check(2, !unclear.contains(id.callback()), "redialled after an unclear call: " + id);
        check(3, callback.state() == State.RINGING_PATIENT, "rung before the intent was committed: " + callback);
        check(3, callback.attempts() == id.number(), "rung attempt " + id + " of " + callback);
        check(3, callback.patient().equals(phone), "rung somebody else");
        check(
                4,
                peerLeg(callback).filter(SimulatedLeg::hasAccepted).isPresent(),
                "rung without a peer who took it: " + callback);
    }

    private void peerRung(Callback callback, Phone phone) {
        var duty =
                world.team.onDuty().stream().filter(d -> d.at().equals(phone)).findFirst();
        if (callback.state() == State.CANCELLED) return; // withdrawn in this moment: the peer will be told
        check(5, duty.isPresent(), "a peer off duty was rung for " + callback);
        long mine = world.book.running().stream()
                .filter(c -> c.peer().equals(callback.peer()))
                .count();
        check(5, mine == 1, "one peer on " + mine + " callbacks: " + callback);
        check(5, callback.peer().equals(duty.map(Duty::peer)), "two peers on " + callback);
    }

    private boolean noOtherLegTo(Phone phone) {
        return world.network.at(phone).flatMap(SimulatedLeg::id).isEmpty();
    }

    private Optional<SimulatedLeg> peerLeg(Callback callback) {
        return callback.peer().flatMap(world.team::phone).flatMap(world.network::at);
    }

    /** Promise 4, its other half: no machine ever speaks to a patient we rang. */
    void machineSpeaks(SimulatedLeg leg) {
        boolean peer = leg.id().map(id -> id.side() == Side.PEER).orElse(true);
        check(4, peer, "a machine spoke to " + leg);
    }

    /** Promise 1: it ends completed, cancelled, or visibly in a person's hands. */
    void atTheEnd() {
        for (var callback : world.book.newest(10_000))
            check(1, !callback.state().isRunning() && callback.state() != State.WAITING, "never ended: " + callback);
        for (var phone : confirmed)
            check(
                    1,
                    world.book.newest(10_000).stream().anyMatch(c -> c.patient().equals(phone)),
                    "lost: " + phone);
    }

    private void check(int promise, boolean kept, String broken) {
        if (!kept) throw new Broken(promise, broken);
    }

    static final class Broken extends AssertionError {
        private static final long serialVersionUID = 1;
        final int promise;

        Broken(int promise, String what) {
            super("promise " + promise + ": " + what);
            this.promise = promise;
        }
    }
}
