package warmline.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GOODBYE | EN | ''                               | callers would hear nothing
            GOODBYE | EN | 'Good  bye.'                     | on one line
            GOODBYE | EN | Adiós.                           | cannot read
            GOODBYE | EN | Press any key to end.            | Leave out keys
            GOODBYE | EN | We are here until 9.             | Leave out keys
            GOODBYE | ES | Oprima otra tecla.               | Leave out keys
            TO_TALK | EN | Talk with a peer,                | begin with To, For, If or Or
            TO_TALK | ES | Hablar con alguien,              | begin with Para, Si or O
            GOODBYE | EN | a b c d e f g h i j k l m n o p q r s t u v w x y z | These are 26 words
            """)
    void what_callers_could_not_follow_is_refused_with_what_to_write(
            Prompt prompt, Language language, String text, String sentence) {
        var trouble = WordingRules.trouble(prompt, language, text);
        assertTrue(trouble.orElse("").contains(sentence), trouble::toString);
    }

    @Test
    void what_they_can_follow_is_let_through() {
        assertEquals(Optional.empty(), WordingRules.trouble(Prompt.TO_TALK, Language.EN, "To speak with somebody,"));
        assertEquals(Optional.empty(), WordingRules.trouble(Prompt.GOODBYE, Language.ES, "¡Adiós, y que esté bien!"));
    }
}
