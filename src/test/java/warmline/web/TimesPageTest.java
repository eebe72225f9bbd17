package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.web.Visitor.form;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import warmline.account.Role;
import warmline.callback.State;
import warmline.peer.Closure;
import warmline.peer.DayOff;
import warmline.peer.ExtraShift;
import warmline.peer.Meeting;
import warmline.peer.Opening;
import warmline.peer.Rota;
import warmline.peer.Shift;

/** A lead plans; the centre is in Boston, it is Wednesday, 18 November 2026, five past four in the afternoon. */
class TimesPageTest {
    private static final long MARIA = 1;
    private static final LocalDate THANKSGIVING = LocalDate.parse("2026-11-26");

    private final Riverside riverside = new Riverside();
    private final Visitor lea = Visitor.as(Role.LEAD, riverside.console);

    @AfterEach
    void stop() {
        riverside.close();
    }

    @Test
    void an_empty_plan_says_what_that_means() {
        says(
                lea.get("/times"),
                "Open now, and around the clock.",
                "Nobody has a shift: no call is promised to anybody.",
                "None are entered: the line is open around the clock.");
    }

    @Test
    void every_kind_is_entered_told_in_words_and_removed_again() {
        enter("shift", "peer", "1", "day", "SUNDAY", "from", "22:30", "to", "07:00");
        enter("day-off", "peer", "1", "date", "2026-11-29");
        enter("extra-shift", "peer", "2", "date", "2026-11-30", "from", "09:00", "to", "13:00");
        enter("opening", "day", "WEDNESDAY", "from", "08:00", "to", "18:00");
        enter(
                "closure",
                "from-date",
                "2026-11-26",
                "from",
                "00:00",
                "to-date",
                "2026-11-27",
                "to",
                "00:00",
                "reason",
                "a holiday");
        var shift = new Shift(MARIA, DayOfWeek.SUNDAY, LocalTime.of(22, 30), Duration.ofMinutes(510));
        var off = new DayOff(MARIA, LocalDate.parse("2026-11-29"));
        var extra = new ExtraShift(2, LocalDate.parse("2026-11-30"), LocalTime.of(9, 0), Duration.ofHours(4));
        var opening = new Opening(DayOfWeek.WEDNESDAY, LocalTime.of(8, 0), Duration.ofHours(10));
        var closure = new Closure(
                THANKSGIVING.atStartOfDay(), THANKSGIVING.plusDays(1).atStartOfDay(), "a holiday");
        assertEquals(Rota.of(List.of(shift, off, extra, opening, closure)), rota());
        says(
                lea.get("/times?notice=entered"),
                "It is entered.",
                "Open now; closes today, 6:00 pm. Next: closed on Thursday, 26 November: a holiday.",
                "Maria every Sunday from 10:30 pm to 7:00 am on Monday",
                "Maria is off on Sunday, 29 November",
                "Sam on Monday, 30 November from 9:00 am to 1:00 pm",
                "Every Wednesday from 8:00 am to 6:00 pm",
                "Closed on Thursday, 26 November: a holiday");
        remove("shift", "peer", "1", "day", "SUNDAY", "from", "22:30", "to", "07:00");
        remove("day-off", "peer", "1", "date", "2026-11-29");
        remove("extra-shift", "peer", "2", "date", "2026-11-30", "from", "09:00", "to", "13:00");
        remove("opening", "day", "WEDNESDAY", "from", "08:00", "to", "18:00");
        remove(
                "closure",
                "from-date",
                "2026-11-26",
                "from",
                "00:00",
                "to-date",
                "2026-11-27",
                "to",
                "00:00",
                "reason",
                "a holiday");
        assertEquals(Rota.EMPTY, rota());
    }

    @Test
    void a_group_is_entered_in_the_words_the_line_speaks_and_removed_again() {
        String[] walk = {"name", "the walk", "place", "the gate", "day", "SATURDAY", "from", "10:00", "to", "11:30"};
        enter("meeting", walk);
        var meeting =
                new Meeting("the walk", "the gate", DayOfWeek.SATURDAY, LocalTime.of(10, 0), Duration.ofMinutes(90));
        assertEquals(List.of(meeting), rota().meetings());
        says(lea.get("/times"), "The walk, every Saturday from 10:00 am to 11:30 am, the gate");
        remove("meeting", walk);
        assertEquals(Rota.EMPTY, rota());
    }

    @Test
    void a_whole_day_is_from_midnight_to_midnight() {
        enter("shift", "peer", "1", "day", "MONDAY", "from", "00:00", "to", "00:00");
        enter("opening", "day", "MONDAY", "from", "18:00", "to", "00:00");
        assertEquals(
                Rota.of(List.of(
                        new Shift(MARIA, DayOfWeek.MONDAY, LocalTime.MIDNIGHT, Duration.ofHours(24)),
                        new Opening(DayOfWeek.MONDAY, LocalTime.of(18, 0), Duration.ofHours(6)))),
                rota());
        says(
                lea.get("/times"),
                "Maria every Monday all day",
                "Every Monday from 6:00 pm to midnight",
                "Closed now; opens Mon, Nov 23, 6:00 pm.");
    }

    @Test
    void long_and_short_closures_are_told_in_full() {
        closes("2026-12-24T00:00", "2026-12-27T00:00", "the holidays");
        closes("2027-01-04T09:00", "2027-01-04T12:30", "a training");
        closes("2026-11-30T18:00", "2026-12-01T06:00", "a repair");
        says(
                lea.get("/times"),
                "Closed from Thursday, 24 December, to Saturday, 26 December: the holidays",
                "Closed on Monday, 4 January 2027, from 9:00 am to 12:30 pm: a training",
                "Closed from Monday, 30 November, 6:00 pm, to Tuesday, 1 December, 6:00 am: a repair");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shift       | peer=9,day=MONDAY,from=09:00,to=13:00            | shift-peer      | Choose one of the team.
            shift       | day=MONDAY,from=09:00,to=13:00                   | shift-peer      | Choose one of the team.
            shift       | peer=1,day=Someday,from=09:00,to=13:00           | shift-day       | Choose a day of the week.
            shift       | peer=1,day=MONDAY,from=9,to=13:00                | shift-from      | Write a time such as 09:30.
            shift       | peer=1,day=MONDAY,from=24:00,to=13:00            | shift-from      | Write a time such as 09:30.
            shift       | peer=1,day=MONDAY,from=09:00,to=                 | shift-to        | Write a time such as 09:30.
            shift       | peer=1,day=MONDAY,from=09:00,to=09:00            | shift-to        | This ends when it begins; for a whole day write 00:00 and 00:00.
            shift       | peer=2,day=TUESDAY,from=11:59,to=13:00           | shift-from      | There is already: Sam every Tuesday from 9:00 am to 12:00 pm. Remove that first, or choose another time.
            shift       | peer=2,day=MONDAY,from=22:00,to=09:01            | shift-from      | There is already: Sam every Tuesday from 9:00 am to 12:00 pm. Remove that first, or choose another time.
            day-off     | peer=1,date=2026-02-30                           | day-off-date    | Write a day of the calendar such as 2026-11-26.
            day-off     | peer=1,date=tomorrow                             | day-off-date    | Write a day of the calendar such as 2026-11-26.
            day-off     | peer=1,date=2026-11-17                           | day-off-date    | This day is over; choose today or a later one.
            day-off     | peer=1,date=2206-11-26                           | day-off-date    | Choose a day within the next 2 years.
            extra-shift | peer=1,date=2026-11-17,from=09:00,to=13:00       | extra-shift-date | This day is over; choose today or a later one.
            extra-shift | peer=1,date=2026-11-26,from=09:00,to=09:00       | extra-shift-to  | This ends when it begins; for a whole day write 00:00 and 00:00.
            opening     | day=,from=09:00,to=13:00                         | opening-day     | Choose a day of the week.
            opening     | day=MONDAY,from=09:00,to=25:00                   | opening-to      | Write a time such as 09:30.
            closure     | from-date=2026-11-26,from=12:00,to-date=2026-11-26,to=11:00,reason=a holiday | closure-to      | This ends before it begins.
            closure     | from-date=2026-11-26,from=12:00,to-date=2026-11-25,to=13:00,reason=a holiday | closure-to-date | This ends before it begins.
            closure     | from-date=2026-11-26,from=00:00,to-date=2026-11-26,to=00:00,reason=a holiday | closure-to      | This ends when it begins; for a whole day end it on the next day at 00:00.
            closure     | from-date=2026-11-18,from=09:00,to-date=2026-11-18,to=16:00,reason=a holiday | closure-to      | This time is over already.
            closure     | from-date=2026-11-26,from=00:00,to-date=2226-11-27,to=00:00,reason=a holiday | closure-to-date | Choose a day within the next 2 years.
            meeting     | name=<b>walk</b>,place=the gate,day=SATURDAY,from=10:00,to=11:00 | meeting-name | Write it as it is spoken, in at most 60 letters, without signs.
            meeting     | name=the walk,place=,day=SATURDAY,from=10:00,to=11:00 | meeting-place | Write it as it is spoken, in at most 60 letters, without signs.
            closure     | from-date=2026-11-26,from=00:00,to-date=2026-11-27,to=00:00,reason=          | closure-reason  | Say why in a word or two, such as: a holiday.
            """)
    void what_cannot_be_is_told_in_one_sentence_at_its_field_and_what_was_typed_stays(
            String kind, String fields, String field, String sentence) {
        enter("shift", "peer", "2", "day", "TUESDAY", "from", "09:00", "to", "12:00");
        var before = rota();
        var answer = post("/times/" + kind, typed(fields));
        assertEquals(422, answer.statusCode());
        var at = "id=\"" + field + "-mistake\">" + sentence + "<";
        assertTrue(answer.body().contains(at), () -> at + " is not in " + answer.body());
        assertEquals(1, answer.body().split("class=\"mistake\"", -1).length - 1);
        for (var pair : fields.split(",")) {
            var value = pair.replaceFirst(".*=", "");
            if (value.matches("[0-9:-]{2,}|a holiday"))
                assertTrue(answer.body().contains("value=\"" + value + "\""), () -> value + " is gone");
        }
        assertEquals(before, rota());
    }

    @Test
    void what_was_typed_is_shown_as_text_and_not_as_a_page() {
        var answer = post(
                "/times/closure",
                List.of("from-date", "\"><script>", "from", "", "to-date", "", "to", "", "reason", "<b>")
                        .toArray(String[]::new));
        assertEquals(422, answer.statusCode());
        assertTrue(!answer.body().contains("<script>") && !answer.body().contains("<b>"), answer.body());
    }

    @Test
    void a_call_that_is_booked_when_nobody_is_there_any_more_is_shown_until_somebody_is() {
        riverside.ledger.put(Riverside.callback(7, State.WAITING, "6175550123", 55, 0, Optional.empty()));
        riverside.ledger.put(Riverside.callback(8, State.CANCELLED, "6175550124", 55, 0, Optional.empty()));
        enter("shift", "peer", "1", "day", "WEDNESDAY", "from", "09:00", "to", "17:30");
        says(lea.get("/times"), "Booked, but nobody is there Callback 7 today, 5:00 to 6:00 pm Shifts");
        enter("extra-shift", "peer", "2", "date", "2026-11-18", "from", "17:30", "to", "20:00");
        assertFalse(lea.get("/times").body().contains("Booked, but nobody is there"));
        closes("2026-11-18T17:00", "2026-11-18T17:10", "a repair");
        says(lea.get("/times"), "Booked, but nobody is there Callback 7");
    }

    @Test
    void what_somebody_else_removed_meanwhile_is_no_failure() {
        var answer = post("/times/day-off/removal", new String[] {"peer", "1", "date", "2026-11-29"});
        assertEquals(303, answer.statusCode());
        says(lea.get("/times?notice=changed"), "Somebody changed or removed that meanwhile; this is how it stands.");
    }

    @Test
    void what_no_page_of_ours_sends_is_refused() {
        assertEquals(404, post("/times/vacation", new String[] {"peer", "1"}).statusCode());
        assertEquals(
                400, post("/times/shift/removal", new String[] {"peer", "1"}).statusCode());
        assertEquals(403, lea.post("/times/shift", form("peer", "1")).statusCode());
    }

    private void closes(String from, String to, String reason) {
        riverside.roster.add(new Closure(LocalDateTime.parse(from), LocalDateTime.parse(to), reason));
    }

    private Rota rota() {
        return riverside.roster.rota(Riverside.NOW);
    }

    private void enter(String kind, String... fields) {
        goesTo("/times?notice=entered#" + kind, post("/times/" + kind, fields));
    }

    private void remove(String kind, String... fields) {
        goesTo("/times?notice=removed#" + kind, post("/times/" + kind + "/removal", fields));
    }

    private static void goesTo(String where, HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer::body);
        assertEquals(where, answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> post(String path, String[] fields) {
        return lea.post(path, form("token", lea.token("/times")) + "&" + form(fields));
    }

    private static String[] typed(String fields) {
        return List.of(fields.split(",")).stream()
                .flatMap(field -> List.of(field.split("=", 2)).stream())
                .toArray(String[]::new);
    }

    private static void says(HttpResponse<String> page, String... words) {
        var text =
                page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        for (var one : words) assertTrue(text.contains(one), () -> one + " is not in: " + text);
    }
}
