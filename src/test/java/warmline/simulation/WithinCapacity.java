package warmline.simulation;

import warmline.callback.Event;

/** Promise 11: a booking is taken only while the peers on shift, at so many minutes a call, have room for it. */
final class WithinCapacity extends Promise {
    WithinCapacity(World world) {
        super(11, world);
    }

    @Override
    void written(Written written) {
        if (written.isLeft() || written.event() != null && !(written.event() instanceof Event.Rebooked)) return;
        var window = written.after().window();
        int bookings = 0;
        for (var callback : world.promises.open()) if (callback.window().overlaps(window)) bookings++;
        int taken = bookings;
        int places = world.shifts.places(window, written.now());
        must(taken <= places, () -> taken + " bookings in " + places + " places: " + written);
    }
}
