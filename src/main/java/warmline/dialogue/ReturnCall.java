package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import warmline.call.Answer;
import warmline.call.Call;
import warmline.call.Hangup;
import warmline.call.Leg;
import warmline.call.Menu;
import warmline.call.Phone;
import warmline.call.Ringing;
import warmline.call.Switchboard;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Event;
import warmline.callback.Missed;
import warmline.callback.State;
import warmline.peer.Roster;
import warmline.prompt.Prompt;
import warmline.prompt.Words.Number;

/**
 * Keeps the promise: offers a claimed callback to its peer, and when the peer has taken it by key, rings the patient. No
 * machine speaks to the patient: both are joined the moment the patient answers.
 */
public final class ReturnCall {
    static final Duration PEER_PATIENCE = Duration.ofSeconds(25);

    /** About six rings: slow legs reach the telephone, most answering machines do not. */
    static final Duration PATIENT_PATIENCE = Duration.ofSeconds(30);

    static final Duration AFTER_NOT_NOW = Duration.ofMinutes(2);
    static final Duration AFTER_SILENCE = Duration.ofMinutes(5);

    enum Offered {
        TAKE,
        NOT_NOW
    }

    static final Menu<Offered> OFFER = Menu.<Offered>asking()
            .on(1, Offered.TAKE, TO_TAKE_IT)
            .on(2, Offered.NOT_NOW, NOT_NOW)
            .back(Offered.NOT_NOW)
            .otherwise(Offered.NOT_NOW);

    enum Outcome {
        TALKED,
        NO_ANSWER,
        MACHINE,
        SOMEBODY_ELSE,
        WRONG_NUMBER
    }

    static final Menu<Outcome> OUTCOME = Menu.<Outcome>asking(HOW_DID_IT_GO)
            .on(1, Outcome.TALKED, WE_TALKED)
            .on(2, Outcome.NO_ANSWER, NO_ANSWER)
            .on(3, Outcome.MACHINE, A_MACHINE)
            .on(4, Outcome.SOMEBODY_ELSE, SOMEBODY_ELSE)
            .on(5, Outcome.WRONG_NUMBER, WRONG_NUMBER)
            .otherwise(Outcome.TALKED);

    private final Callbacks callbacks;
    private final Roster roster;
    private final Switchboard switchboard;
    private final InHand inHand;
    private final OnTheLine<Phone> patients;
    private final InstantSource clock;

    public ReturnCall(
            Callbacks callbacks,
            Roster roster,
            Switchboard switchboard,
            InHand inHand,
            OnTheLine<Phone> patients,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.roster = roster;
        this.switchboard = switchboard;
        this.inHand = inHand;
        this.patients = patients;
        this.clock = clock;
    }

    /** Gives a callback to a peer, and to the thread that calls. Empty: somebody was faster, or the patient is on our line. */
    public Optional<Callback> claim(Callback due, long peer) {
        if (patients.holds(due.patient())) return Optional.empty();
        if (!inHand.take(due.id())) return Optional.empty();
        Optional<Callback> claimed = Optional.empty();
        try {
            claimed = callbacks.claim(due.id(), peer, clock.instant());
        } finally {
            if (claimed.isEmpty()) inHand.release(due.id());
        }
        return claimed;
    }

    /** Rings the peer who has claimed it, and lets go of it at the end. */
    public void offer(Callback claimed, long peer) {
        try {
            // they may have gone off duty in the moment since the claim
            roster.duty(peer)
                    .ifPresentOrElse(
                            duty -> ring(claimed, peer, duty.at()), () -> declined(claimed, peer, Duration.ZERO));
        } finally {
            inHand.release(claimed.id());
        }
    }

    private void ring(Callback claimed, long peer, Phone at) {
        switch (switchboard.ring(claimed.peerLeg(), at, PEER_PATIENCE).await()) {
            case Answer.Answered(var leg) -> converse(new Call(leg, clock), claimed, peer);
            case Answer.Busy _, Answer.Failed _, Answer.Unclear _ -> declined(claimed, peer, AFTER_NOT_NOW);
            case Answer.Silent _, Answer.Refused _ -> declined(claimed, peer, AFTER_SILENCE);
        }
    }

    /** The peer who has claimed it is on the line already, and stays there afterwards. */
    void onLine(Call call, Callback claimed, long peer) {
        try {
            keep(call, claimed, peer);
        } finally {
            inHand.release(claimed.id());
        }
    }

    private void converse(Call call, Callback claimed, long peer) {
        try {
            keep(call, claimed, peer);
            call.part(TEAM_GOODBYE);
        } catch (Hangup over) {
            return; // the facts are recorded where they happened
        } finally {
            call.leg().hangUp();
        }
    }

    private void keep(Call call, Callback claimed, long peer) {
        try {
            call.say(A_CALL_IS_DUE);
            callbacks.name(claimed.id()).ifPresent(name -> {
                call.say(THE_NAME_IS);
                call.say(name);
            });
            if (claimed.attempts() > 0) call.say(THIS_IS_ATTEMPT, new Number(Math.min(59, claimed.attempts() + 1)));
            switch (call.choose(OFFER)) {
                case TAKE -> ringPatient(call, claimed);
                case NOT_NOW -> declined(claimed, peer, AFTER_NOT_NOW);
            }
        } catch (Callback.Closed withdrawn) {
            call.say(CALL_WAS_WITHDRAWN);
        } catch (Hangup gone) {
            peerLeft(claimed, peer);
            throw gone;
        }
    }

    private void ringPatient(Call call, Callback claimed) {
        move(claimed, new Event.PeerAccepted());
        call.say(WE_RING_NOW);
        var dialled = move(claimed, new Event.PatientDialled());
        if (dialled.state() != State.RINGING_PATIENT) {
            call.say(CALL_WAS_WITHDRAWN);
            return;
        }
        Ringing ringing = switchboard.ring(dialled.patientLeg(), dialled.patient(), PATIENT_PATIENCE);
        try {
            heard(call, dialled, hearRinging(call, dialled, ringing));
        } finally {
            ringing.stop();
        }
    }

    /** A peer who hangs up meanwhile ends the ringing; what became of it is still worth knowing. */
    private Answer hearRinging(Call call, Callback dialled, Ringing ringing) {
        try {
            return call.leg().hearRinging(ringing);
        } catch (Hangup gone) {
            ringing.stop();
            if (ringing.await() instanceof Answer.Unclear(var why)) move(dialled, new Event.LostSight(why));
            throw gone;
        }
    }

    private void heard(Call call, Callback dialled, Answer answer) {
        switch (answer) {
            case Answer.Answered(var patient) -> talk(call, dialled, patient);
            case Answer.Busy _ -> missed(call, dialled, Missed.BUSY, IT_WAS_BUSY);
            case Answer.Silent _ -> missed(call, dialled, Missed.NO_ANSWER, NOBODY_ANSWERED);
            case Answer.Refused _ -> missed(call, dialled, Missed.REFUSED, IT_WAS_REFUSED);
            case Answer.Failed _ -> missed(call, dialled, Missed.TRUNK, IT_DID_NOT_GO_THROUGH);
            case Answer.Unclear(var why) -> {
                move(dialled, new Event.LostSight(why));
                call.say(WE_CANNOT_TELL);
            }
        }
    }

    private void missed(Call call, Callback dialled, Missed why, Prompt words) {
        var next = move(dialled, new Event.PatientMissed(why));
        call.say(next.state() == State.FAILED ? NO_MORE_TRIES : words);
    }

    private void talk(Call call, Callback dialled, Leg patient) {
        try {
            move(dialled, new Event.PatientAnswered());
            joined(call, dialled, patient);
        } finally {
            patient.hangUp();
        }
    }

    /** A peer who just hangs up leaves the outcome that the line itself saw: they were connected. */
    private void joined(Call call, Callback dialled, Leg patient) {
        var start = clock.instant();
        var outcome = Outcome.TALKED;
        try {
            call.leg().join(patient);
            outcome = call.choose(OUTCOME);
        } finally {
            move(dialled, event(outcome, Duration.between(start, clock.instant())));
        }
        call.say(NOTED);
    }

    private static Event event(Outcome outcome, Duration talk) {
        return switch (outcome) {
            case TALKED -> new Event.Talked(talk);
            case NO_ANSWER -> new Event.TalkedToNobody(Missed.NO_ANSWER);
            case MACHINE -> new Event.TalkedToNobody(Missed.MACHINE);
            case SOMEBODY_ELSE -> new Event.TalkedToNobody(Missed.SOMEBODY_ELSE);
            case WRONG_NUMBER -> new Event.WrongNumber();
        };
    }

    private void declined(Callback claimed, long peer, Duration rest) {
        roster.rest(peer, clock.instant().plus(rest));
        try {
            move(claimed, new Event.PeerDeclined());
        } catch (Callback.Closed withdrawn) {
            return; // the patient was faster
        }
    }

    /** If an outcome was recorded before the peer hung up, there is nothing left to say. */
    private void peerLeft(Callback claimed, long peer) {
        var now = callbacks.get(claimed.id());
        if (!now.state().isRunning() || !now.peer().equals(Optional.of(peer))) return;
        try {
            move(claimed, new Event.PeerLeft());
        } catch (Callback.Closed withdrawn) {
            return; // the patient was faster
        }
    }

    private Callback move(Callback callback, Event event) {
        return callbacks.move(callback.id(), event, clock.instant());
    }
}
