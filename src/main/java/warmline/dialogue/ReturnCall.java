package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import warmline.call.Answer;
import warmline.call.Call;
import warmline.call.Hangup;
import warmline.call.Phone;
import warmline.call.Switchboard;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Callbacks.Claim;
import warmline.callback.Event;
import warmline.peer.Roster;

/** Keeps the promise: offers a claimed callback to its peer, and when the peer has taken it by key, rings the patient. */
public final class ReturnCall {
    static final Duration PEER_PATIENCE = Duration.ofSeconds(25);

    static final Duration AFTER_NOT_NOW = Duration.ofMinutes(2);
    static final Duration AFTER_SILENCE = Duration.ofMinutes(5);

    /** To hear our last words and put the receiver down; other services do not know who is on our line. */
    static final Duration AFTER_A_CALL = Duration.ofSeconds(10);

    private final Callbacks callbacks;
    private final Roster roster;
    private final Switchboard switchboard;
    private final InHand inHand;
    private final OnTheLine<Phone> patients;
    private final WaitingRoom waitingRoom;
    private final OnTheLine<Long> peers;
    private final Whisper whisper;
    private final RingPatient ringPatient;
    private final InstantSource clock;

    public ReturnCall(
            Callbacks callbacks,
            Roster roster,
            Switchboard switchboard,
            InHand inHand,
            OnTheLine<Phone> patients,
            WaitingRoom waitingRoom,
            OnTheLine<Long> peers,
            NextCall nextCall,
            Whisper whisper,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.roster = roster;
        this.switchboard = switchboard;
        this.inHand = inHand;
        this.patients = patients;
        this.waitingRoom = waitingRoom;
        this.peers = peers;
        this.whisper = whisper;
        this.ringPatient = new RingPatient(callbacks, roster, switchboard, waitingRoom, nextCall, clock);
        this.clock = clock;
    }

    /** Whether we may offer it at this moment: no thread of ours works on it, and the patient can be reached. */
    public boolean mayOffer(Callback due) {
        return !inHand.holds(due.id()) && isReachable(due);
    }

    /** Waits on our line for a peer, or is not on it: otherwise their telephone is engaged. */
    private boolean isReachable(Callback callback) {
        return waitingRoom.holds(callback.id()) || !patients.holds(callback.patient());
    }

    /** A due callback, and the peer who may have it. */
    public record Match(Callback due, long peer) {}

    /** Gives callbacks to peers, and to the thread that calls. Left out: somebody was faster, or the patient is on our line. */
    public List<Callback> claim(List<Match> matches) {
        var taken = matches.stream()
                .filter(match -> isReachable(match.due()))
                .filter(match -> inHand.take(match.due().id()))
                .map(match -> new Claim(match.due().id(), match.peer()))
                .toList();
        List<Callback> claimed = List.of();
        try {
            claimed = callbacks.claim(taken, clock.instant());
        } finally {
            var ours = claimed.stream().map(Callback::id).collect(Collectors.toSet());
            taken.stream().map(Claim::callback).filter(id -> !ours.contains(id)).forEach(inHand::release);
        }
        return claimed;
    }

    /** Rings the peer who has claimed it, and lets go of it at the end. */
    public void offer(Callback claimed) {
        long peer = claimed.peer().orElseThrow();
        peers.join(peer);
        try {
            // they may have gone off duty, or begun to rest, in the moment since the claim
            roster.duty(peer)
                    .filter(duty -> !clock.instant().isBefore(duty.notBefore()))
                    .ifPresentOrElse(
                            duty -> ring(claimed, peer, duty.at()), () -> declined(claimed, peer, Duration.ZERO));
        } finally {
            peers.leave(peer);
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
            call.say(waitingRoom.holds(claimed.id()) ? A_CALLER_IS_WAITING : A_CALL_IS_DUE);
            switch (whisper.on(call, claimed)) {
                case TAKE -> take(call, claimed, peer);
                case NOT_NOW -> declined(claimed, peer, AFTER_NOT_NOW);
            }
        } catch (Callback.Closed taken) {
            withdrawn(call, peer);
        } catch (Hangup gone) {
            peerLeft(claimed, peer);
            throw gone;
        }
    }

    private void take(Call call, Callback claimed, long peer) {
        if (waitingRoom.take(claimed.id()).isEmpty() && patients.holds(claimed.patient())) {
            call.say(THEY_ARE_ON_THE_LINE);
            declined(claimed, peer, AFTER_A_CALL);
            return;
        }
        try {
            ringPatient.on(call, claimed);
        } finally {
            waitingRoom.giveBack(claimed.id());
        }
    }

    private void withdrawn(Call call, long peer) {
        roster.rest(peer, clock.instant().plus(AFTER_A_CALL));
        call.say(CALL_WAS_WITHDRAWN);
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

    private void move(Callback callback, Event event) {
        callbacks.move(callback.id(), event, clock.instant());
    }
}
