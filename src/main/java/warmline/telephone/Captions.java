package warmline.telephone;

import java.util.List;

/** Turns what a telephone hears into text, as far as it can. */
public interface Captions {
    /** Begins with a call; the listener is for that call alone and for one thread. */
    Listener listen();

    /** Follows the audio of one call. */
    @FunctionalInterface
    interface Listener {
        /** Takes the next piece of audio (16-bit PCM, 8 kHz, without gaps) and tells the texts recognised by it, in the order in which they began. */
        List<String> hear(short[] next);
    }

    /** Recognises nothing. */
    static Captions none() {
        return () -> _ -> List.of();
    }
}
