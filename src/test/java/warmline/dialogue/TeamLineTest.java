package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static warmline.dialogue.Stage.*;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import warmline.call.Answer;
import warmline.call.Clip;
import warmline.call.LegId;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Switchboard;
import warmline.callback.Callback;
import warmline.callback.Discretion;
import warmline.callback.Request;
import warmline.callback.State;
import warmline.callback.Window;
import warmline.dialogue.ReturnCall.Match;
import warmline.prompt.Language;

/** The team's line, and the callback as a peer hears it who asks for the next one. */
class TeamLineTest {
    final Stage stage = new Stage();
    final List<LegId> rung = new ArrayList<>();
    Answer patient = new Answer.Answered(new QuietLeg());

    final Switchboard switchboard = new Switchboard() {
        @Override
        public Ringing ring(LegId id, Phone phone, Duration patience) {
            rung.add(id);
            return new Ringing() {
                @Override
                public Answer await() {
                    return patient;
                }

                @Override
                public boolean isOver() {
                    return true;
                }

                @Override
                public void stop() {}
            };
        }

        @Override
        public Set<LegId> living() {
            return Set.of();
        }

        @Override
        public Set<LegId> joined() {
            return Set.of();
        }

        @Override
        public void hangUp(LegId id) {}
    };

    final OnTheLine<Phone> patients = new OnTheLine<>();
    final ReturnCall returnCall = new ReturnCall(
            stage.callbacks,
            stage.roster,
            switchboard,
            new InHand(),
            patients,
            stage.waitingRoom,
            new OnTheLine<>(),
            stage.nextCall(),
            stage.whisper(),
            stage.time);

    void team(Optional<Phone> from, String script) {
        var line = new TeamLine(
                stage.centre,
                stage.roster,
                stage.callbacks,
                stage.nextDue(returnCall),
                returnCall,
                new OnTheLine<>(),
                new Random(1),
                stage.time);
        Screenplay.check(line::on, from, stage.time, script);
    }

    void anaBooked() {
        anaBooked(Language.EN);
    }

    private void anaBooked(Language language) {
        var now = stage.time.instant();
        stage.callbacks.book(
                Request.soonest(ANA.orElseThrow(), ZoneOffset.UTC).in(language),
                new Window(now, now.plus(Duration.ofHours(1))),
                3,
                now);
    }

    @Test
    void maria_signs_in_and_goes_on_duty_and_off_at_her_own_telephone() {
        team(MARIAS, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 246802
                line: team-signed-in
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 1
                line: you-are-on-duty to-go-off-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 1
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 3
                line: none-waiting
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertTrue(stage.roster.onDuty().isEmpty());
    }

    @Test
    void from_another_telephone_she_chooses_where_calls_shall_come() {
        team(ANA, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 246802
                line: team-signed-in
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 1
                line: at-this-telephone press 1 at-my-telephone press 2
                caller: 1
                line: you-are-on-duty to-go-off-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(
                ANA.orElseThrow(),
                stage.roster.duty(stage.maria.id()).orElseThrow().at());
    }

    @Test
    void three_wrong_pins_end_the_call_kindly() {
        team(MARIAS, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 111111
                line: team-unknown
                line: team-number
                caller: 12#
                line: team-pin
                caller: 246802
                line: team-unknown
                line: team-number
                caller: silence
                line: team-number
                caller: silence
                line: team-unknown
                line: team-wait
                (the line hangs up)
                """);
    }

    @Test
    void the_next_call_is_taken_by_key_and_the_patient_hears_no_machine() {
        anaBooked();
        team(MARIAS, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 246802
                line: team-signed-in
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 3
                line: calls-due-now 1
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 2
                line: a-call-is-due
                line: to-take-it press 1 not-now press 2
                caller: 1
                line: we-ring-now
                (hears ringing)
                (joined)
                outside: hangs up
                line: how-did-it-go we-talked press 1 no-answer press 2 a-machine press 3 somebody-else press 4 wrong-number press 5
                caller: 1
                line: noted
                line: again-tomorrow press 1 again-next-week press 2 every-week press 3 to-other-things press 4
                caller: silence
                line: again-tomorrow press 1 again-next-week press 2 every-week press 3 to-other-things press 4
                caller: silence
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(State.COMPLETED, stage.callbacks.get(1).state());
        assertEquals(List.of(new LegId(1, 1, LegId.Side.PATIENT)), rung);
    }

    @Test
    void hears_that_the_patient_would_like_to_speak_spanish() {
        anaBooked(Language.ES);
        offered("they-speak-spanish");
    }

    private void offeredWith(Discretion says, String whispered) {
        anaBooked();
        stage.callbacks.wishes().discretion(1, says);
        offered(whispered);
    }

    private void offered(String whispered) {
        team(MARIAS, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 246802
                line: team-signed-in
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 2
                line: a-call-is-due
                line: %s
                line: to-take-it press 1 not-now press 2
                caller: hangs up
                (gone)
                """.formatted(whispered));
    }

    @Test
    void the_peer_is_told_to_say_nothing_to_others() {
        offeredWith(Discretion.SAY_NOTHING, "say-nothing-to-others");
    }

    @Test
    void the_peer_is_told_to_say_only_a_first_name_to_others() {
        offeredWith(Discretion.FIRST_NAME_ONLY, "say-only-your-first-name");
    }

    @Test
    void not_now_gives_the_call_back_to_the_others() {
        anaBooked();
        team(MARIAS, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 246802
                line: team-signed-in
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 2
                line: a-call-is-due
                line: to-take-it press 1 not-now press 2
                caller: 2
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(State.WAITING, stage.callbacks.get(1).state());
        assertTrue(rung.isEmpty());
    }

    @Test
    void a_busy_patient_is_tried_again_after_the_policys_delay() {
        anaBooked();
        patient = new Answer.Busy();
        team(MARIAS, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 246802
                line: team-signed-in
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 2
                line: a-call-is-due
                line: to-take-it press 1 not-now press 2
                caller: 1
                line: we-ring-now
                (hears ringing)
                line: it-was-busy
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        var callback = stage.callbacks.get(1);
        assertEquals(State.WAITING, callback.state());
        assertEquals(1, callback.attempts());
        assertTrue(callback.window().from().isAfter(stage.time.instant().plus(Duration.ofMinutes(4))));
    }

    @Test
    void nobody_answered_too_often_is_for_the_lead() {
        anaBooked();
        patient = new Answer.Refused();
        team(MARIAS, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 246802
                line: team-signed-in
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 2
                line: a-call-is-due
                line: to-take-it press 1 not-now press 2
                caller: 1
                line: we-ring-now
                (hears ringing)
                line: no-more-tries
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(State.FAILED, stage.callbacks.get(1).state());
    }

    @Test
    void an_unclear_call_is_never_redialled_by_itself() {
        anaBooked();
        patient = new Answer.Unclear("lost");
        team(MARIAS, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 246802
                line: team-signed-in
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 2
                line: a-call-is-due
                line: to-take-it press 1 not-now press 2
                caller: 1
                line: we-ring-now
                (hears ringing)
                line: we-cannot-tell
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 2
                line: none-due
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(State.UNKNOWN, stage.callbacks.get(1).state());
    }

    @Test
    void a_machine_is_tried_again_and_a_wrong_number_is_for_the_lead() {
        anaBooked();
        team(MARIAS, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 246802
                line: team-signed-in
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 2
                line: a-call-is-due
                line: to-take-it press 1 not-now press 2
                caller: 1
                line: we-ring-now
                (hears ringing)
                (joined)
                outside: hangs up
                line: how-did-it-go we-talked press 1 no-answer press 2 a-machine press 3 somebody-else press 4 wrong-number press 5
                caller: 3
                line: noted
                line: to-leave-a-note press 1 to-go-back press star
                caller: *
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(State.WAITING, stage.callbacks.get(1).state());
    }

    @Test
    void a_peer_who_just_hangs_up_leaves_the_outcome_the_line_saw() {
        anaBooked();
        team(MARIAS, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 246802
                line: team-signed-in
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 2
                line: a-call-is-due
                line: to-take-it press 1 not-now press 2
                caller: 1
                line: we-ring-now
                (hears ringing)
                (joined)
                outside: hangs up
                line: how-did-it-go we-talked press 1 no-answer press 2 a-machine press 3 somebody-else press 4 wrong-number press 5
                caller: hangs up
                (gone)
                """);
        assertEquals(State.COMPLETED, stage.callbacks.get(1).state());
    }

    @Test
    void after_a_call_a_peer_has_a_moment_before_the_next() {
        anaBooked();
        stage.roster.goOnDuty(stage.maria.id(), MARIAS.orElseThrow(), stage.time.instant());
        team(MARIAS, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 246802
                line: team-signed-in
                line: you-are-on-duty to-go-off-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 2
                line: a-call-is-due
                line: to-take-it press 1 not-now press 2
                caller: 1
                line: we-ring-now
                (hears ringing)
                (joined)
                outside: hangs up
                line: how-did-it-go we-talked press 1 no-answer press 2 a-machine press 3 somebody-else press 4 wrong-number press 5
                caller: hangs up
                (gone)
                """);
        var notBefore = stage.roster.duty(stage.maria.id()).orElseThrow().notBefore();
        assertEquals(stage.time.instant().plus(ReturnCall.AFTER_A_CALL), notBefore);
    }

    @Test
    void a_peer_who_hangs_up_during_the_offer_gives_the_call_back() {
        anaBooked();
        team(MARIAS, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 246802
                line: team-signed-in
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 2
                line: a-call-is-due
                line: to-take-it press 1 not-now press 2
                caller: hangs up
                (gone)
                """);
        assertEquals(State.WAITING, stage.callbacks.get(1).state());
        assertTrue(rung.isEmpty());
    }

    @Test
    void a_patient_who_still_listens_to_our_line_is_not_rung_yet() {
        anaBooked();
        patients.join(ANA.orElseThrow());
        team(MARIAS, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 246802
                line: team-signed-in
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 2
                line: none-due
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        patients.leave(ANA.orElseThrow());
        assertTrue(!returnCall
                .claim(List.of(new Match(stage.callbacks.get(1), stage.maria.id())))
                .isEmpty());
    }

    /** Maria takes Ana's call and they talk; then what she keys is up to the rest. */
    private void afterTheyTalked(String rest) {
        anaBooked();
        team(MARIAS, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 246802
                line: team-signed-in
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 2
                line: a-call-is-due
                line: to-take-it press 1 not-now press 2
                caller: 1
                line: we-ring-now
                (hears ringing)
                (joined)
                outside: hangs up
                line: how-did-it-go we-talked press 1 no-answer press 2 a-machine press 3 somebody-else press 4 wrong-number press 5
                caller: 1
                line: noted
                line: again-tomorrow press 1 again-next-week press 2 every-week press 3 to-other-things press 4
                """ + rest + """
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
    }

    private Callback anasNext() {
        return stage.callbacks.expected(ANA.orElseThrow()).getFirst();
    }

    @Test
    void tomorrow_they_talk_again_and_maria_is_asked_first() {
        afterTheyTalked("""
                caller: 1
                line: next-call-is 2026-01-06T09:30/10:30
                """);
        assertEquals(Instant.parse("2026-01-06T09:30:00Z"), anasNext().window().from());
        assertEquals(Optional.of(stage.maria.id()), anasNext().request().preferred());
        assertEquals(Optional.empty(), stage.standing.of(ANA.orElseThrow(), 0));
    }

    @Test
    void what_to_say_first_and_to_others_holds_for_the_next_call_too() {
        anaBooked();
        stage.callbacks.wishes().discretion(1, Discretion.SAY_NOTHING);
        stage.callbacks.wishes().trustWord(1, new Clip(new byte[7]));
        team(MARIAS, """
                line: team-number
                caller: 11#
                line: team-pin
                caller: 246802
                line: team-signed-in
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: 2
                line: a-call-is-due
                line: say-nothing-to-others
                line: say-this-word-first
                line: plays Clip[7 bytes]
                line: to-take-it press 1 not-now press 2 to-hear-the-word-again press 3
                caller: 3
                line: say-this-word-first
                line: plays Clip[7 bytes]
                line: to-take-it press 1 not-now press 2 to-hear-the-word-again press 3
                caller: 1
                line: we-ring-now
                (hears ringing)
                (joined)
                outside: hangs up
                line: how-did-it-go we-talked press 1 no-answer press 2 a-machine press 3 somebody-else press 4 wrong-number press 5
                caller: 1
                line: noted
                line: again-tomorrow press 1 again-next-week press 2 every-week press 3 to-other-things press 4
                caller: 1
                line: next-call-is 2026-01-06T09:30/10:30
                line: you-are-off-duty to-go-on-duty press 1 to-take-next press 2 to-hear-waiting press 3 to-other-things press 4
                caller: hangs up
                (gone)
                """);
        assertEquals(
                Optional.of(Discretion.SAY_NOTHING),
                stage.callbacks.wishes().discretion(anasNext().id()));
        assertEquals(
                Optional.of(new Clip(new byte[7])),
                stage.callbacks.wishes().trustWord(anasNext().id()));
    }

    @Test
    void every_week_begins_in_a_week() {
        afterTheyTalked("""
                caller: 3
                line: next-call-is 2026-01-12T09:30/10:30
                """);
        assertEquals(Instant.parse("2026-01-12T09:30:00Z"), anasNext().window().from());
        assertEquals(
                DayOfWeek.MONDAY,
                stage.standing.of(ANA.orElseThrow(), 0).orElseThrow().day());
    }

    @Test
    void a_time_that_is_taken_is_not_promised() {
        var then = new Window(Instant.parse("2026-01-06T09:00:00Z"), Instant.parse("2026-01-06T11:00:00Z"));
        for (int i = 0; i < 3; i++)
            stage.callbacks.book(
                    Request.soonest(new Phone("617555020" + i), ZoneOffset.UTC), then, 3, stage.time.instant());
        afterTheyTalked("""
                caller: 1
                line: that-time-is-taken
                line: again-tomorrow press 1 again-next-week press 2 every-week press 3 to-other-things press 4
                caller: 2
                line: next-call-is 2026-01-12T09:30/10:30
                """);
    }
}
