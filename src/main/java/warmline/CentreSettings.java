package warmline;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import warmline.call.Phone;
import warmline.callback.Delay;
import warmline.callback.Missed;
import warmline.callback.Policy;
import warmline.callback.QuietHours;
import warmline.prompt.Prompt;

/** The settings of the centre itself, read and checked once: clock, numbers, and when patients are rung. */
record CentreSettings(
        ZoneId zone,
        String country,
        String lineName,
        Phone patientNumber,
        Phone teamNumber,
        Phone shownNumber,
        Phone crisisNumber,
        Duration perCall,
        Policy policy) {
    private static final Duration NEXT_PEER = Duration.ofSeconds(2);

    static CentreSettings of(Settings settings, ZoneId machineZone) {
        var zone = zone(settings, machineZone);
        return new CentreSettings(
                zone,
                settings.text("country").toUpperCase(Locale.ROOT),
                settings.text("line.name"),
                phone(settings, "patient.number"),
                phone(settings, "team.number"),
                phone(settings, "shown.number"),
                phone(settings, "crisis.number"),
                Duration.ofMinutes(settings.whole("call.minutes", 1, 60)),
                new Policy(NEXT_PEER, retries(settings), quiet(settings, zone)));
    }

    private static ZoneId zone(Settings settings, ZoneId machineZone) {
        if (settings.text("zone").isEmpty()) return machineZone;
        try {
            return ZoneId.of(settings.text("zone"));
        } catch (DateTimeException unknown) {
            throw settings.refused("zone", "a time zone such as America/New_York");
        }
    }

    private static Phone phone(Settings settings, String key) {
        if (!Phone.isOne(settings.text(key))) throw settings.refused(key, "a telephone number, 2 to 15 digits");
        return new Phone(settings.text(key));
    }

    private static Map<Missed, List<Delay>> retries(Settings settings) {
        var retries = new EnumMap<Missed, List<Delay>>(Missed.class);
        for (var why : Missed.values()) {
            var key = "retry." + why.name().toLowerCase(Locale.ROOT).replace('_', '.');
            try {
                retries.put(why, Delay.list(settings.text(key)));
            } catch (IllegalArgumentException unreadable) {
                throw settings.refused(key, "a list of delays such as 15m, 2h, next day");
            }
        }
        return retries;
    }

    private static QuietHours quiet(Settings settings, ZoneId zone) {
        var text = settings.text("quiet.hours");
        if (text.equals("none")) return QuietHours.none(zone);
        if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]"))
            throw settings.refused("quiet.hours", "two times such as 21:00-08:00, or none");
        return new QuietHours(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)), zone);
    }

    Set<Phone> ownNumbers() {
        return Stream.of(patientNumber, teamNumber, shownNumber, crisisNumber).collect(Collectors.toUnmodifiableSet());
    }

    /** The texts that are this centre's own. */
    Map<Prompt, String> texts() {
        return lineName.isEmpty() ? Map.of() : Map.of(Prompt.LINE_NAME, "Welcome to " + lineName + ".");
    }
}
