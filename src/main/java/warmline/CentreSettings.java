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
import warmline.patient.NumberPlan;
import warmline.patient.PatientNumbers;
import warmline.prompt.Language;
import warmline.prompt.Prompt;

/** The settings of the centre itself, read and checked once: clock, numbers, and when patients are rung. */
public record CentreSettings(
        ZoneId zone,
        String country,
        String lineName,
        Phone patientNumber,
        Phone teamNumber,
        Phone shownNumber,
        Phone crisisNumber,
        int mostCallers,
        Duration perCall,
        Duration cutOff,
        boolean asksAboutMedicines,
        Policy policy) {
    /** A quarter of all that Asterisk takes ({@code asterisk.conf}) is left for those who hear that all lines are busy. */
    private static final int MOST_CALLERS = 150;

    private static final Duration NEXT_PEER = Duration.ofSeconds(2);

    static CentreSettings of(Settings settings, ZoneId machineZone) {
        var zone = zone(settings, machineZone);
        return new CentreSettings(
                zone,
                country(settings),
                settings.text("line.name"),
                phone(settings, "patient.number"),
                phone(settings, "team.number"),
                phone(settings, "shown.number"),
                phone(settings, "crisis.number"),
                settings.whole("calls.most", 1, MOST_CALLERS),
                Duration.ofMinutes(settings.whole("call.minutes", 1, 60)),
                Duration.ofMinutes(settings.whole("cut.off.minutes", 0, 240)),
                settings.flag("medicines.asked"),
                new Policy(NEXT_PEER, preferredFirst(settings), retries(settings), quiet(settings)));
    }

    private static ZoneId zone(Settings settings, ZoneId machineZone) {
        if (settings.text("zone").isEmpty()) return machineZone;
        try {
            return ZoneId.of(settings.text("zone"));
        } catch (DateTimeException unknown) {
            throw settings.refused("zone", "a time zone such as America/New_York");
        }
    }

    private static String country(Settings settings) {
        var country = settings.text("country").toUpperCase(Locale.ROOT);
        if (!NumberPlan.isCountry(country)) throw settings.refused("country", "a country's two letters, such as US");
        return country;
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

    private static Duration preferredFirst(Settings settings) {
        return Duration.ofMinutes(settings.whole("preferred.peer.minutes", 0, 120));
    }

    private static QuietHours quiet(Settings settings) {
        var text = settings.text("quiet.hours");
        if (text.equals("none")) return QuietHours.NONE;
        if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]"))
            throw settings.refused("quiet.hours", "two times such as 21:00-08:00, or none");
        // equal ends could mean the whole day or none of it
        if (text.substring(0, 5).equals(text.substring(6)))
            throw settings.refused("quiet.hours", "two different times such as 21:00-08:00, or none");
        return new QuietHours(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)));
    }

    public Set<Phone> ownNumbers() {
        return Stream.of(patientNumber, teamNumber, shownNumber, crisisNumber).collect(Collectors.toUnmodifiableSet());
    }

    PatientNumbers numbers() {
        return PatientNumbers.at(country, zone, ownNumbers());
    }

    /** The texts that are this centre's own. */
    Map<Prompt, String> texts(Language language) {
        if (lineName.isEmpty()) return Map.of();
        return Map.of(
                Prompt.LINE_NAME,
                switch (language) {
                    case EN -> "Welcome to " + lineName + ".";
                    case ES -> "Le damos la bienvenida a " + lineName + ".";
                });
    }
}
