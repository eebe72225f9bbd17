package warmline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import warmline.prompt.Book;
import warmline.prompt.Language;
import warmline.prompt.Piece;
import warmline.prompt.Prompt;
import warmline.prompt.Text;

/** All that the line says can be heard on this machine, in both languages. What is rendered here serves all tests that follow. */
class RenderedTest {
    @Test
    void every_text_has_its_recording() {
        var english = CompletableFuture.supplyAsync(() -> recordings(Language.EN));
        assertHeard(Language.ES, recordings(Language.ES));
        assertHeard(Language.EN, english.join());
    }

    private static Book recordings(Language language) {
        try {
            return switch (language) {
                case EN -> RealRecordings.rendered();
                case ES -> RealRecordings.inSpanish();
            };
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertHeard(Language language, Book book) {
        for (var prompt : Prompt.values()) assertHeard(book, prompt);
        for (var piece : Piece.in(language)) assertHeard(book, piece);
    }

    private static void assertHeard(Book book, Text text) {
        assertTrue(Files.exists(book.of(text).file()), text.file());
    }
}
