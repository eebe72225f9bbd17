package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static warmline.dialogue.Desk.OFF_DUTY;
import static warmline.dialogue.Stage.ANA;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.callback.Event;
import warmline.callback.Request;
import warmline.callback.State;
import warmline.callback.Window;

/** What a peer hears of a call before they take it: the word to say first, and that others share the telephone. */
class WhisperTest {
    private static final Request ANAS = Request.soonest(ANA.orElseThrow(), ZoneOffset.UTC);
    private static final Clip WORD = new Clip(new byte[7]);
    private static final Clip EVA = new Clip(new byte[3]);

    private final Desk desk = new Desk();
    private final Window nextHour = hours(0);

    WhisperTest() {
        desk.stage.callbacks.book(ANAS, nextHour, 3, desk.stage.time.instant());
    }

    private Window hours(int from) {
        var start = desk.stage.time.instant().plus(Duration.ofHours(from));
        return new Window(start, start.plus(Duration.ofHours(1)));
    }

    @Test
    void the_word_is_heard_as_often_as_the_peer_likes_and_silence_is_still_not_now() {
        desk.stage.callbacks.wishes().trustWord(1, WORD);
        desk.maria(OFF_DUTY + """
                caller: 2
                line: a-call-is-due
                line: say-this-word-first
                line: plays Clip[7 bytes]
                line: to-take-it press 1 not-now press 2 to-hear-the-word-again press 3
                caller: 3
                line: say-this-word-first
                line: plays Clip[7 bytes]
                line: to-take-it press 1 not-now press 2 to-hear-the-word-again press 3
                caller: silence
                line: to-take-it press 1 not-now press 2 to-hear-the-word-again press 3
                caller: silence
                """ + OFF_DUTY);
        assertEquals(State.WAITING, desk.stage.callbacks.get(1).state());
    }

    @Test
    void what_changed_in_their_medicines_is_heard_in_their_own_words() {
        desk.stage.callbacks.wishes().medicineNote(1, WORD);
        desk.maria(OFF_DUTY + """
                caller: 2
                line: a-call-is-due
                line: their-medicines-changed
                line: plays Clip[7 bytes]
                line: to-take-it press 1 not-now press 2
                caller: 2
                """ + OFF_DUTY);
    }

    @Test
    void what_a_colleague_said_last_time_is_heard_by_key_alone_and_with_its_day() {
        desk.stage.callbacks.notes().keep(1, WORD, desk.stage.time.instant().minus(Duration.ofDays(1)));
        desk.stage.callbacks.wishes().trustWord(1, EVA);
        desk.maria(OFF_DUTY + """
                caller: 2
                line: a-call-is-due
                line: say-this-word-first
                line: plays Clip[3 bytes]
                line: to-take-it press 1 not-now press 2 to-hear-the-word-again press 3 to-hear-the-note press 4
                caller: 4
                line: a-peer-said
                line: plays Clip[7 bytes]
                line: that-was-yesterday
                line: to-take-it press 1 not-now press 2 to-hear-the-word-again press 3 to-hear-the-note press 4
                caller: 2
                """ + OFF_DUTY);
    }

    @Test
    void with_a_note_silence_is_still_not_now_and_without_a_word_its_key_does_nothing() {
        desk.stage.callbacks.notes().keep(1, WORD, desk.stage.time.instant());
        desk.maria(OFF_DUTY + """
                caller: 2
                line: a-call-is-due
                line: to-take-it press 1 not-now press 2 to-hear-the-note press 4
                caller: 3
                line: wrong-key
                line: to-take-it press 1 not-now press 2 to-hear-the-note press 4
                caller: silence
                line: to-take-it press 1 not-now press 2 to-hear-the-note press 4
                caller: silence
                """ + OFF_DUTY);
        assertEquals(State.WAITING, desk.stage.callbacks.get(1).state());
    }

    @Test
    void with_a_word_not_now_is_the_same_key_as_without() {
        desk.stage.callbacks.wishes().trustWord(1, WORD);
        desk.maria(OFF_DUTY + """
                caller: 2
                line: a-call-is-due
                line: say-this-word-first
                line: plays Clip[7 bytes]
                line: to-take-it press 1 not-now press 2 to-hear-the-word-again press 3
                caller: 2
                """ + OFF_DUTY);
        assertEquals(State.WAITING, desk.stage.callbacks.get(1).state());
    }

    @Test
    void the_peer_makes_sure_with_whom_they_talk_where_somebody_else_expects_a_call_too() {
        beside(hours(5));
        offered("several-share-it");
    }

    @Test
    void the_second_person_is_asked_for_by_name_also_when_the_first_has_had_their_call() {
        beside(nextHour);
        desk.stage.callbacks.move(1, new Event.PatientCancelled(), desk.stage.time.instant());
        offered("several-share-it\nline: the-name-is\nline: plays Clip[3 bytes]");
    }

    private void beside(Window window) {
        desk.stage.callbacks.bookBeside(ANAS, window, 3, Optional.of(EVA), desk.stage.time.instant());
    }

    private void offered(String whispered) {
        desk.maria(OFF_DUTY + """
                caller: 2
                line: a-call-is-due
                line: %s
                line: to-take-it press 1 not-now press 2
                caller: 2
                """.formatted(whispered) + OFF_DUTY);
    }
}
