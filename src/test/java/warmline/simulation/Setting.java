package warmline.simulation;

import static warmline.simulation.Timeline.SECOND;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import warmline.CentreSettings;
import warmline.call.Phone;
import warmline.callback.Delay;
import warmline.callback.Missed;
import warmline.callback.Policy;
import warmline.callback.QuietHours;

/** The centre on whose line the day takes place, and how busy it is. */
final class Setting {
    /** With half and quarter hours, with changes at midnight, by half an hour, in the south, in Ramadan, and none at all. */
    static final List<ZoneId> ZONES = List.of(
                    "America/New_York",
                    "America/Los_Angeles",
                    "America/St_Johns",
                    "America/Havana",
                    "America/Santiago",
                    "Australia/Lord_Howe",
                    "Australia/Adelaide",
                    "Asia/Kathmandu",
                    "Asia/Kolkata",
                    "Asia/Beirut",
                    "Africa/Casablanca",
                    "Africa/Cairo",
                    "Europe/London",
                    "Europe/Berlin",
                    "Pacific/Chatham",
                    "Pacific/Apia",
                    "UTC")
            .stream()
            .map(ZoneId::of)
            .toList();

    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> RETRIES =
            List.of("", "1m", "1m, 1m, 1m", "2m, 5m", "5m, 15m, 1h", "15m, 2h, next day");

    private final CentreSettings centre;
    private final long startSecond;
    private final int startNano;
    private final int machines;
    private final int peers;
    private final int callers;
    private final long length;
    private final double pace;

    Setting(RandomGenerator dice) {
        this(dice, 1 + dice.nextInt(2) + dice.nextInt(4) / 3, peers(dice));
    }

    private static int peers(RandomGenerator dice) {
        return dice.nextInt(8) == 0 ? 2 + dice.nextInt(6) : 8 + dice.nextInt(20);
    }

    Setting(RandomGenerator dice, int machines, int peers) {
        this.machines = machines;
        this.peers = peers;
        var zone = any(ZONES, dice);
        var quiet = quiet(dice);
        var start = start(zone, quiet, dice);
        startSecond = start.getEpochSecond();
        startNano = start.getNano();
        callers = Math.min(20 * peers, 150 + dice.nextInt(300));
        pace = 0.05 + 0.3 * dice.nextDouble() * dice.nextDouble();
        length = (long) (callers * SECOND * (0.7 + 1.5 * dice.nextDouble()) * 25 / peers);
        var minutes = any(List.of(1, 1, 1, 1, 2, 2, 3, 20), dice);
        centre = new CentreSettings(
                zone,
                "US",
                "",
                new Phone("100"),
                new Phone("200"),
                new Phone("6175550100"),
                new Phone("988"),
                100,
                Duration.ofMinutes(minutes),
                Duration.ofMinutes(minutes + 15),
                false,
                policy(quiet, dice));
    }

    private static QuietHours quiet(RandomGenerator dice) {
        if (dice.nextInt(3) == 0) return QuietHours.NONE;
        return new QuietHours(
                LocalTime.of(20 + dice.nextInt(4), 15 * dice.nextInt(4)), LocalTime.of(dice.nextInt(9), 0));
    }

    /** Any time of the year, the night in which the clocks change, or just before the quiet hours. */
    private static Instant start(ZoneId zone, QuietHours quiet, RandomGenerator dice) {
        var any = YEAR.plusSeconds(dice.nextInt(366 * 86_400)).plusMillis(dice.nextInt(1000));
        var change = zone.getRules().nextTransition(any);
        if (dice.nextInt(3) == 0 && change != null) return change.getInstant().minusSeconds(dice.nextInt(4 * 3600));
        var local = any.atZone(zone);
        if (dice.nextInt(3) == 0)
            return local.with(quiet.from()).minusSeconds(dice.nextInt(7200)).toInstant();
        return local.withHour(8 + dice.nextInt(10)).toInstant();
    }

    private static Policy policy(QuietHours quiet, RandomGenerator dice) {
        Map<Missed, List<Delay>> retries = new EnumMap<>(Missed.class);
        for (var why : Missed.values()) retries.put(why, Delay.list(any(RETRIES, dice)));
        return new Policy(
                Duration.ofSeconds(1 + dice.nextInt(5)), Duration.ofMinutes(1 + dice.nextInt(20)), retries, quiet);
    }

    private static <T> T any(List<T> of, RandomGenerator dice) {
        return of.get(dice.nextInt(of.size()));
    }

    CentreSettings centre() {
        return centre;
    }

    int machines() {
        return machines;
    }

    int peers() {
        return peers;
    }

    int callers() {
        return callers;
    }

    /** Of the part of the day in which people ring and things go wrong. */
    long length() {
        return length;
    }

    /** People in a simulation are quick, so that much happens in few rounds of the clockwork. */
    long paced(long nanos) {
        return (long) (nanos * pace);
    }

    Instant instant(long nanos) {
        return Instant.ofEpochSecond(startSecond, startNano + nanos);
    }

    long nanos(Instant moment) {
        return (moment.getEpochSecond() - startSecond) * SECOND + moment.getNano() - startNano;
    }
}
