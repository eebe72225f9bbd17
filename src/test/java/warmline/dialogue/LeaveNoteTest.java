package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import warmline.call.Clip;
import warmline.callback.Callback;
import warmline.callback.Event;
import warmline.callback.PeerNotes.ForPeer;
import warmline.callback.PeerNotes.Note;
import warmline.callback.Request;
import warmline.callback.Window;

/** After a call Maria leaves a note in her own words for whoever calls Ana next. */
class LeaveNoteTest {
    private static final Clip BEFORE = new Clip(new byte[7]);
    private static final Clip SAID = new Clip(new byte[100]);
    private static final String OFFERED = "line: to-leave-a-note press 1 to-go-back press star\n";
    private static final String HEARD_BACK = """
            line: you-said
            line: plays Clip[100 bytes]
            """;
    private static final String KEEP_IT =
            "line: to-keep-what-you-said press 1 to-say-it-again press 2 to-erase-it press 3\n";
    private static final String SAYS_IT = """
            caller: 1
            line: say-your-note
            caller: speaks
            """ + HEARD_BACK + KEEP_IT;

    private static final String KEPT = """
            caller: 1
            line: note-is-kept
            line: to-tell-a-colleague press 1 to-go-back press star
            """;

    private final Stage stage = new Stage();

    @BeforeEach
    void ana_is_booked() {
        var now = stage.time.instant();
        var hour = new Window(now, now.plus(Duration.ofHours(1)));
        stage.callbacks.book(Request.soonest(ANA.orElseThrow(), ZoneOffset.UTC), hour, 3, now);
    }

    private Callback called() {
        return stage.callbacks.get(1);
    }

    private void afterTheCall(String script) {
        var called = called();
        Consumer<Call> rest = call -> new LeaveNote(stage.callbacks, stage.roster, stage.time).offer(call, called);
        Screenplay.check(rest, MARIAS, stage.time, OFFERED + script);
    }

    private Optional<Clip> left() {
        return stage.callbacks.notes().last(called()).map(Note::said);
    }

    @Test
    void it_is_heard_back_and_kept() {
        afterTheCall(SAYS_IT + """
                caller: 1
                line: note-is-kept
                line: to-tell-a-colleague press 1 to-go-back press star
                caller: *
                """);
        assertEquals(Optional.of(SAID), left());
    }

    @Test
    void after_a_talk_it_is_among_the_other_things() {
        var talked = called();
        var menu = "line: again-tomorrow press 1 again-next-week press 2 every-week press 3 to-other-things press 4\n";
        Consumer<Call> rest = call -> stage.nextCall().on(call, talked, stage.maria.id());
        Screenplay.check(rest, MARIAS, stage.time, menu + """
                caller: 4
                line: to-debrief press 1 to-begin-wellness-check press 2 to-leave-a-note press 3 to-go-back press star
                caller: 3
                line: say-your-note
                caller: speaks
                """ + HEARD_BACK + KEEP_IT + """
                caller: 1
                line: note-is-kept
                line: to-tell-a-colleague press 1 to-go-back press star
                caller: *
                """ + menu + """
                caller: *
                """);
        assertEquals(Optional.of(SAID), left());
    }

    @Test
    void silence_keeps_it_and_so_does_the_star() {
        afterTheCall(SAYS_IT + "caller: silence\n" + KEEP_IT + """
                caller: silence
                line: note-is-kept
                line: to-tell-a-colleague press 1 to-go-back press star
                caller: *
                """);
        assertEquals(Optional.of(SAID), left());
        afterTheCall(SAYS_IT + """
                caller: *
                line: note-is-kept
                line: to-tell-a-colleague press 1 to-go-back press star
                caller: *
                """);
    }

    @Test
    void who_hangs_up_after_they_have_spoken_has_left_it() {
        afterTheCall(SAYS_IT + """
                caller: hangs up
                (gone)
                """);
        assertEquals(Optional.of(SAID), left());
    }

    @Test
    void who_hangs_up_instead_of_speaking_or_choosing_has_left_none() {
        afterTheCall("caller: hangs up\n(gone)\n");
        afterTheCall("caller: 1\nline: say-your-note\ncaller: hangs up\n(gone)\n");
        assertEquals(Optional.empty(), left());
    }

    @Test
    void what_is_said_again_takes_its_place_and_erased_it_is_gone() {
        stage.callbacks.notes().keep(1, BEFORE, stage.time.instant());
        afterTheCall(SAYS_IT + """
                caller: 2
                line: say-your-note
                caller: speaks
                """ + HEARD_BACK + KEEP_IT + """
                caller: 3
                line: it-is-erased
                """);
        assertEquals(Optional.empty(), left());
    }

    @Test
    void who_says_nothing_leaves_all_as_it_was() {
        stage.callbacks.notes().keep(1, BEFORE, stage.time.instant());
        afterTheCall("""
                caller: 1
                line: say-your-note
                caller: says nothing
                line: nothing-was-heard
                """);
        assertEquals(Optional.of(BEFORE), left());
    }

    @Test
    void another_key_does_nothing_here() {
        afterTheCall(
                "caller: 2\nline: wrong-key\n" + OFFERED + SAYS_IT + "caller: 4\nline: wrong-key\n" + KEEP_IT + """
                caller: 1
                line: note-is-kept
                line: to-tell-a-colleague press 1 to-go-back press star
                caller: *
                """);
    }

    @Test
    void silence_leaves_none() {
        afterTheCall("caller: silence\n" + OFFERED + "caller: silence\n");
        assertEquals(Optional.empty(), left());
    }

    @Test
    void of_whom_we_were_asked_to_forget_meanwhile_nothing_is_kept() {
        stage.callbacks.move(1, new Event.PatientCancelled(), stage.time.instant());
        var called = called();
        stage.privacy.forget(ANA.orElseThrow(), stage.time.instant());
        Consumer<Call> rest = call -> new LeaveNote(stage.callbacks, stage.roster, stage.time).on(call, called);
        Screenplay.check(rest, MARIAS, stage.time, """
                line: say-your-note
                caller: speaks
                line: they-were-forgotten
                """);
        assertEquals(Optional.empty(), stage.callbacks.notes().last(called));
    }

    @Test
    void one_colleague_is_told_of_it_by_their_number() {
        var sam = stage.roster.add("12", "Sam", "135791", MARIAS.orElseThrow(), stage.time.instant());
        afterTheCall(SAYS_IT + KEPT + """
                caller: 1
                line: colleagues-number
                caller: 99#
                line: nobody-has-that-number
                line: to-tell-a-colleague press 1 to-go-back press star
                caller: 1
                line: colleagues-number
                caller: *
                line: to-tell-a-colleague press 1 to-go-back press star
                caller: 1
                line: colleagues-number
                caller: 12#
                line: they-hear-of-it
                """);
        assertEquals(List.of(new ForPeer(1, note())), toldTo(sam.id()));
        assertEquals(List.of(), toldTo(stage.maria.id()));
    }

    @Test
    void who_keys_no_number_tells_nobody_and_the_note_stays() {
        afterTheCall(SAYS_IT + KEPT + """
                caller: 1
                line: colleagues-number
                caller: silence
                line: colleagues-number
                caller: silence
                line: to-tell-a-colleague press 1 to-go-back press star
                caller: silence
                line: to-tell-a-colleague press 1 to-go-back press star
                caller: silence
                """);
        afterTheCall(SAYS_IT + KEPT + """
                caller: 1
                line: colleagues-number
                caller: hangs up
                (gone)
                """);
        assertEquals(List.of(), toldTo(stage.maria.id()));
        assertEquals(Optional.of(SAID), left());
    }

    private Note note() {
        return stage.callbacks.notes().last(called()).orElseThrow();
    }

    private List<ForPeer> toldTo(long peer) {
        return stage.callbacks.notes().toldTo(peer, 10);
    }
}
