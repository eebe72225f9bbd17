package warmline.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static warmline.dialogue.Desk.OFF_DUTY;
import static warmline.dialogue.Desk.ON_DUTY;
import static warmline.dialogue.Stage.ANA;
import static warmline.dialogue.Stage.MARIAS;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import warmline.peer.Duty;

/** Key 4 on the team's line, and there a break. It is a rest like that after a refusal, only longer. */
class BreakTest {
    private static final String RESTING = ON_DUTY.replace("you-are-on-duty", "no-calls-until %s");

    private final Desk desk = new Desk();
    private final Stage stage = desk.stage;

    private void isOnDuty() {
        stage.roster.goOnDuty(stage.maria.id(), MARIAS.orElseThrow(), stage.time.instant());
    }

    private Duty duty() {
        return stage.roster.duty(stage.maria.id()).orElseThrow();
    }

    private Set<Long> mayBeRung(Instant at) {
        var free = new FreePeers(stage.roster, new OnTheLine<>(), stage.centre.zone());
        return free.among(free.present(at), Set.of(), at);
    }

    private void takesABreak() {
        isOnDuty();
        desk.maria(ON_DUTY + """
                caller: 4
                line: to-take-a-break press 1 to-change-pin press 2 to-record-hello press 3 to-go-back press star
                caller: 1
                line: have-a-good-break
                """ + RESTING.formatted("09:56"));
    }

    @Test
    void no_call_comes_for_a_quarter_of_an_hour_and_then_they_come_again_by_themselves() {
        takesABreak();
        var ends = duty().notBefore();
        assertEquals(Set.of(), mayBeRung(ends.minusNanos(1)));
        assertEquals(Set.of(stage.maria.id()), mayBeRung(ends));
    }

    @Test
    void it_lasts_a_quarter_of_an_hour_from_the_key() {
        takesABreak();
        var key = duty().notBefore().minus(Duty.BREAK);
        assertEquals(Duration.ofMinutes(15), Duty.BREAK);
        assertEquals(Set.of(stage.maria.id()), mayBeRung(key.plus(Duty.BREAK)));
        assertEquals(Stage.START, duty().since());
    }

    @Test
    void it_can_be_ended_before_and_calls_come_where_they_came() {
        stage.roster.goOnDuty(stage.maria.id(), ANA.orElseThrow(), stage.time.instant());
        stage.roster.rest(stage.maria.id(), Instant.parse("2026-01-05T09:55:00Z"));
        desk.maria(RESTING.formatted("09:55") + """
                caller: 4
                line: to-have-calls-again press 1 to-change-pin press 2 to-record-hello press 3 to-go-back press star
                caller: 1
                """ + ON_DUTY);
        assertEquals(ANA.orElseThrow(), duty().at());
        assertEquals(Set.of(stage.maria.id()), mayBeRung(stage.time.instant()));
    }

    @Test
    void afterwards_nothing_is_said_of_it() {
        takesABreak();
        stage.time.pass(Duty.BREAK);
        desk.maria(ON_DUTY);
    }

    @Test
    void the_moment_after_a_call_is_no_break() {
        isOnDuty();
        stage.roster.rest(stage.maria.id(), stage.time.instant().plus(Duration.ofMinutes(1)));
        desk.maria(ON_DUTY);
    }

    @Test
    void who_is_off_duty_is_offered_none() {
        desk.maria(OFF_DUTY + """
                caller: 4
                line: to-change-pin press 2 to-record-hello press 3 to-go-back press star
                caller: *
                """ + OFF_DUTY);
    }

    @Test
    void going_off_duty_ends_it() {
        takesABreak();
        desk.maria(RESTING.formatted("09:56") + """
                caller: 1
                """ + OFF_DUTY);
        assertEquals(Optional.empty(), stage.roster.duty(stage.maria.id()));
    }
}
