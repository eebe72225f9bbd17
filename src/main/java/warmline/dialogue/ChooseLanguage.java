package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.util.List;
import java.util.Optional;
import warmline.call.Call;
import warmline.prompt.Book;
import warmline.prompt.Language;
import warmline.prompt.Piece;
import warmline.prompt.Prompt;
import warmline.prompt.Sound.Audio;
import warmline.prompt.Sound.Pause;
import warmline.prompt.Spoken;
import warmline.prompt.Text;
import warmline.prompt.Words;

/** English or Spanish. The other one is offered in its own words, and only while all of it can be heard. */
public final class ChooseLanguage {
    private final Spoken spoken;
    private final Manners manners;

    public ChooseLanguage(Spoken spoken, Manners manners) {
        this.spoken = spoken;
        this.manners = manners;
    }

    /** For the greeting: by which keys of the main menu and of other things it is reached. */
    List<Words> hint(Call call) {
        return book(call)
                .map(book -> List.<Words>of(
                        said(book, option(call)),
                        said(book, Piece.PRESS),
                        said(book, Piece.N4),
                        Pause.ofMillis(300),
                        said(book, Piece.N3)))
                .orElse(List.of());
    }

    /** The option of a menu; empty: there is nothing to choose. */
    Optional<Audio> offer(Call call) {
        return book(call).map(book -> said(book, option(call)));
    }

    private Optional<Book> book(Call call) {
        return spoken.in(other(call));
    }

    private static Language other(Call call) {
        return switch (call.language()) {
            case EN -> Language.ES;
            case ES -> Language.EN;
        };
    }

    private static Prompt option(Call call) {
        return switch (other(call)) {
            case EN -> TO_SPEAK_ENGLISH;
            case ES -> TO_SPEAK_SPANISH;
        };
    }

    private static Audio said(Book book, Text text) {
        return new Audio(book.of(text));
    }

    void on(Call call) {
        call.language(other(call));
        call.say(WE_SPEAK_IT);
        manners.keep(call);
    }
}
