package warmline.prompt;

import java.util.List;

/** How one language takes words apart into what can be played. Pure: the same words always give the same sounds. */
public interface Spelling {
    List<Sound> of(Words words);

    static Spelling in(Language language) {
        return switch (language) {
            case EN -> new EnglishSpelling();
            case ES -> new SpanishSpelling();
        };
    }
}
