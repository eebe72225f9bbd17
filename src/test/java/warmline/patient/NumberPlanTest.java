package warmline.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import warmline.call.Phone;

/** Whom the line may ring. Most numbers are from ranges kept for fiction. */
class NumberPlanTest {
    private static final Phone OWN = new Phone("6175550100");
    private final NumberPlan american = new NumberPlan("US", Set.of(OWN, new Phone("100"), new Phone("+12025550199")));
    private final NumberPlan british = new NumberPlan("GB", Set.of(new Phone("02079460000")));

    @ParameterizedTest
    @CsvSource({
        "6175550123, 6175550123",
        "16175550123, 6175550123",
        "+16175550123, 6175550123",
        "2125550188, 2125550188",
        "5550123, 5550123"
    })
    void an_ordinary_telephone_is_rung_as_it_is_dialled_at_home(String typed, String dialled) {
        assertEquals(Optional.of(new Phone(dialled)), american.dialable(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9005550123",
                "19005550123", // premium
                "8005550123",
                "8885550123", // free for the caller, never a patient's
                "+442079460123",
                "0114420794601",
                "01144207946012",
                "+521234567890", // another country
                "+18765550123",
                "18095550123", // another country with the same prefix
                "911",
                "988",
                "411",
                "611",
                "211",
                "112",
                "999", // emergency and service
                "9111",
                "9115",
                "9111234",
                "911911",
                "9115550123",
                "1911", // begins like an emergency call
                "22000",
                "72345", // short codes
                "0",
                "00",
                "1",
                "12",
                "12345",
                "617555012", // too short
                "61755501234",
                "617555012345678", // too long
                "0000000000",
                "1111111111",
                "1234567890",
                "0175550123",
                "6171550123" // nobody's
            })
    void what_costs_money_harms_or_does_not_exist_is_never_rung(String typed) {
        assertEquals(Optional.empty(), american.dialable(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "anonymous",
                "617-555-0123",
                "617 555 0123",
                "*67",
                "6175550123;ext=1",
                "６１７５５５０１２３",
                "6175550123\r\n"
            })
    void garbage_is_refused(String typed) {
        assertEquals(Optional.empty(), american.dialable(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"6175550100", "16175550100", "+16175550100", "100", "2025550199", "12025550199", "+12025550199"})
    void our_own_numbers_are_never_rung_however_they_are_written(String typed) {
        assertEquals(Optional.empty(), american.dialable(typed));
    }

    @ParameterizedTest
    @CsvSource({"02079460123, 02079460123", "07400123456, 07400123456", "+442079460123, 02079460123"})
    void another_country_keeps_its_leading_zero(String typed, String dialled) {
        assertEquals(Optional.of(new Phone(dialled)), british.dialable(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09098790123",
                "999",
                "112",
                "111",
                "101",
                "9991234567",
                "6175550123",
                "+16175550123",
                "02079460000",
                "+442079460000"
            })
    void another_country_has_its_own_limits(String typed) {
        assertEquals(Optional.empty(), british.dialable(typed));
    }

    @Test
    void a_country_that_does_not_exist_is_refused_with_a_sentence() {
        for (var country : new String[] {"XX", "usa", "us", ""})
            assertEquals(
                    "\"" + country + "\" is not a country's two letters, such as US",
                    assertThrows(IllegalArgumentException.class, () -> new NumberPlan(country, Set.of()))
                            .getMessage());
    }
}
