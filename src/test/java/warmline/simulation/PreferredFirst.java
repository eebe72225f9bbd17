package warmline.simulation;

import warmline.callback.Event;

/** Promise 9: while the peer a patient prefers is on duty, nobody else gets the callback for the time the policy gives them. */
final class PreferredFirst extends Promise {
    PreferredFirst(World world) {
        super(9, world);
    }

    @Override
    void written(Written written) {
        var before = written.before();
        if (before == null || !(written.event() instanceof Event.Claimed(var peer, var lease))) return;
        var preferred = before.request().preferred();
        if (preferred.isEmpty() || preferred.get().equals(peer)) return;
        var duty = world.staff.duty(preferred.get());
        if (duty.isEmpty()) return;
        boolean cameJustNow = duty.get().since().isAfter(written.now().minusSeconds(2));
        var end = before.window().from().plus(world.setting.centre().policy().preferredFirst());
        must(
                cameJustNow
                        || !written.now().isBefore(end)
                        || isExcused(written.by().machine, world.timeline.now() - AT_ONCE),
                () -> "peer " + peer + " gets it before " + end + ", and " + preferred.get() + " is on duty: "
                        + before);
    }
}
