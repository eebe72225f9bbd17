package warmline.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import warmline.call.Phone;

/** Whose clock counts for a telephone, as a centre in Boston sees it. */
class PatientZonesTest {
    private static final ZoneId BOSTON = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "6175550123, America/New_York",
        "3125550123, America/Chicago",
        "3035550123, America/Denver",
        "4155550123, America/Los_Angeles",
        "6025550123, America/Phoenix",
        "8085550123, Pacific/Honolulu",
        "9075550123, America/Anchorage",
    })
    void a_number_tells_where_its_owner_lives(String number, String zone) {
        assertEquals(ZoneId.of(zone), of("US", BOSTON, number));
    }

    @Test
    void a_number_that_may_be_anywhere_is_where_the_centre_is() {
        for (var number : new String[] {"8005550123", "5005550123"}) {
            assertEquals(BOSTON, of("US", BOSTON, number));
            var phoenix = ZoneId.of("America/Phoenix");
            assertEquals(phoenix, of("US", phoenix, number));
        }
    }

    @Test
    void of_several_zones_the_centres_counts_when_it_is_one_of_them_whatever_its_name() {
        var idaho = "2085550123"; // Boise's and Pacific
        for (var zone : new String[] {"America/Boise", "America/Los_Angeles", "US/Pacific"})
            assertEquals(ZoneId.of(zone), of("US", ZoneId.of(zone), idaho));
        assertEquals(ZoneId.of("US/Eastern"), of("US", ZoneId.of("US/Eastern"), "6175550123"));
    }

    @Test
    void of_several_others_the_nearest_counts() {
        var northDakota = "7015550123"; // Central and Mountain
        assertEquals(ZoneId.of("America/North_Dakota/Center"), of("US", BOSTON, northDakota));
        assertEquals(ZoneId.of("America/Denver"), of("US", ZoneId.of("America/Los_Angeles"), northDakota));
    }

    @Test
    void a_number_that_tells_nothing_is_where_the_centre_is() {
        for (var number : new String[] {"5550123", "988", "100", "00", "999999999999999"})
            assertEquals(BOSTON, of("US", BOSTON, number), number);
    }

    @Test
    void other_countries_have_their_own_clocks() {
        var paris = ZoneId.of("Europe/Paris");
        assertEquals(paris, of("FR", paris, "0142345678"));
        assertEquals(
                ZoneId.of("Asia/Calcutta").getRules(),
                of("IN", paris, "2223456789").getRules());
    }

    private static ZoneId of(String country, ZoneId centre, String number) {
        return new PatientZones(country, centre).of(new Phone(number));
    }
}
