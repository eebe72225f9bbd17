package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.dialogue.Stage.ANA;
import static warmline.dialogue.Stage.MARIAS;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.call.Call;
import warmline.callback.Callback;
import warmline.callback.Request;
import warmline.callback.Window;
import warmline.patient.Wellness.Check;
import warmline.peer.Debriefs.Debrief;

/** After a talk, Maria would like to debrief with the lead, or notes that Ana would like the wellness check. */
class AfterTheTalkTest {
    private static final String MENU =
            "line: again-tomorrow press 1 again-next-week press 2 every-week press 3 to-other-things press 4\n";

    private static final String MORE =
            "line: to-debrief press 1 to-begin-wellness-check press 2 to-leave-a-note press 3 to-go-back press star\n";

    private final Stage stage = new Stage();

    @BeforeEach
    void ana_is_booked() {
        var now = stage.time.instant();
        var hour = new Window(now, now.plus(Duration.ofHours(1)));
        stage.callbacks.book(Request.soonest(ANA.orElseThrow(), ZoneOffset.UTC), hour, 3, now);
    }

    private void afterTheTalk(String script) {
        Callback talked = stage.callbacks.get(1);
        Consumer<Call> rest = call -> stage.nextCall().on(call, talked, stage.maria.id());
        Screenplay.check(rest, MARIAS, stage.time, script);
    }

    private List<Long> wished() {
        return stage.debriefs.wished(10).stream().map(Debrief::peer).toList();
    }

    @Test
    void the_lead_sees_it_and_the_next_call_can_still_be_agreed_on() {
        afterTheTalk(MENU + """
                caller: 4
                """ + MORE + """
                caller: 1
                line: your-lead-is-told
                """ + MENU + """
                caller: 1
                line: next-call-is 2026-01-06T09:30/10:30
                """);
        assertEquals(List.of(stage.maria.id()), wished());
    }

    @Test
    void the_wellness_check_is_noted_and_ended_again() {
        afterTheTalk(MENU + "caller: 4\n" + MORE + """
                caller: 2
                line: we-ask-how-they-are
                """ + MENU + """
                caller: *
                """);
        assertTrue(stage.remembered.isAgreed(ANA.orElseThrow()));
        stage.remembered.keep(ANA.orElseThrow(), new Check(2, 4, stage.time.instant()));
        afterTheTalk(MENU + """
                caller: 4
                line: to-debrief press 1 to-end-wellness-check press 2 to-leave-a-note press 3 to-go-back press star
                caller: 2
                line: we-ask-no-more
                """ + MENU + """
                caller: *
                """);
        assertFalse(stage.remembered.isAgreed(ANA.orElseThrow()));
        assertEquals(Optional.empty(), stage.remembered.last(ANA.orElseThrow()));
    }

    @Test
    void silence_in_the_second_menu_changes_nothing() {
        afterTheTalk(MENU + "caller: 4\n" + MORE + "caller: silence\n" + MORE + "caller: silence\n" + MENU + """
                caller: *
                """);
        assertFalse(stage.remembered.isAgreed(ANA.orElseThrow()));
        assertEquals(List.of(), wished());
    }

    @Test
    void twice_is_once() {
        afterTheTalk(MENU + """
                caller: 4
                """ + MORE + """
                caller: 1
                line: your-lead-is-told
                """ + MENU + """
                caller: 4
                """ + MORE + """
                caller: 1
                line: your-lead-is-told
                """ + MENU + """
                caller: *
                """);
        assertEquals(List.of(stage.maria.id()), wished());
    }

    @Test
    void who_does_not_ask_is_on_no_list() {
        afterTheTalk(MENU + """
                caller: *
                """);
        assertEquals(List.of(), wished());
    }
}
