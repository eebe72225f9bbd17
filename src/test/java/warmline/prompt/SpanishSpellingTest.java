package warmline.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times, days and numbers, read from the texts of the Spanish pieces as they are heard. 2026-01-05 is a Monday. */
class SpanishSpellingTest {
    private static final String NOW = "2026-01-05T09:40";

    private final Spelling spanish = Spelling.in(Language.ES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-05T09:40 | 2026-01-05T10:40 | dentro de la próxima hora
            2026-01-05T09:40 | 2026-01-05T10:41 | dentro de las próximas dos horas
            2026-01-05T09:00 | 2026-01-05T12:40 | dentro de las próximas tres horas
            2026-01-05T09:00 | 2026-01-05T13:00 | esta mañana entre las nueve y la una
            2026-01-05T11:30 | 2026-01-05T12:30 | esta mañana entre las once y media y las doce y media
            2026-01-05T11:00 | 2026-01-05T12:00 | esta mañana entre las once y el mediodía
            2026-01-05T12:00 | 2026-01-05T13:00 | esta tarde entre el mediodía y la una
            2026-01-05T13:30 | 2026-01-05T14:15 | esta tarde entre la una y media y las dos y quince
            2026-01-05T16:00 | 2026-01-05T17:00 | esta tarde entre las cuatro y las cinco
            2026-01-05T17:00 | 2026-01-05T18:05 | esta tarde entre las cinco y las seis y cinco
            2026-01-05T18:30 | 2026-01-05T19:30 | esta tarde entre las seis y media y las siete y media
            2026-01-05T19:00 | 2026-01-05T20:00 | esta noche entre las siete y las ocho
            2026-01-05T20:45 | 2026-01-05T21:21 | esta noche entre las ocho y cuarenta y cinco y las nueve y veintiuno
            2026-01-05T23:00 | 2026-01-06T00:00 | esta noche entre las once y la medianoche
            2026-01-06T00:00 | 2026-01-06T01:00 | mañana de madrugada entre la medianoche y la una
            2026-01-06T00:30 | 2026-01-06T01:30 | mañana de madrugada entre las doce y media y la una y media
            2026-01-06T08:00 | 2026-01-06T09:00 | mañana por la mañana entre las ocho y las nueve
            2026-01-06T18:00 | 2026-01-06T19:00 | mañana por la tarde entre las seis y las siete
            2026-01-07T13:13 | 2026-01-07T14:59 | el miércoles por la tarde entre la una y trece y las dos y cincuenta y nueve
            2026-01-11T22:00 | 2026-01-11T23:00 | el domingo por la noche entre las diez y las once
            2026-01-12T09:00 | 2026-01-12T10:00 | el lunes por la mañana entre las nueve y las diez
            """)
    void a_window_is_said_with_the_part_of_the_day_first(String from, String to, String spoken) {
        assertEquals(spoken, window(from, to, NOW));
    }

    @Test
    void after_midnight_the_coming_hours_are_this_early_morning() {
        assertEquals(
                "esta madrugada entre las tres y las cuatro",
                window("2026-01-06T03:00", "2026-01-06T04:00", "2026-01-06T01:10"));
    }

    /** Newfoundland's clocks are half an hour off: a whole hour of the centre is a half hour of the patient. */
    @Test
    void a_whole_hour_elsewhere_is_a_half_hour_here() {
        var from = LocalDateTime.parse("2026-01-05T15:00").atZone(ZoneId.of("America/Toronto"));
        var here = from.withZoneSameInstant(ZoneId.of("America/St_Johns")).toLocalDateTime();
        assertEquals(
                "esta tarde entre las cuatro y media y las cinco y media",
                window(here.toString(), here.plusHours(1).toString(), NOW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0           | cero
            0101        | cero uno cero uno
            6175550123  | seis uno siete / cinco cinco cinco / cero uno dos tres
            """)
    void digits_are_said_one_by_one_in_groups(String digits, String spoken) {
        assertEquals(spoken, text(spanish.of(new Words.Digits(digits))));
    }

    @ParameterizedTest
    @CsvSource({
        "0, cero",
        "16, dieciséis",
        "20, veinte",
        "21, veintiuno",
        "30, treinta",
        "31, treinta y uno",
        "59, cincuenta y nueve"
    })
    void a_count_is_said_as_one_counts(int number, String spoken) {
        assertEquals(spoken, text(spanish.of(new Words.Number(number))));
    }

    @ParameterizedTest
    @CsvSource({"00:00, la medianoche", "13:05, la una y cinco", "16:30, las cuatro y media"})
    void a_time_of_the_day_is_said_by_the_clock(LocalTime time, String spoken) {
        assertEquals(spoken, text(spanish.of(new Words.Clock(time))));
    }

    @Test
    void every_count_from_0_to_59_has_its_own_words() {
        var all = new HashSet<String>();
        for (int number = 0; number < 60; number++) all.add(text(spanish.of(new Words.Number(number))));
        assertEquals(60, all.size());
    }

    /** Every window of an hour that begins at a quarter of the year, heard up to a week before. */
    @Test
    void every_window_of_a_year_can_be_said_with_pieces_that_the_language_has() {
        var pieces = Piece.in(Language.ES);
        var from = LocalDateTime.parse("2026-01-01T00:00");
        for (int quarter = 0; quarter < 365 * 96; quarter++, from = from.plusMinutes(15)) {
            var now = from.minusMinutes(quarter * 37L % (7 * 24 * 60));
            var sounds = spanish.of(new Words.Window(from, from.plusHours(1), now));
            assertTrue(pieces.containsAll(sounds), from + " at " + now + ": " + sounds);
        }
    }

    private String window(String from, String to, String now) {
        return text(spanish.of(
                new Words.Window(LocalDateTime.parse(from), LocalDateTime.parse(to), LocalDateTime.parse(now))));
    }

    private static String text(List<Sound> sounds) {
        return sounds.stream()
                .map(sound -> sound instanceof Text piece ? read(piece) : "/")
                .collect(Collectors.joining(" "));
    }

    private static String read(Text piece) {
        try {
            return Files.readString(Path.of("prompts", "es", piece.file() + ".txt"))
                    .strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
