package warmline.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import warmline.prompt.Language;

class SpanishWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Para otro teléfono             | Para otro teléfono
            ¿Cómo le fue?                  | Cómo le fue?
            niño, pingüino, mañana         | niño, pingüino, mañana
            Llame al 988 o al 911.         | Llame al nueve ocho ocho o al nueve uno uno.
            (617) 555-0123                 | seis uno siete, cinco cinco cinco, cero uno dos tres
            a las 9:30 y a las 10:00       | a las 9 y media y a las 10
            a las 4:05                     | a las 4 y 5
            Dra. Ruiz y Sr. Paz            | doctora Ruiz y señor Paz
            la «línea»: siempre — también  | la línea , siempre, también
            20 % y 12                      | 20 por ciento y 12
            -v en                          | v en
            ❤ [[x]] <b>                    | x b
            """)
    void what_is_written_is_said_as_one_says_it(String written, String spoken) {
        assertEquals(spoken.replace(" ,", ","), PlainWords.of(written, Language.ES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "¿?", "…", "❤"})
    void nothing_to_say_is_nothing(String signs) {
        assertEquals("", PlainWords.of(signs, Language.ES));
    }

    @Test
    void a_sentence_may_begin_with_an_accent_or_a_question() {
        assertEquals(
                List.of(
                        new Part.Say("Está bien."),
                        new Part.Pause(Duration.ofMillis(750)),
                        new Part.Say("Él llama."),
                        new Part.Pause(Duration.ofSeconds(4)),
                        new Part.Say("Cómo está?")),
                SpokenText.of("Está bien. Él llama. [4 s] ¿Cómo está?", Language.ES));
    }
}
