package warmline.patient;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import warmline.call.Phone;

/**
 * By whose clock the owner of a telephone lives, as far as the number tells. The centre's where it may be that; of several
 * others the nearest to it, since most who ring a centre live near.
 */
public final class PatientZones {
    /** After all changes of the past that are known. */
    private static final Instant FROM_NOW_ON = Instant.parse("2030-01-01T00:00:00Z");

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final PhoneNumberToTimeZonesMapper mapper = PhoneNumberToTimeZonesMapper.getInstance();
    private final String country;
    private final ZoneId centre;

    /** @param country two letters, ISO 3166-1: numbers are written as there */
    public PatientZones(String country, ZoneId centre) {
        this.country = country;
        this.centre = centre;
    }

    public ZoneId of(Phone phone) {
        var possible = possible(phone);
        if (possible.stream().anyMatch(this::isTheCentres)) return centre;
        return possible.stream().min(Comparator.comparing(this::distance)).orElse(centre);
    }

    private List<ZoneId> possible(Phone phone) {
        try {
            return mapper.getTimeZonesForNumber(numbers.parse(phone.number(), country)).stream()
                    .flatMap(id -> known(id).stream())
                    .toList();
        } catch (NumberParseException local) {
            return List.of(); // such as one without its area code
        }
    }

    /** The mapper's tables may be newer than ours; what it calls unknown is no zone at all. */
    private static Optional<ZoneId> known(String id) {
        return KNOWN.contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    /** Zones of several names have the same clock. */
    private boolean isTheCentres(ZoneId zone) {
        return zone.getRules().equals(centre.getRules());
    }

    private int distance(ZoneId zone) {
        return Math.abs(standard(zone) - standard(centre));
    }

    private static int standard(ZoneId zone) {
        return zone.getRules().getStandardOffset(FROM_NOW_ON).getTotalSeconds();
    }
}
