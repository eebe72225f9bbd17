package warmline.prompt;

import java.util.Optional;

/** The languages that can be heard: the book of each. English always can. */
public interface Spoken {
    /** Empty: something of it cannot be heard, so nobody is offered it. What is there once stays. */
    Optional<Book> in(Language language);
}
