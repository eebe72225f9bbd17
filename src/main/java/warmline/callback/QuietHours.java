package warmline.callback;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours in which we ring no patient, by the clock of the centre; they may reach across midnight. Equal ends: none.
 * The usual limits are 8 in the morning and 9 in the evening (47 CFR 64.1200(c)(1)).
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    public static QuietHours none(ZoneId zone) {
        return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, zone);
    }

    public boolean at(Instant instant) {
        var time = instant.atZone(zone).toLocalTime();
        if (from.isBefore(to)) return !time.isBefore(from) && time.isBefore(to);
        return from.isAfter(to) && (!time.isBefore(from) || time.isBefore(to));
    }

    /** The end of the quiet hours that hold the instant, or the instant itself outside them. */
    public Instant endAfter(Instant instant) {
        if (!at(instant)) return instant;
        ZonedDateTime now = instant.atZone(zone);
        var end = now.with(to);
        if (!end.isAfter(now)) end = now.toLocalDate().plusDays(1).atTime(to).atZone(zone);
        return endAfter(end.toInstant()); // in the night that skips their end, they may have begun anew
    }
}
