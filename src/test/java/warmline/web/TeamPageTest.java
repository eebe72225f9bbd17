package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.web.Visitor.form;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import warmline.account.Role;
import warmline.call.Phone;
import warmline.peer.Roster.SignIn;
import warmline.prompt.Language;

class TeamPageTest {
    private static final Pattern JOINED = Pattern.compile("number 13 and PIN ([0-9]{6})\\. The PIN is shown only now");

    private final Riverside riverside = new Riverside();
    private final Visitor ada = Visitor.as(Role.ADMINISTRATOR, riverside.console);

    @AfterEach
    void stop() {
        riverside.close();
    }

    @Test
    void a_new_peer_signs_in_with_the_pin_that_is_shown_once() {
        var found = JOINED.matcher(add("Ruth", "13", "(617) 555-0113").body());
        assertTrue(found.find());
        var welcome =
                assertInstanceOf(SignIn.Welcome.class, riverside.roster.signIn("13", found.group(1), Riverside.NOW));
        assertEquals("Ruth", welcome.peer().name());
        assertEquals(
                Optional.of(new Phone("6175550113")),
                riverside.roster.phone(welcome.peer().id()));
        var page = ada.get("/team").body();
        assertTrue(page.contains("Ruth") && page.contains("number 13"), page);
        assertFalse(page.contains(found.group(1)), "the PIN is shown again");
        assertFalse(page.contains("5550113"), "the telephone is shown");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''   | 13    | 6175550113       | peer-name      | Write a first name of at most 40 letters.
            Ruth | ''    | 6175550113       | peer-number    | Write a number of 1 to 4 digits.
            Ruth | 12345 | 6175550113       | peer-number    | Write a number of 1 to 4 digits.
            Ruth | 1a    | 6175550113       | peer-number    | Write a number of 1 to 4 digits.
            Ruth | 11    | 6175550113       | peer-number    | Somebody has number 11 already; choose another.
            Ruth | 13    | at home          | peer-telephone | Write a telephone number of 2 to 15 digits, as the trunk dials it.
            Ruth | 13    | 1234567890123456 | peer-telephone | Write a telephone number of 2 to 15 digits, as the trunk dials it.
            """)
    void what_cannot_be_is_told_at_its_field(
            String name, String number, String telephone, String field, String sentence) {
        var answer = add(name, number, telephone);
        assertEquals(422, answer.statusCode());
        var at = "id=\"" + field + "-mistake\">" + sentence + "<";
        assertTrue(answer.body().contains(at), () -> at + " is not in " + answer.body());
        for (var typed : new String[] {name, number, telephone})
            assertTrue(answer.body().contains("value=\"" + typed + "\""), () -> typed + " is gone");
        assertEquals(2, riverside.roster.team().size());
    }

    @Test
    void what_a_peer_speaks_is_entered_and_seen() {
        assertTrue(speaks("2", "both").body().contains("number 12, speaks English and Spanish"));
        assertEquals(Set.of(2L), riverside.roster.speaking(Language.ES));
        assertTrue(speaks("2", "english").body().contains("number 12, speaks English<"));
        assertEquals(Set.of(), riverside.roster.speaking(Language.ES));
        assertTrue(speaks("", "both").body().contains("id=\"languages-peer-mistake\">Choose somebody of the team."));
        assertTrue(speaks("9", "both").body().contains("Choose somebody of the team."));
        assertTrue(speaks("1", "").body().contains("id=\"languages-speaks-mistake\">Choose what they speak."));
        assertEquals(422, speaks("1", "klingon").statusCode());
    }

    private HttpResponse<String> speaks(String peer, String speaks) {
        return ada.post("/team/languages", form("token", ada.token("/team"), "peer", peer, "speaks", speaks));
    }

    private HttpResponse<String> add(String name, String number, String telephone) {
        return ada.post(
                "/team", form("token", ada.token("/team"), "name", name, "number", number, "telephone", telephone));
    }
}
