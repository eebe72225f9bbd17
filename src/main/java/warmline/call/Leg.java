package warmline.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import warmline.prompt.Language;
import warmline.prompt.Recording;
import warmline.prompt.Words;

/**
 * One telephone on the line, as the exchange sees it. Every method but {@link #hangUp} throws {@link Hangup} once the
 * person is gone, and blocks the thread that talks on this leg.
 */
public interface Leg {
    /** Who calls or was called; empty where the number is withheld. */
    Optional<Phone> phone();

    /** Says the words, until their end or the first key. Keys pressed earlier and not yet heard count. */
    Heard say(List<Words> words);

    Heard listen(Duration patience);

    /** Plays from the given place until the end or the first key. */
    Stopped play(Recording recording, Duration from);

    /** Plays the caller's own recorded voice, until the end or the first key. */
    Heard play(Clip clip);

    /** A tone, then records until a key, two seconds of silence, or the limit. Empty: nothing was said. */
    Optional<Clip> record(Duration longest);

    /** Lets this leg hear ringing until the other telephone has answered or will not. The other stops ringing when this leg hangs up. */
    Answer hearRinging(Ringing other);

    /** From now on whoever is joined to this leg sees the centre's number, and not its owner's. */
    void hideNumber();

    /** From now on this leg is spoken to in this language, which can be heard. */
    void speak(Language language);

    /** From now on this leg hears everything louder, or as usual. */
    void louder(boolean louder);

    /** Joins both legs until one of them hangs up. Returns when the other is gone; throws when this one is. */
    void join(Leg other);

    /** Leads this leg to a telephone outside, such as the crisis line, and comes back when that call is over. */
    Transfer leadTo(Phone outside, Duration patience);

    /** Ends the leg; harmless when it is over already. */
    void hangUp();

    enum Transfer {
        TALKED,
        NOT_REACHED
    }
}
