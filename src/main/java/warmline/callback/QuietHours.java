package warmline.callback;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours in which we ring no patient, by the patient's clock; they may reach across midnight. Equal ends: none.
 * The usual limits are 8 in the morning and 9 in the evening (47 CFR 64.1200(c)(1)).
 */
public record QuietHours(LocalTime from, LocalTime to) {
    /** One day may lack its quiet hours, where the clocks skip them. */
    private static final int LOOKED_AHEAD_DAYS = 3;

    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public boolean at(Instant instant, ZoneId zone) {
        if (from.equals(to)) return false;
        var time = LocalTime.ofInstant(instant, zone);
        if (from.isBefore(to)) return !time.isBefore(from) && time.isBefore(to);
        return from.isAfter(to) && (!time.isBefore(from) || time.isBefore(to));
    }

    /** Whether no moment of the window is quiet. */
    boolean spare(Window window, ZoneId zone) {
        return !beginAfter(window.from(), zone).isBefore(window.to());
    }

    /** When the next quiet hours begin: the instant itself inside them, {@link Instant#MAX} when there are none. */
    Instant beginAfter(Instant instant, ZoneId zone) {
        if (at(instant, zone)) return instant;
        var byTheClock = beginsByTheClock(instant, zone);
        // a change of the clocks may jump into them
        var change = zone.getRules().nextTransition(instant);
        boolean jumps = change != null && change.getInstant().isBefore(byTheClock) && at(change.getInstant(), zone);
        return jumps ? change.getInstant() : byTheClock;
    }

    private Instant beginsByTheClock(Instant instant, ZoneId zone) {
        if (from.equals(to)) return Instant.MAX;
        var today = instant.atZone(zone).toLocalDate();
        for (int day = 0; day < LOOKED_AHEAD_DAYS; day++) {
            var start = today.plusDays(day).atTime(from).atZone(zone);
            var first = start.withEarlierOffsetAtOverlap().toInstant();
            if (first.isAfter(instant) && at(first, zone)) return first;
            var second = start.withLaterOffsetAtOverlap().toInstant();
            if (second.isAfter(instant) && at(second, zone)) return second;
        }
        return Instant.MAX;
    }

    /** The end of the quiet hours that hold the instant, or the instant itself outside them. */
    public Instant endAfter(Instant instant, ZoneId zone) {
        if (!at(instant, zone)) return instant;
        ZonedDateTime now = instant.atZone(zone);
        var end = now.with(to);
        if (!end.isAfter(now)) end = now.toLocalDate().plusDays(1).atTime(to).atZone(zone);
        return endAfter(end.toInstant(), zone); // in the night that skips their end, they may have begun anew
    }
}
