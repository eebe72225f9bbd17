package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import warmline.call.Answer;
import warmline.call.Call;
import warmline.call.Hangup;
import warmline.call.Leg;
import warmline.call.Ringing;
import warmline.call.Switchboard;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Event;
import warmline.callback.Missed;
import warmline.callback.State;
import warmline.peer.Roster;
import warmline.prompt.Prompt;

/**
 * Rings the patient for a peer who has taken the callback by key, and joins both the moment the patient answers: no machine
 * speaks to the patient. Whoever waits on the line is joined without a ring.
 */
final class RingPatient {
    /** About six rings: slow legs reach the telephone, most answering machines do not. */
    static final Duration PATIENT_PATIENCE = Duration.ofSeconds(30);

    private final Callbacks callbacks;
    private final Roster roster;
    private final Switchboard switchboard;
    private final WaitingRoom waitingRoom;
    private final NextCall nextCall;
    private final LeaveNote note;
    private final InstantSource clock;

    RingPatient(
            Callbacks callbacks,
            Roster roster,
            Switchboard switchboard,
            WaitingRoom waitingRoom,
            NextCall nextCall,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.roster = roster;
        this.switchboard = switchboard;
        this.waitingRoom = waitingRoom;
        this.nextCall = nextCall;
        this.note = new LeaveNote(callbacks, roster, clock);
        this.clock = clock;
    }

    /** @throws Callback.Closed withdrawn meanwhile, or not to be rung at this hour */
    void on(Call call, Callback claimed) {
        move(claimed, new Event.PeerAccepted());
        call.say(waitingRoom.holds(claimed.id()) ? WE_JOIN_YOU_NOW : WE_RING_NOW);
        var dial = new Event.PatientDialled();
        var dialled = move(claimed, dial);
        if (dialled.state() != State.RINGING_PATIENT) throw new Callback.Closed(dialled, dial);
        var waiting = waitingRoom.take(dialled.id());
        if (waiting.isPresent()) {
            meet(call, dialled, waiting.get());
            return;
        }
        Ringing ringing = switchboard.ring(dialled.patientLeg(), dialled.patient(), PATIENT_PATIENCE);
        try {
            heard(call, dialled, hearRinging(call, dialled, ringing));
        } finally {
            ringing.stop();
        }
    }

    /** Whoever waits on the line may have hung up in this moment. */
    private void meet(Call call, Callback dialled, Leg waiting) {
        move(dialled, new Event.PatientAnswered());
        if (waitingRoom.holds(dialled.id())) joined(call, dialled, waiting);
        else {
            settle(dialled, new Event.TalkedToNobody(Missed.NO_ANSWER));
            call.say(NOBODY_ANSWERED);
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
                settle(dialled, new Event.LostSight(why));
                call.say(WE_CANNOT_TELL);
            }
        }
    }

    private void missed(Call call, Callback dialled, Missed why, Prompt words) {
        var next = settle(dialled, new Event.PatientMissed(why));
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

    /** A peer who just hangs up leaves the outcome that the line itself saw. */
    private void joined(Call call, Callback dialled, Leg patient) {
        var start = clock.instant();
        Optional<Outcome> said = Optional.empty();
        try {
            call.leg().join(patient);
            said = Optional.of(call.choose(Outcome.MENU));
        } finally {
            settle(dialled, Outcome.event(said, Duration.between(start, clock.instant())));
        }
        call.say(NOTED);
        switch (said.get()) {
            case TALKED -> nextCall.on(call, dialled, dialled.peer().orElseThrow());
            case NO_ANSWER, MACHINE, SOMEBODY_ELSE -> note.offer(call, dialled);
            case WRONG_NUMBER -> {} // nobody calls there next
        }
    }

    /** The callback is no longer the peer's, who is still on the line: nobody is to ring them this moment. */
    private Callback settle(Callback dialled, Event event) {
        roster.rest(dialled.peer().orElseThrow(), clock.instant().plus(ReturnCall.AFTER_A_CALL));
        return move(dialled, event);
    }

    private Callback move(Callback callback, Event event) {
        return callbacks.move(callback.id(), event, clock.instant());
    }
}
