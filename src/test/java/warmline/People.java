package warmline;

import static warmline.LineUnderTest.SOON;
import static warmline.LineUnderTest.until;
import static warmline.prompt.Prompt.*;

import java.time.Duration;
import warmline.prompt.Prompt;
import warmline.telephone.Behaviour;
import warmline.telephone.Leg;

/** What patients and Maria do on a line under test, as often as a test needs it. */
record People(LineUnderTest line) {
    static final String MARIA = "5550111";

    /** Books the soonest callback from this telephone, which is that of nobody with a callback yet. */
    long book(String patient) {
        var call = line.dial(patient, "100");
        call.press("1");
        asksToBeCalled(call);
        line.hears(call, CALL_YOU_HERE);
        call.press("1");
        line.hears(call, BOOKED);
        call.hangUp();
        return line.callOf(patient);
    }

    /** Where a peer is free there is a choice before the first time offered. */
    private void asksToBeCalled(Leg call) {
        try {
            until("a choice, or a time", SOON, () -> hasHeard(call, A_PEER_IS_FREE) || hasHeard(call, CALL_YOU_HERE));
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
        if (hasHeard(call, A_PEER_IS_FREE)) call.press("2");
    }

    private boolean hasHeard(Leg call, Prompt words) {
        return call.hearing().find(line.audio(words), 0).correlation() > 0.95;
    }

    void mariaIsOnDuty(boolean wanted) throws InterruptedException {
        if (isOnDuty() == wanted) return;
        var maria = line.dial(MARIA, "200");
        line.hears(maria, TEAM_NUMBER);
        maria.press("11#");
        line.hears(maria, TEAM_PIN);
        maria.press("246802");
        line.hears(maria, TEAM_SIGNED_IN);
        maria.press("1");
        until("on duty: " + wanted, SOON, () -> isOnDuty() == wanted);
        maria.hangUp();
    }

    private boolean isOnDuty() {
        return !line.api("/observe/metrics").contains("warmline_peers_on_duty 0");
    }

    /** Maria's telephone: answered after a moment, and the callback taken by key. */
    Behaviour takesIt() {
        return Behaviour.answerAfter(Duration.ofMillis(500)).then(leg -> {
            line.hears(leg, A_CALL_IS_DUE, TO_TAKE_IT);
            leg.press("1");
        });
    }

    /** The same of one who waits on the line. */
    Behaviour takesACaller() {
        return Behaviour.answerAfter(Duration.ofMillis(500)).then(leg -> {
            line.hears(leg, A_CALLER_IS_WAITING, TO_TAKE_IT);
            leg.press("1");
        });
    }

    boolean isState(long id, String state) {
        return callback(id).replace(" ", "").contains("\"state\":\"" + state + "\"");
    }

    String callback(long id) {
        return line.api("/api/v1/callbacks/" + id);
    }
}
