package warmline.patient;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import warmline.prompt.Language;

/**
 * What a patient let us remember about their telephone.
 *
 * @param place where they stopped listening
 */
public record Remembered(boolean slower, boolean louder, Optional<Place> place, Language language) {
    /** In English. */
    public Remembered(boolean slower, boolean louder, Optional<Place> place) {
        this(slower, louder, place, Language.EN);
    }

    public static final Remembered NOTHING_YET = new Remembered(false, false, Optional.empty());

    /**
     * @param recording the name of its file, which another recording never has
     * @param on the day, by the centre's clock, after which it is of no use
     */
    public record Place(String recording, Duration at, LocalDate on) {}

    public Remembered manner(boolean slower, boolean louder) {
        return new Remembered(slower, louder, place, language);
    }

    public Remembered in(Language language) {
        return new Remembered(slower, louder, place, language);
    }

    public Remembered at(Optional<Place> place) {
        return new Remembered(slower, louder, place, language);
    }
}
