package warmline.simulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import warmline.callback.Window;
import warmline.peer.Rota;
import warmline.peer.Shift;

/** Who is planned when. Every shift begins and ends at a full quarter of an hour, so answers are remembered by quarters. */
final class Shifts {
    private static final long QUARTER = 900;

    private final List<Shift> all = new ArrayList<>();
    private final Map<Long, Long> known = new HashMap<>();
    private long quarter = Long.MIN_VALUE;
    private long present;
    private final Map<Long, Set<Long>> onShift = new HashMap<>();
    private final Setting setting;
    private final Rota rota;
    private final Plan plan;

    Shifts(Setting setting, RandomGenerator dice) {
        this.setting = setting;
        for (long peer = 1; peer <= setting.peers(); peer++) {
            boolean always = dice.nextInt(3) > 0;
            var from = always ? LocalTime.MIDNIGHT : LocalTime.of(dice.nextInt(24), 15 * dice.nextInt(4));
            var length = always ? Duration.ofHours(24) : Duration.ofHours(4 + dice.nextInt(12));
            for (var day : DayOfWeek.values()) all.add(new Shift(peer, day, from, length));
        }
        rota = Rota.of(all);
        plan = new Plan(rota, setting);
    }

    Rota rota() {
        return rota;
    }

    /** As the service's own code has it. */
    Set<Long> onShift(Instant at) {
        return onShift.computeIfAbsent(
                quarterOf(at), _ -> rota.onShift(at, setting.centre().zone()));
    }

    Plan plan() {
        return plan;
    }

    /**
     * How many bookings what is left of a window has room for, counted apart from the service's own code: none, if at some
     * moment of it nobody is there; otherwise as many calls as each peer can make in every stretch they stay.
     */
    int places(Window window, Instant now) {
        var first = now.isAfter(window.from()) ? now : window.from();
        if (!first.isBefore(window.to())) return 0;
        long perCall = setting.centre().perCall().toNanos();
        long from = setting.nanos(first);
        long to = setting.nanos(window.to());
        int places = 0;
        long throughout = -1;
        for (long at = from; at < to; at = nextQuarter(at)) {
            long peers = present(quarterOf(setting.instant(at)));
            if (peers == 0) return 0;
            throughout &= peers;
        }
        int each = Math.max(1, (int) ((to - from) / perCall));
        for (long peer = 1; peer <= setting.peers(); peer++)
            places += isIn(throughout, peer) ? each : places(peer, from, to, perCall);
        return places;
    }

    /** Of one who is away for some of this time. */
    private int places(long peer, long from, long to, long perCall) {
        int places = 0;
        long since = from;
        for (long at = from; at < to; at = nextQuarter(at))
            if (!hold(peer, setting.instant(at))) {
                places += (int) ((at - since) / perCall);
                since = nextQuarter(at);
            }
        return places + (int) Math.max(0, (to - since) / perCall);
    }

    private long nextQuarter(long at) {
        return setting.nanos(Instant.ofEpochSecond((quarterOf(setting.instant(at)) + 1) * QUARTER));
    }

    private static long quarterOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), QUARTER);
    }

    boolean hold(long peer, Instant at) {
        long asked = quarterOf(at);
        if (asked != quarter) present = present(asked);
        quarter = asked;
        return isIn(present, peer);
    }

    private static boolean isIn(long peers, long peer) {
        return (peers >> peer & 1) == 1;
    }

    private long present(long quarter) {
        var before = known.get(quarter);
        if (before != null) return before;
        long peers = present(Instant.ofEpochSecond(quarter * QUARTER));
        known.put(quarter, peers);
        return peers;
    }

    /** A bit for each peer: there are fewer than 64. */
    private long present(Instant at) {
        long peers = 0;
        for (var shift : all) if (shift.holds(at, setting.centre().zone())) peers |= 1L << shift.peer();
        return peers;
    }
}
