package warmline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import warmline.account.Role;
import warmline.peer.Debriefs.Debrief;

class DebriefListTest {
    private final Riverside riverside = new Riverside();
    private final Visitor lea = Visitor.as(Role.LEAD, riverside.console);

    @BeforeEach
    void maria_and_sam_wish_it() {
        riverside.debriefs.wish(1, Riverside.NOW.minus(Duration.ofMinutes(65)));
        riverside.debriefs.wish(2, Riverside.NOW.minus(Duration.ofMinutes(5)));
    }

    @AfterEach
    void stop() {
        riverside.close();
    }

    private String page(Visitor visitor) {
        return visitor.get("/").body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void a_lead_sees_who_would_like_to_debrief_and_since_when() {
        var page = page(lea);
        assertTrue(page.contains("Would like to debrief Maria today, 3:00 pm Done Sam today, 4:00 pm Done"), page);
    }

    @Test
    void who_is_done_is_struck_off_by_two_clicks_too() {
        var form = Visitor.form("token", lea.token("/"));
        for (int click = 0; click < 2; click++)
            assertEquals(303, lea.post("/debriefs/1/completion", form).statusCode());
        assertEquals(
                List.of(2L),
                riverside.debriefs.wished(9).stream().map(Debrief::peer).toList());
        assertTrue(page(lea).contains("Would like to debrief Sam"));
    }

    @Test
    void where_nobody_is_left_the_list_is_gone() {
        var form = Visitor.form("token", lea.token("/"));
        for (var id : List.of("1", "2")) lea.post("/debriefs/" + id + "/completion", form);
        assertFalse(page(lea).contains("debrief"));
    }

    @Test
    void a_number_that_none_has_changes_nothing() {
        var form = Visitor.form("token", lea.token("/"));
        for (var id : List.of("0", "99", "x"))
            assertEquals(303, lea.post("/debriefs/" + id + "/completion", form).statusCode());
        assertEquals(2, riverside.debriefs.wished(9).size());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LEAD", "ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void it_is_nobody_elses_business(Role role) {
        assertFalse(page(Visitor.as(role, riverside.console)).contains("debrief"));
    }
}
