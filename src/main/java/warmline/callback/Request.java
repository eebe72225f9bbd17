package warmline.callback;

import java.time.ZoneId;
import java.util.Optional;
import warmline.call.Phone;
import warmline.prompt.Language;

/**
 * What a patient asked for.
 *
 * @param zone of the patient: by its clock we ring, or are quiet
 * @param preferred the peer they would like to talk with again: tried first for a while, then the team
 * @param language in which they would like to talk: peers who speak it are tried first, then the team
 * @param person which of the people who share the telephone it is, counted from 0; most share it with nobody
 */
public record Request(
        Phone patient, ZoneId zone, Timing timing, Optional<Long> preferred, Language language, int person) {
    /** Of so many people who share a telephone each may expect a call. */
    public static final int MOST_PEOPLE = 4;

    public Request {
        if (person < 0 || person >= MOST_PEOPLE) throw new IllegalArgumentException("person " + person);
    }

    /** Of the first person at the telephone, in English. */
    public Request(Phone patient, ZoneId zone, Timing timing, Optional<Long> preferred) {
        this(patient, zone, timing, preferred, Language.EN, 0);
    }

    /** As soon as somebody is free, whoever it is. */
    public static Request soonest(Phone patient, ZoneId zone) {
        return new Request(patient, zone, Timing.SOONEST, Optional.empty());
    }

    public Request at(Timing timing) {
        return new Request(patient, zone, timing, preferred, language, person);
    }

    public Request with(Optional<Long> preferred) {
        return new Request(patient, zone, timing, preferred, language, person);
    }

    public Request in(Language language) {
        return new Request(patient, zone, timing, preferred, language, person);
    }

    public Request by(int person) {
        return new Request(patient, zone, timing, preferred, language, person);
    }
}
