package warmline.library;

import java.util.List;
import warmline.prompt.Language;

/** The shelves of a language, as they are published at this moment; empty shelves are left out. */
public interface Library {
    List<Shelf> shelves(Language language);
}
