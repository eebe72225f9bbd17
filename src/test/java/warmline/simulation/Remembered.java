package warmline.simulation;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import warmline.CentreSettings;
import warmline.call.Phone;
import warmline.patient.PatientNumbers;

/**
 * What numbers tell, as the service's own code says it, remembered from day to day: the telephones of all days are the same few
 * hundred.
 */
final class Remembered {
    private static final Map<ZoneId, Remembered> BY_CENTRE = new ConcurrentHashMap<>();

    /** The same at all centres: they differ in nothing of that but where they are. */
    private static final Map<String, Optional<Phone>> DIALABLE = new ConcurrentHashMap<>();

    private final Map<Phone, ZoneId> zones = new ConcurrentHashMap<>();
    private final PatientNumbers asked;

    private Remembered(CentreSettings centre) {
        asked = PatientNumbers.at(centre.country(), centre.zone(), centre.ownNumbers());
    }

    static PatientNumbers numbers(CentreSettings centre) {
        var here = BY_CENTRE.computeIfAbsent(centre.zone(), _ -> new Remembered(centre));
        return new PatientNumbers(
                typed -> DIALABLE.computeIfAbsent(typed, here.asked.dialable()),
                phone -> here.zones.computeIfAbsent(phone, here.asked.zone()));
    }
}
