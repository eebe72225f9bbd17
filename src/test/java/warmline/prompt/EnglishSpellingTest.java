package warmline.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.prompt.Piece.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import warmline.prompt.Sound.Pause;

/** Times, days and numbers, read from the texts of the pieces as they are heard. 2026-01-05 is a Monday. */
class EnglishSpellingTest {
    private static final String NOW = "2026-01-05T09:40";
    private static final Set<Piece> DAY_PARTS = EnumSet.of(EARLY_MORNING, MORNING, AFTERNOON, EVENING, NIGHT);
    private static final Set<Piece> TODAY = EnumSet.of(THIS_MORNING, THIS_AFTERNOON, THIS_EVENING, TONIGHT);
    private static final Set<Piece> DAYS =
            EnumSet.of(TOMORROW, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY);

    private final Spelling english = Spelling.in(Language.EN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-05T09:40 | 2026-01-05T10:40 | within the next hour
            2026-01-05T09:30 | 2026-01-05T10:30 | within the next hour
            2026-01-05T09:40 | 2026-01-05T10:10 | within the next hour
            2026-01-05T09:40 | 2026-01-05T11:40 | within the next two hours
            2026-01-05T09:40 | 2026-01-05T10:41 | within the next two hours
            2026-01-05T09:00 | 2026-01-05T12:40 | within the next three hours
            2026-01-05T09:00 | 2026-01-05T13:00 | this morning between nine and one
            2026-01-05T10:00 | 2026-01-05T11:00 | this morning between ten and eleven
            2026-01-05T11:30 | 2026-01-05T12:30 | this morning between eleven thirty and twelve thirty
            2026-01-05T12:00 | 2026-01-05T13:00 | this afternoon between twelve and one
            2026-01-05T16:00 | 2026-01-05T17:00 | this afternoon between four and five
            2026-01-05T17:00 | 2026-01-05T18:05 | this evening between five and six oh five
            2026-01-05T20:45 | 2026-01-05T21:45 | this evening between eight forty five and nine forty five
            2026-01-05T21:00 | 2026-01-05T22:00 | tonight between nine and ten
            2026-01-05T23:00 | 2026-01-06T00:00 | tonight between eleven and twelve
            2026-01-06T00:00 | 2026-01-06T01:00 | tomorrow very early in the morning between twelve and one
            2026-01-06T08:00 | 2026-01-06T09:00 | tomorrow in the morning between eight and nine
            2026-01-06T19:00 | 2026-01-06T20:00 | tomorrow in the evening between seven and eight
            2026-01-07T13:13 | 2026-01-07T14:59 | on Wednesday in the afternoon between one thirteen and two fifty nine
            2026-01-11T22:00 | 2026-01-11T23:00 | on Sunday at night between ten and eleven
            2026-01-12T09:00 | 2026-01-12T10:00 | on Monday in the morning between nine and ten
            """)
    void a_window_is_said_with_the_part_of_the_day_first(String from, String to, String spoken) {
        assertEquals(spoken, window(from, to, NOW));
    }

    @Test
    void after_midnight_the_coming_hours_are_tonight() {
        assertEquals(
                "tonight between three and four", window("2026-01-06T03:00", "2026-01-06T04:00", "2026-01-06T01:10"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0           | zero
            101         | one zero one
            0101        | zero one zero one
            5550123     | five five five / zero one two three
            6175550123  | six one seven / five five five / zero one two three
            16175550123 | one / six one seven / five five five / zero one two three
            """)
    void digits_are_said_one_by_one_in_groups(String digits, String spoken) {
        assertEquals(spoken, text(english.of(new Words.Digits(digits))));
    }

    @ParameterizedTest
    @CsvSource({"0, zero", "7, seven", "13, thirteen", "20, twenty", "21, twenty one", "30, thirty", "59, fifty nine"})
    void a_count_is_said_as_one_counts(int number, String spoken) {
        assertEquals(spoken, text(english.of(new Words.Number(number))));
    }

    @ParameterizedTest
    @CsvSource({"00:00, twelve", "04:05, four oh five", "16:30, four thirty", "12:57, twelve fifty seven"})
    void a_time_of_the_day_is_said_by_the_clock(LocalTime time, String spoken) {
        assertEquals(spoken, text(english.of(new Words.Clock(time))));
    }

    @Test
    void every_count_from_0_to_59_has_its_own_words() {
        var all = new HashSet<String>();
        for (int number = 0; number < 60; number++) {
            var sounds = english.of(new Words.Number(number));
            assertTrue(sounds.size() <= 2, number + ": " + sounds);
            all.add(text(sounds));
        }
        assertEquals(60, all.size());
    }

    @Test
    void what_can_be_played_already_stays_as_it_is() {
        assertEquals(List.<Sound>of(Prompt.BOOKED), english.of(Prompt.BOOKED));
        assertEquals(List.<Sound>of(Pause.ofMillis(350)), english.of(Pause.ofMillis(350)));
    }

    /** Every window of an hour that begins at a half hour of the year, heard up to a week before. */
    @Test
    void every_window_of_a_year_can_be_said_and_begins_with_a_day_or_a_part_of_it() {
        var from = LocalDateTime.parse("2026-01-01T00:00");
        for (int half = 0; half < 365 * 48; half++, from = from.plusMinutes(30)) {
            var now = from.minusMinutes(half * 37L % (7 * 24 * 60));
            var sounds = english.of(new Words.Window(from, from.plusHours(1), now));
            var first = (Piece) sounds.getFirst();
            boolean today = TODAY.contains(first);
            boolean later = DAYS.contains(first) && sounds.get(1) instanceof Piece part && DAY_PARTS.contains(part);
            boolean withinTheHour = sounds.equals(List.of(WITHIN_THE_HOUR)) && from.equals(now);
            assertTrue(today || later || withinTheHour, from + " at " + now + ": " + text(sounds));
            if (withinTheHour) continue;
            assertEquals(BETWEEN, sounds.get(today ? 1 : 2), from + " at " + now);
            assertEquals(today, from.toLocalDate().equals(now.toLocalDate()), from + " at " + now);
        }
    }

    @Test
    void what_cannot_be_said_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Words.Number(60));
        assertThrows(IllegalArgumentException.class, () -> new Words.Number(-1));
        for (var digits : List.of("", "12a", "+1617", "123456789012345678901"))
            assertThrows(IllegalArgumentException.class, () -> new Words.Digits(digits), digits);
        var noon = LocalDateTime.parse("2026-01-05T12:00");
        assertThrows(IllegalArgumentException.class, () -> new Words.Window(noon, noon, noon));
        assertThrows(IllegalArgumentException.class, () -> Pause.ofMillis(5001));
        assertThrows(IllegalArgumentException.class, () -> Pause.ofMillis(-1));
    }

    private String window(String from, String to, String now) {
        return text(english.of(
                new Words.Window(LocalDateTime.parse(from), LocalDateTime.parse(to), LocalDateTime.parse(now))));
    }

    private static String text(List<Sound> sounds) {
        return sounds.stream()
                .map(sound -> sound instanceof Text piece ? read(piece) : "/")
                .collect(Collectors.joining(" "));
    }

    private static String read(Text piece) {
        try {
            return Files.readString(Path.of("prompts", "en", piece.file() + ".txt"))
                    .strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
