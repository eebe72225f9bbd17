package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static warmline.dialogue.Stage.*;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import warmline.call.Clip;
import warmline.callback.Callback;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Event;
import warmline.callback.Lease;
import warmline.callback.Request;
import warmline.callback.State;
import warmline.callback.Window;
import warmline.peer.Peer;
import warmline.prompt.Book;
import warmline.prompt.Language;

/** After a booking, behind the fourth key: the word that the peer says first, the peer they know, the language. */
class MoreChoicesTest {
    private static final String TO_MORE = """
            line: line-name not-recorded for-a-person press 0
            line: to-talk press 1 to-help-now press 2 to-other-things press 4
            caller: 1
            line: call-you-here 2026-01-05T09:40:21/10:40:21 if-that-is-good press 1 another-time press 2 another-telephone press 3
            caller: 1
            line: booked we-call-you 2026-01-05T09:40:21/10:40:21 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
            line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
            caller: 4
            """;

    private static final String AFTERWARDS = """
            line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
            caller: hangs up
            (gone)
            """;

    private final Stage stage = new Stage();

    private Callback booked() {
        return stage.callbacks.expected(ANA.orElseThrow()).getFirst();
    }

    private Optional<Clip> word() {
        return stage.callbacks.wishes().trustWord(booked().id());
    }

    @Test
    void a_word_is_recorded_and_heard_once_more() {
        stage.patient(ANA, TO_MORE + """
                line: to-choose-a-word press 1
                caller: 1
                line: say-your-word
                caller: speaks
                line: your-word-is-said-first
                line: plays Clip[100 bytes]
                line: to-choose-a-word press 1
                caller: *
                """ + AFTERWARDS);
        assertEquals(Optional.of(new Clip(new byte[100])), word());
    }

    @Test
    void where_the_centre_wishes_it_they_may_say_what_changed_in_their_medicines() {
        stage.asksAboutMedicines = true;
        stage.patient(ANA, TO_MORE + """
                line: to-choose-a-word press 1 if-medicines-changed press 4
                caller: 4
                line: say-what-changed
                caller: says nothing
                line: word-not-heard
                line: to-choose-a-word press 1 if-medicines-changed press 4
                caller: 4
                line: say-what-changed
                caller: speaks
                line: the-peer-is-told
                line: to-choose-a-word press 1 if-medicines-changed press 4
                caller: *
                """ + AFTERWARDS);
        assertEquals(
                Optional.of(new Clip(new byte[100])), stage.callbacks.wishes().medicineNote(booked().id()));
    }

    @Test
    void who_says_no_word_has_the_call_as_before() {
        stage.patient(ANA, TO_MORE + """
                line: to-choose-a-word press 1
                caller: 1
                line: say-your-word
                caller: says nothing
                line: word-not-heard
                line: to-choose-a-word press 1
                caller: hangs up
                (gone)
                """);
        assertEquals(Optional.empty(), word());
        assertEquals(State.WAITING, booked().state());
    }

    @Test
    void who_hangs_up_instead_of_saying_a_word_has_the_call_as_before() {
        stage.patient(ANA, TO_MORE + """
                line: to-choose-a-word press 1
                caller: 1
                line: say-your-word
                caller: hangs up
                (gone)
                """);
        assertEquals(Optional.empty(), word());
        assertEquals(State.WAITING, booked().state());
    }

    @Test
    void another_key_does_nothing_and_silence_leads_back() {
        stage.patient(ANA, TO_MORE + """
                line: to-choose-a-word press 1
                caller: 2
                line: wrong-key
                line: to-choose-a-word press 1
                caller: silence
                line: to-choose-a-word press 1
                caller: silence
                """ + AFTERWARDS);
        assertEquals(Optional.empty(), booked().request().preferred());
    }

    @Test
    void the_peer_they_talked_with_last_can_be_asked_first() {
        talkedWith(stage.maria);
        stage.patient(ANA, TO_MORE + """
                line: to-choose-a-word press 1 to-talk-with-the-same-peer press 2
                caller: 2
                line: that-peer-is-asked-first
                line: to-choose-a-word press 1
                caller: *
                """ + AFTERWARDS);
        assertEquals(Optional.of(stage.maria.id()), booked().request().preferred());
        assertEquals(State.WAITING, booked().state());
    }

    @Test
    void they_hear_that_peer_say_hello_before_they_decide() {
        talkedWith(stage.maria);
        stage.roster.keepHello(stage.maria.id(), new Clip(new byte[9]));
        var hello = """
                line: you-talked-with
                line: plays Clip[9 bytes]
                line: if-you-like-this-peer press 1 to-go-back press star
                """;
        var menu = "line: to-choose-a-word press 1 to-talk-with-the-same-peer press 2\n";
        stage.patient(
                ANA,
                TO_MORE + menu + "caller: 2\n" + hello + "caller: *\n" + menu + "caller: 2\n" + hello + """
                caller: 2
                line: wrong-key
                line: if-you-like-this-peer press 1 to-go-back press star
                caller: 1
                line: that-peer-is-asked-first
                line: to-choose-a-word press 1
                caller: *
                """
                        + AFTERWARDS);
        assertEquals(Optional.of(stage.maria.id()), booked().request().preferred());
    }

    @Test
    void silence_after_a_hello_is_a_yes() {
        talkedWith(stage.maria);
        stage.roster.keepHello(stage.maria.id(), new Clip(new byte[9]));
        var hello = """
                line: to-choose-a-word press 1 to-talk-with-the-same-peer press 2
                caller: 2
                line: you-talked-with
                line: plays Clip[9 bytes]
                line: if-you-like-this-peer press 1 to-go-back press star
                """;
        stage.patient(ANA, TO_MORE + hello + """
                caller: silence
                line: if-you-like-this-peer press 1 to-go-back press star
                caller: silence
                line: that-peer-is-asked-first
                line: to-choose-a-word press 1
                caller: hangs up
                (gone)
                """);
        assertEquals(Optional.of(stage.maria.id()), booked().request().preferred());
    }

    @Test
    void who_hangs_up_while_a_peer_says_hello_has_the_call_as_before() {
        talkedWith(stage.maria);
        stage.roster.keepHello(stage.maria.id(), new Clip(new byte[9]));
        stage.patient(ANA, TO_MORE + """
                line: to-choose-a-word press 1 to-talk-with-the-same-peer press 2
                caller: 2
                line: you-talked-with
                line: plays Clip[9 bytes]
                line: if-you-like-this-peer press 1 to-go-back press star
                caller: hangs up
                (gone)
                """);
        assertEquals(Optional.empty(), booked().request().preferred());
        assertEquals(State.WAITING, booked().state());
    }

    /** Somebody who has left the team, or is not there at that time. */
    @Test
    void a_peer_who_is_not_there_while_the_call_may_come_is_not_offered() {
        talkedWith(stage.roster.add("12", "Sam", "135791", MARIAS.orElseThrow(), stage.time.instant()));
        stage.patient(ANA, TO_MORE + """
                line: to-choose-a-word press 1
                caller: hangs up
                (gone)
                """);
    }

    @Test
    void whoever_types_a_number_does_not_learn_that_its_owner_has_talked() {
        talkedWith(stage.maria);
        stage.patient(WITHHELD, """
                line: line-name not-recorded for-a-person press 0
                line: to-talk press 1 to-help-now press 2 to-other-things press 4
                caller: 1
                line: number-hidden
                line: ask-number
                caller: 6175550101#
                line: you-gave 6175550101 if-right press 1 give-again press 2
                caller: 1
                line: call-you-there 2026-01-05T09:40:39/10:40:39 if-that-is-good press 1 another-time press 2 another-telephone press 3
                caller: 1
                line: booked we-call-you 2026-01-05T09:40:39/10:40:39 on-telephone-ending 0101 it-will-show 6175550100 nothing-more
                line: to-leave-name press 1 to-choose-discretion press 2 to-hear-meanwhile press 3 for-more-choices press 4
                caller: 4
                line: to-choose-a-word press 1
                caller: hangs up
                (gone)
                """);
    }

    private void talkedWith(Peer peer) {
        var now = stage.time.instant();
        var request = Request.soonest(ANA.orElseThrow(), ZoneOffset.UTC);
        var booked = (Booked.New) stage.callbacks.book(request, new Window(now, now.plusSeconds(3600)), 1, now);
        for (var event : List.of(
                new Event.Claimed(peer.id(), new Lease(1, 1)),
                new Event.PeerAccepted(),
                new Event.PatientDialled(),
                new Event.PatientAnswered(),
                new Event.Talked(Duration.ofMinutes(20))))
            stage.callbacks.move(booked.callback().id(), event, now);
    }

    @Test
    void the_call_can_be_in_another_language_where_that_can_be_heard() {
        stage.spoken = language -> Optional.of(book(language));
        stage.patient(
                ANA,
                TO_MORE.replace("press 0", "press 0 [es to-speak-spanish] [es press] [es n4] [es n3]")
                                .replace(":21", ":27")
                        + """
                line: to-choose-a-word press 1 [es to-speak-spanish] press 3
                caller: 3
                (ES)
                line: we-speak-it
                line: may-we-remember to-remember press 1 to-remember-nothing press 2
                caller: 2
                line: to-choose-a-word press 1 [en to-speak-english] press 3
                caller: *
                """ + AFTERWARDS);
        assertEquals(Language.ES, booked().request().language());
    }

    private static Book book(Language language) {
        return text -> Screenplay.recording(
                language.folder() + " " + text.file().replace("pieces/", ""), Duration.ofSeconds(1));
    }

    @Test
    void who_is_cancelled_by_somebody_else_meanwhile_hears_so() {
        talkedWith(stage.maria);
        meanwhile(new Event.PatientCancelled());
        stage.patient(ANA, TO_MORE + """
                line: to-choose-a-word press 1 to-talk-with-the-same-peer press 2
                caller: 2
                line: no-call-now
                (the line hangs up)
                """);
    }

    @Test
    void who_is_about_to_be_rung_already_is_asked_to_hang_up() {
        talkedWith(stage.maria);
        meanwhile(new Event.Claimed(stage.maria.id(), new Lease(1, 1)));
        stage.patient(ANA, TO_MORE + """
                line: to-choose-a-word press 1 to-talk-with-the-same-peer press 2
                caller: 2
                line: being-called
                (the line hangs up)
                """);
        assertEquals(Optional.empty(), booked().request().preferred());
    }

    /** While they hear the menu, whose languages are looked up just then. */
    private void meanwhile(Event event) {
        stage.spoken = _ -> {
            stage.callbacks.expected(ANA.orElseThrow()).stream()
                    .filter(callback -> callback.state() == State.WAITING)
                    .forEach(callback -> stage.callbacks.move(callback.id(), event, stage.time.instant()));
            return Optional.empty();
        };
    }
}
