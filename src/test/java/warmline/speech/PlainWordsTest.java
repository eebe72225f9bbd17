package warmline.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import warmline.prompt.Language;

class PlainWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Call 988 or 911.                  | Call nine eight eight or nine one one.
            at 3:00 PM                        | at 3 P M
            at 12:05 a.m. on Monday           | at 12 oh five A M on Monday
            until 5 p.m. Then rest.           | until 5 P M. Then rest.
            at 12:00 PM                       | at noon
            at 15:30                          | at 15 30
            at 4:00                           | at 4 o'clock
            9:00 AM - 5:00 PM                 | 9 A M to 5 P M
            9–5                               | 9 to 5
            Monday–Friday                     | Monday to Friday
            10-12 minutes                     | 10 to 12 minutes
            617-555-0123                      | six one seven, five five five, zero one, two three
            (617) 555-0123                    | six one seven, five five five, zero one, two three
            6175550123                        | six one seven, five five five, zero one, two three
            1-800-273-8255                    | one, eight zero zero, two seven three, eight two, five five
            +1 617 555 0123                   | one, six one seven, five five five, zero one, two three
            555-0123                          | five five five, zero one, two three
            5-4-3-2-1                         | five, four, three, two, one
            10/03/2026                        | October 3rd, 2026
            1/22                              | January 22nd
            13/45                             | 13 45
            $25.50                            | 25 dollars and 50 cents
            $1                                | 1 dollar
            12,500 people                     | 12500 people
            code 02139                        | code zero two one three nine
            2.5                               | 2 point five
            24/7                              | twenty four seven
            50 %                              | 50 percent
            1st and 2nd                       | 1st and 2nd
            press #, or *                     | press pound, or star
            José’s café                       | Jose's cafe
            Łukasz and Søren                  | Lukasz and Soren
            “Hello”                           | Hello
            ‘Hello’ he said                   | Hello he said
            It’s fine — really…               | It's fine, really.
            Well… maybe                       | Well, maybe
            well-being                        | well-being
            a mother (or father); friends     | a mother, or father, friends
            and/or                            | and or
            yes/no                            | yes or no
            visit www.warmline.org            | visit warmline dot org
            Hello 😀 there                    | Hello there
            Really?! Yes!!                    | Really? Yes!
            PTSD & OCD                        | P T S D and O C D
            ½ hour                            | and a half hour
            AM                                | A M
            """)
    void reads(String written, String spoken) {
        assertEquals(spoken, PlainWords.of(written, Language.EN));
    }

    @ParameterizedTest
    @CsvSource({"😀", "''", "'...'", "'--- '", "日本"})
    void says_nothing_of(String signs) {
        assertEquals("", PlainWords.of(signs, Language.EN));
    }
}
