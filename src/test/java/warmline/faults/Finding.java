package warmline.faults;

import java.time.Instant;

/**
 * A promise that was broken.
 *
 * @param at when the ring came that must not be, or when the callback was seen to move for the last time
 */
record Finding(Kind kind, Patient patient, String why, Instant at) {
    enum Kind {
        LOST,
        DOUBLED
    }

    @Override
    public String toString() {
        return kind + " at " + at + ": the patient with the telephone " + patient.number() + " " + why;
    }
}
