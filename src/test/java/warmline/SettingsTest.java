package warmline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator can set, where, and what they are told when it cannot be. */
class SettingsTest {
    private static final Path DEFAULTS = LineUnderTest.PROJECT.resolve("deploy/warmline.yaml");
    private static final ZoneId MACHINE = ZoneId.of("Europe/Lisbon");

    @TempDir
    private Path home;

    private Settings read(Map<String, String> environment) {
        return Settings.read(DEFAULTS, Map.of(), home, environment);
    }

    private CentreSettings centre(Map<String, String> environment) {
        return CentreSettings.of(read(environment), MACHINE);
    }

    private static String refusal(Executable reading) {
        return String.valueOf(assertThrows(Settings.Refused.class, reading).getMessage());
    }

    @Test
    void every_setting_has_a_default_that_can_be() {
        var settings = read(Map.of());
        var centre = CentreSettings.of(settings, MACHINE);
        assertEquals(8080, settings.port("http.port"));
        assertEquals(5060, settings.port("sip.port"));
        assertEquals("sip:127.0.0.1:5070", settings.text("trunk"));
        assertFalse(settings.flag("http.secure"));
        assertEquals("988", centre.crisisNumber().number());
        assertEquals(MACHINE, centre.zone());
        assertEquals(Duration.ofMinutes(20), centre.perCall());
    }

    @Test
    void the_environment_wins_over_the_file_and_the_file_over_the_sample_and_that_over_the_default()
            throws IOException {
        Files.writeString(home.resolve("warmline.yaml"), "http.port: 8081\nsip.port: 5061\n");
        var sample = Map.of("http.port", "8082", "sip.port", "5062", "line.name", "Riverside");
        var settings = Settings.read(DEFAULTS, sample, home, Map.of("WARMLINE_HTTP_PORT", " 8083 "));
        assertEquals(8083, settings.port("http.port"));
        assertEquals(5061, settings.port("sip.port"));
        assertEquals("Riverside", settings.text("line.name"));
        assertEquals("127.0.0.1", settings.text("sip.address"));
    }

    @Test
    void what_is_not_ours_in_the_environment_is_left_alone() {
        var settings = read(Map.of("PATH", "/bin", "WARMLINE_JAVA", "x", "WARMLINE_HOME", "y", "WARM", "z"));
        assertEquals(home, settings.home());
    }

    @Test
    void an_unknown_setting_is_named() throws IOException {
        assertTrue(refusal(() -> read(Map.of("WARMLINE_SPI_PORT", "1"))).contains("WARMLINE_SPI_PORT"));
        Files.writeString(home.resolve("warmline.yaml"), "spi.port: 1\n");
        assertTrue(refusal(() -> read(Map.of())).contains("the key spi.port in " + home));
    }

    @Test
    void a_file_without_settings_is_as_good_as_none_and_anything_else_is_refused() throws IOException {
        var file = home.resolve("warmline.yaml");
        for (var nothing : List.of("", "# nothing yet\n", "---\n", "line.name:\n", "line.name: \"\"\n")) {
            Files.writeString(file, nothing);
            assertEquals(8080, read(Map.of()).port("http.port"));
            assertEquals("", read(Map.of()).text("line.name"));
        }
        for (var damaged : List.of("- http.port\n", "http.port: [1\n", "\0", "http.port: 1\nhttp.port: 2\n")) {
            Files.writeString(file, damaged);
            var sentence = refusal(() -> read(Map.of()));
            assertTrue(sentence.startsWith(file.toString()), sentence);
            assertEquals(1, sentence.lines().count(), sentence);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WARMLINE_ZONE, Mars/Olympus, zone",
        "WARMLINE_PATIENT_NUMBER, one hundred, patient.number",
        "WARMLINE_CRISIS_NUMBER, 9, crisis.number",
        "WARMLINE_CALL_MINUTES, 20 minutes, call.minutes",
        "WARMLINE_CALL_MINUTES, 61, call.minutes",
        "WARMLINE_CALL_MINUTES, 00, call.minutes",
        "WARMLINE_CALL_MINUTES, -20, call.minutes",
        "WARMLINE_CALLS_MOST, 00, calls.most",
        "WARMLINE_CALLS_MOST, 151, calls.most",
        "WARMLINE_MEDICINES_ASKED, perhaps, medicines.asked",
        "WARMLINE_CUT_OFF_MINUTES, soon, cut.off.minutes",
        "WARMLINE_CUT_OFF_MINUTES, 241, cut.off.minutes",
        "WARMLINE_PREFERRED_PEER_MINUTES, 121, preferred.peer.minutes",
        "WARMLINE_PREFERRED_PEER_MINUTES, 1.5, preferred.peer.minutes",
        "WARMLINE_ZONE, Eastern, zone",
        "WARMLINE_ZONE, GMT+25, zone",
        "WARMLINE_COUNTRY, Atlantis, country",
        "WARMLINE_COUNTRY, XX, country",
        "WARMLINE_QUIET_HOURS, 21:00-8:00, quiet.hours",
        "WARMLINE_QUIET_HOURS, 21:00-08:60, quiet.hours",
        "WARMLINE_QUIET_HOURS, 08:00-08:00, quiet.hours",
        "WARMLINE_QUIET_HOURS, 9pm, quiet.hours",
        "WARMLINE_QUIET_HOURS, 24:00-08:00, quiet.hours",
        "WARMLINE_RETRY_NO_ANSWER, soon, retry.no.answer",
        "WARMLINE_RETRY_BUSY, 5 minutes, retry.busy",
        "WARMLINE_RETRY_REFUSED, 2d, retry.refused",
        "WARMLINE_RETRY_TRUNK, -5m, retry.trunk",
        "WARMLINE_RETRY_PEER_GONE, 0m, retry.peer.gone",
        "WARMLINE_RETRY_MACHINE, next week, retry.machine",
        "WARMLINE_RETRY_SOMEBODY_ELSE, 15m;2h, retry.somebody.else",
    })
    void a_value_that_cannot_be_is_refused_by_the_name_of_its_setting(String variable, String value, String key) {
        var sentence = refusal(() -> centre(Map.of(variable, value)));
        assertTrue(sentence.startsWith("The setting " + key + " (" + variable + ") must be "), sentence);
        assertFalse(sentence.contains(value), "the value is repeated: " + sentence);
    }

    @Test
    void ports_and_flags_are_looked_at_closely() {
        for (var port : List.of("0", "65536", "-1", "8080x", "", "9999999999"))
            assertTrue(refusal(() -> read(Map.of("WARMLINE_HTTP_PORT", port)).port("http.port"))
                    .endsWith("must be a whole number from 1 to 65535."));
        assertTrue(refusal(() -> read(Map.of("WARMLINE_HTTP_SECURE", "yes")).flag("http.secure"))
                .endsWith("must be true or false."));
    }
}
