package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.dialogue.Stage.*;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.callback.Request;
import warmline.callback.State;
import warmline.callback.Window;
import warmline.dialogue.ReturnCall.Match;

/** A caller who waits on the line, as the peer hears it who takes them. Nobody's telephone is rung. */
class WaitedForTest {
    private static final String TO_THE_OFFER = """
            line: team-number
            caller: 11#
            line: team-pin
            caller: 246802
            line: team-signed-in
            line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
            caller: 2
            """;

    final Stage stage = new Stage();

    final OnTheLine<Long> peers = new OnTheLine<>();
    final ReturnCall returnCall = new ReturnCall(
            stage.callbacks,
            stage.roster,
            new NoTelephones(),
            stage.inHand,
            stage.onTheLine,
            stage.waitingRoom,
            peers,
            stage.nextCall(),
            stage.whisper(),
            stage.time);

    @BeforeEach
    void ana_waits() {
        var now = stage.time.instant();
        stage.callbacks.book(
                Request.soonest(ANA.orElseThrow(), ZoneOffset.UTC),
                new Window(now, now.plus(Duration.ofHours(1))),
                3,
                now);
        stage.onTheLine.join(ANA.orElseThrow());
        stage.waitingRoom.enter(1, new QuietLeg());
    }

    void maria(String script) {
        var line = new TeamLine(
                stage.centre,
                stage.roster,
                stage.callbacks,
                stage.nextDue(returnCall),
                returnCall,
                peers,
                new Random(1),
                stage.time);
        Screenplay.check(line::on, MARIAS, stage.time, script);
    }

    @Test
    void both_are_joined_at_once() {
        maria(TO_THE_OFFER + """
                line: a-caller-is-waiting
                line: to-take-it press 1 not-now press 2
                caller: 1
                line: we-join-you-now
                (joined)
                outside: hangs up
                line: how-did-it-go we-talked press 1 no-answer press 2 a-machine press 3 somebody-else press 4 wrong-number press 5
                caller: 1
                line: noted
                line: again-tomorrow press 1 again-next-week press 2 every-week press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(State.COMPLETED, stage.callbacks.get(1).state());
    }

    @Test
    void not_now_leaves_them_waiting_for_another_peer() {
        maria(TO_THE_OFFER + """
                line: a-caller-is-waiting
                line: to-take-it press 1 not-now press 2
                caller: 2
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(State.WAITING, stage.callbacks.get(1).state());
        assertTrue(stage.waitingRoom.holds(1));
    }

    @Test
    void who_left_the_room_but_is_still_on_the_line_is_not_rung_at_an_engaged_telephone() {
        var match = new Match(stage.callbacks.get(1), stage.maria.id());
        var claimed = returnCall.claim(List.of(match)).getFirst();
        stage.waitingRoom.vanish(1);
        Screenplay.check(call -> returnCall.onLine(call, claimed, stage.maria.id()), MARIAS, stage.time, """
                line: a-call-is-due
                line: to-take-it press 1 not-now press 2
                caller: 1
                line: they-are-on-the-line
                """);
        assertEquals(State.WAITING, stage.callbacks.get(1).state());
        assertEquals(0, stage.callbacks.get(1).attempts());
    }

    @Test
    void whom_a_peer_takes_does_not_leave_and_is_free_again_when_the_peer_is_gone() {
        assertTrue(stage.waitingRoom.take(1).isPresent());
        assertFalse(stage.waitingRoom.leave(1));
        stage.waitingRoom.giveBack(1);
        assertTrue(stage.waitingRoom.leave(1));
        assertFalse(stage.waitingRoom.holds(1));
    }

    @Test
    void who_has_hung_up_cannot_be_taken() {
        stage.waitingRoom.vanish(1);
        assertTrue(stage.waitingRoom.take(1).isEmpty());
    }
}
