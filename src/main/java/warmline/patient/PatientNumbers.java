package warmline.patient;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import warmline.call.Phone;

/**
 * All that a patient's number tells us.
 *
 * @param dialable the number as we may dial it, or empty
 * @param zone by whose clock its owner lives
 */
public record PatientNumbers(Function<String, Optional<Phone>> dialable, Function<Phone, ZoneId> zone) {
    /** The one form in which a telephone's number is kept, however the network writes it. */
    public Phone asKept(Phone telephone) {
        return dialable.apply(telephone.number()).orElse(telephone);
    }

    /** As the numbers of the world are at the centre's place. */
    public static PatientNumbers at(String country, ZoneId centre, Set<Phone> own) {
        var plan = new NumberPlan(country, own);
        var zones = new PatientZones(country, centre);
        return new PatientNumbers(plan::dialable, zones::of);
    }
}
