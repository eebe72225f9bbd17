package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static warmline.dialogue.Desk.OFF_DUTY;
import static warmline.dialogue.Stage.ANA;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.call.Phone;
import warmline.callback.PeerNotes.ForPeer;
import warmline.callback.Request;
import warmline.callback.Window;

/** Maria hears that there are notes for her when she signs in, and hears them under key 4. */
class NotesForMeTest {
    private static final Clip ANA_SAYS = new Clip(new byte[3]);
    private static final String MENU =
            "line: to-change-pin press 2 to-record-hello press 3 to-hear-your-notes press 4\n";
    private static final String NEXT =
            "line: to-hear-the-next-note press 1 to-erase-it press 2 to-go-back press star\n";
    private static final String FIRST = """
            line: the-name-is
            line: plays Clip[3 bytes]
            line: a-peer-said
            line: plays Clip[7 bytes]
            line: days-since-then 2
            """ + NEXT;
    private static final String SECOND = """
            line: a-peer-said
            line: plays Clip[9 bytes]
            line: that-was-today
            """ + NEXT;
    private static final String TO_NOTES = "line: notes-for-you 2\n" + OFF_DUTY + "caller: 4\n" + MENU + "caller: 4\n";

    private final Desk desk = new Desk();
    private final Stage stage = desk.stage;

    @BeforeEach
    void two_notes_for_maria() {
        var now = stage.time.instant();
        var hour = new Window(now.plus(Duration.ofHours(5)), now.plus(Duration.ofHours(6)));
        for (var patient : List.of(ANA.orElseThrow(), new Phone("6175550102")))
            stage.callbacks.book(Request.soonest(patient, ZoneOffset.UTC), hour, 3, now);
        stage.callbacks.wishes().name(1, ANA_SAYS);
        stage.callbacks.notes().keep(1, new Clip(new byte[7]), now.minus(Duration.ofDays(2)));
        stage.callbacks.notes().keep(2, new Clip(new byte[9]), now);
        stage.callbacks.notes().tell(2, stage.maria.id());
        stage.callbacks.notes().tell(1, stage.maria.id());
    }

    private List<Long> left() {
        return stage.callbacks.notes().toldTo(stage.maria.id(), 10).stream()
                .map(ForPeer::callback)
                .toList();
    }

    @Test
    void the_oldest_comes_first_and_what_is_erased_does_not_come_again() {
        desk.maria(TO_NOTES + FIRST + """
                caller: 2
                line: it-is-erased
                """ + SECOND + """
                caller: 1
                line: that-was-the-last-note
                """ + OFF_DUTY);
        assertEquals(List.of(2L), left());
        assertEquals(
                7,
                stage.callbacks
                        .notes()
                        .last(stage.callbacks.get(1))
                        .orElseThrow()
                        .said()
                        .wav()
                        .length);
    }

    @Test
    void silence_and_the_star_go_back_and_erase_nothing() {
        desk.maria(TO_NOTES + FIRST + "caller: 3\nline: wrong-key\n" + NEXT + "caller: silence\n" + NEXT
                + "caller: silence\n" + OFF_DUTY + "caller: 4\n" + MENU + "caller: 4\n" + FIRST + "caller: *\n"
                + OFF_DUTY);
        assertEquals(List.of(1L, 2L), left());
    }

    @Test
    void who_hangs_up_meanwhile_has_them_still() {
        desk.maria(TO_NOTES + FIRST);
        assertEquals(List.of(1L, 2L), left());
    }

    @Test
    void with_notes_the_star_leads_back_without_a_word_about_it() {
        desk.maria("line: notes-for-you 2\n" + OFF_DUTY + "caller: 4\n" + MENU + "caller: *\n" + OFF_DUTY);
    }

    @Test
    void when_they_are_all_erased_nothing_is_said_of_any() {
        for (long callback : left()) stage.callbacks.notes().strikeOff(callback, stage.maria.id());
        desk.maria(OFF_DUTY + """
                caller: 4
                line: to-change-pin press 2 to-record-hello press 3 to-go-back press star
                caller: *
                """ + OFF_DUTY);
    }
}
