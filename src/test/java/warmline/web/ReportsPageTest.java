package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import warmline.account.Role;

class ReportsPageTest {
    private final Riverside riverside = new Riverside();
    private final Visitor lea = Visitor.as(Role.LEAD, riverside.console);

    @AfterEach
    void stop() {
        riverside.close();
    }

    private String page(String path) {
        return lea.get(path).body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static Instant midnight(String day) {
        return Instant.parse(day + "T05:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                                          2026-11-16, 2026-11-23
            ?span=this-week,                             2026-11-16, 2026-11-23
            ?span=last-week,                             2026-11-09, 2026-11-16
            ?span=days&from=2026-11-18&to=2026-11-18,    2026-11-18, 2026-11-19
            ?span=days&from=2026-11-16&to=2027-01-31,    2026-11-16, 2027-02-01
            """)
    void a_span_is_whole_days_by_the_clock_of_the_centre(String query, String first, String after) {
        assertEquals(200, lea.get("/reports" + query).statusCode());
        assertEquals(midnight(first), riverside.reports.from);
        assertEquals(midnight(after), riverside.reports.to);
    }

    @Test
    void a_month_in_which_the_clocks_change_is_an_hour_longer() {
        lea.get("/reports?span=this-month");
        assertEquals(Duration.ofHours(30 * 24 + 1), Duration.between(riverside.reports.from, riverside.reports.to));
        lea.get("/reports?span=last-month");
        assertEquals(Instant.parse("2026-10-01T04:00:00Z"), riverside.reports.from);
        assertEquals(Instant.parse("2026-11-01T04:00:00Z"), riverside.reports.to);
    }

    @Test
    void what_became_of_the_calls_is_said_in_words_with_the_small_numbers_left_out() {
        riverside.reports.aWeek();
        var page = page("/reports");
        assertTrue(page.contains("Promises, Monday, November 16, 2026 to Sunday, November 22, 2026"), page);
        assertTrue(
                page.contains("40 calls were asked for. Half of those who talked were first rung within 3 minutes"
                        + " of the beginning of their time."),
                page);
        assertTrue(page.contains("Morning, 5 am to noon 20 0 0 0 0 0 0"), page);
        assertTrue(page.contains("English withheld 0 0 0 9 0 0 Spanish fewer than 5 0 0 0 0 0 0"), page);
        assertFalse(page.contains("28"), "it would say how many called in Spanish");
    }

    @Test
    void a_week_without_calls_says_so() {
        assertTrue(
                page("/reports").contains("No call was asked for. Too few people talked to say how long they waited."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            span=days&from=yesterday&to=2026-11-18  | Write a day as year, month and day, such as 2026-11-18. | yesterday
            span=days&from=2026-02-30&to=2026-11-18 | Write a day as year, month and day, such as 2026-11-18. | 2026-02-30
            span=days&from=2026-11-18&to=2026-11-17 | The last day is before the first; write them the other way. | 2026-11-17
            span=days&from=2026-11-18&to=2027-11-19 | That is more than a year; ask for one year at a time. | 2027-11-19
            span=days&from=&to=2026-11-17           | Write a day as year, month and day, such as 2026-11-18. | 2026-11-17
            span=days&from=99999-01-01&to=2026-11-1 | Write a day as year, month and day, such as 2026-11-18. | 99999-01-01
            span=for-ever&from=2026-11-17           | Choose this-week, last-week, this-month, last-month, or days with from and to. | 2026-11-17
            """)
    void days_that_cannot_be_are_told_in_a_sentence_and_what_was_typed_stays(
            String query, String sentence, String kept) {
        var answer = lea.get("/reports?" + query);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains(sentence), answer.body());
        assertTrue(answer.body().contains("value=\"" + kept + "\""), answer.body());
        assertEquals(400, lea.get("/reports.csv?" + query).statusCode());
        var problem = program("?" + query);
        assertTrue(problem.getString("detail").endsWith(sentence), problem.toString());
    }

    private JsonObject program(String query) {
        var body = lea.get("/api/v1/reports" + query, "Authorization", "Bearer " + Riverside.token(Role.LEAD))
                .body();
        return Json.createReader(new StringReader(body)).readObject();
    }

    @Test
    void the_same_is_a_table_for_a_spreadsheet() {
        riverside.reports.aWeek();
        var answer = lea.get("/reports.csv?span=this-week");
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        assertEquals(
                "attachment; filename=\"promises-2026-11-16-to-2026-11-22.csv\"",
                answer.headers().firstValue("Content-Disposition").orElse(""));
        var lines = answer.body().split("\r\n", -1);
        assertEquals("\"First day\",\"Last day\",\"By\",\"Group\",\"Outcome\",\"Calls\"", lines[0]);
        assertEquals("\"2026-11-16\",\"2026-11-22\",\"All\",\"All\",\"Asked for\",\"40\"", lines[1]);
        assertTrue(
                answer.body().contains("\"By language\",\"Spanish\",\"Kept on time\",\"fewer than 5\"\r\n"),
                answer.body());
        assertEquals(1 + 1 + 7 + (4 + 2 + 7) * 7 + 1, lines.length, "a heading, every number, and the last line's end");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a, "b"; | "a, ""b"";"
            =1+1    | "'=1+1"
            +1      | "'+1"
            -1      | "'-1"
            @SUM(A) | "'@SUM(A)"
            ñandú   | "ñandú"
            """)
    void a_field_is_quoted_and_never_a_formula(String words, String field) {
        assertEquals(field, ReportTable.field(words));
    }

    @Test
    void a_program_reads_the_same_as_json() {
        riverside.reports.aWeek();
        var report = program("");
        assertEquals("2026-11-22", report.getString("to"));
        assertEquals(40, report.getInt("asked"));
        assertEquals(170, report.getInt("medianWaitSeconds"));
        assertEquals(9, report.getJsonObject("outcomes").getInt("CANCELLED"));
        var languages = report.getJsonObject("by").getJsonObject("language");
        assertEquals("fewer than 5", languages.getJsonObject("ES").getString("ON_TIME"));
        assertEquals("withheld", languages.getJsonObject("EN").getString("ON_TIME"));
    }
}
