package warmline.callback;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/** Policies as a centre may write them. */
final class Policies {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** Tries again after everything, and never sleeps. */
    static final Policy OFTEN = policy(QuietHours.NONE);

    private Policies() {}

    static Policy policy(QuietHours quiet) {
        return new Policy(
                Duration.ofSeconds(2),
                Duration.ofMinutes(15),
                Map.of(
                        Missed.NO_ANSWER, Delay.list("15m, 2h, next day"),
                        Missed.MACHINE, Delay.list("2h"),
                        Missed.PEER_GONE, Delay.list("5m")),
                quiet);
    }

    /** Nine in the evening to eight in the morning. */
    static final QuietHours NIGHTS = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
}
