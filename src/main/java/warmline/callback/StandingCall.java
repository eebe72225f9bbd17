package warmline.callback;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import warmline.call.Phone;
import warmline.prompt.Language;

/**
 * A call every week at the same time, by the patient's clock, agreed with a peer.
 *
 * @param peer who rings: tried first each time, before the team is
 * @param person as {@link Request#person}
 */
public record StandingCall(
        Phone patient,
        ZoneId zone,
        DayOfWeek day,
        LocalTime from,
        Duration length,
        long peer,
        Language language,
        int person) {
    public StandingCall {
        if (length.isNegative() || length.isZero() || length.compareTo(Duration.ofDays(1)) > 0)
            throw new IllegalArgumentException("a standing call of " + length);
    }

    /** Every week at the time of this window. */
    public static StandingCall weekly(Request request, Window window, long peer) {
        var first = window.from().atZone(request.zone());
        return new StandingCall(
                request.patient(),
                request.zone(),
                first.getDayOfWeek(),
                first.toLocalTime(),
                window.length(),
                peer,
                request.language(),
                request.person());
    }

    /** The first that begins after this moment. In a night that skips its hour it begins when the clock goes on. */
    public Window next(Instant after) {
        var today = after.atZone(zone).toLocalDate();
        var date = today.with(TemporalAdjusters.nextOrSame(day));
        var start = start(date);
        if (!start.isAfter(after)) start = start(date.plusWeeks(1));
        return new Window(start, start.plus(length));
    }

    private Instant start(LocalDate date) {
        return date.atTime(from).atZone(zone).toInstant();
    }

    public Request request() {
        return new Request(patient, zone, Timing.AT_A_TIME, Optional.of(peer), language, person);
    }
}
