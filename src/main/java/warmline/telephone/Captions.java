package warmline.telephone;

import java.util.List;
import java.util.stream.Stream;

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

    /** What either of the two recognises. */
    default Captions and(Captions others) {
        return () -> {
            var first = listen();
            var second = others.listen();
            return next -> Stream.concat(first.hear(next).stream(), second.hear(next).stream())
                    .toList();
        };
    }

    /** Recognises nothing. */
    static Captions none() {
        return () -> _ -> List.of();
    }
}
