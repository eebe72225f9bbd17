package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import warmline.call.Call;
import warmline.call.Heard;
import warmline.call.Phone;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.callback.Callbacks.Booked;
import warmline.callback.Offer;
import warmline.callback.Offers;
import warmline.callback.Request;
import warmline.callback.State;
import warmline.prompt.Piece;
import warmline.prompt.Prompt;
import warmline.prompt.Words;

/**
 * Waits on the line for a peer. The call is booked before: whoever hangs up, or finds nobody free, is called. The wait ends
 * with a {@link warmline.call.Hangup} here when a peer is joined to the caller, for then another thread has their leg.
 */
public final class WaitNow {
    /** With the words in between never more than ninety seconds: three peers can be rung, and hope does not wear out. */
    static final Duration PATIENCE = Duration.ofSeconds(80);

    /** Whoever is being rung for this caller just then may still take the call: ringing, listening, the key. */
    static final Duration WHILE_OFFERED = Duration.ofSeconds(140);

    /** Should we be unable to say that they have left; a talk with the crisis line in between may be longer. */
    private static final Duration AT_MOST = Duration.ofMinutes(4);

    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(8);
    private static final int REMINDED_EVERY = 3;

    /** Many more than the time allows; for a stuck key. */
    private static final int MOST_TURNS = 60;

    private static final List<Words> HOW_IT_GOES_ON =
            List.of(WE_LOOK_FOR_A_PEER, IF_YOU_HANG_UP, TO_STOP_WAITING, Piece.PRESS, Piece.STAR);

    private final Callbacks callbacks;
    private final Offers offers;
    private final WaitingRoom room;
    private final InHand inHand;
    private final FreePeers freePeers;
    private final InstantSource clock;

    public WaitNow(
            Callbacks callbacks,
            Offers offers,
            WaitingRoom room,
            InHand inHand,
            FreePeers freePeers,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.offers = offers;
        this.room = room;
        this.inHand = inHand;
        this.freePeers = freePeers;
        this.clock = clock;
    }

    /** How a wait ended that did not end with a peer. */
    sealed interface Ended {
        /** @param why the first words about it */
        record WithACall(Prompt why, Callback booked) implements Ended {}

        /** Cancelled by somebody else, or the peer was gone before they could speak. */
        record WithNothing() implements Ended {}

        record JustTaken() implements Ended {}
    }

    boolean isWorthIt(Phone patient) {
        return freePeers.isOneLeft(callbacks, patient, clock.instant());
    }

    Ended on(Call call, Request request, Offer now) {
        try {
            waits(request.patient()); // within the try: it may stand in the book though the answer was lost
            return switch (promise(request, now)) {
                case Booked.New(var booked) -> inTheRoom(call, booked);
                case Booked.Moved(var booked) -> inTheRoom(call, booked);
                case Booked.Full _ -> new Ended.JustTaken();
                case Booked.Unwanted _ -> new Ended.WithNothing();
                case Booked.Running _ -> {
                    call.part(BEING_CALLED);
                    yield new Ended.WithNothing();
                }
            };
        } finally {
            callbacks.leaves(request.patient());
        }
    }

    private void waits(Phone patient) {
        callbacks.waits(patient, clock.instant().plus(AT_MOST));
    }

    /** Whoever has a call that is due keeps its place among those that wait. */
    private Booked promise(Request request, Offer now) {
        var time = clock.instant();
        return callbacks.expected(request.patient()).stream()
                .filter(own -> own.request().person() == request.person() && own.due(time))
                .findFirst()
                .<Booked>map(Booked.Moved::new)
                .orElseGet(() -> callbacks.book(
                        request.at(now.timing()), now.window(), offers.places(now.window(), time), time));
    }

    private Ended inTheRoom(Call call, Callback booked) {
        sit(call, booked.id());
        try {
            return waiting(call, booked);
        } finally {
            room.vanish(booked.id());
        }
    }

    private Ended waiting(Call call, Callback booked) {
        long id = booked.id();
        var start = clock.instant();
        call.say(HOW_IT_GOES_ON);
        for (int turn = 1; turn < MOST_TURNS; turn++) {
            if (call.listen(BETWEEN_WORDS) instanceof Heard.Key(char key)) {
                if (key == '*' && room.leave(id)) return withACall(BOOKED, id);
                pressed(call, id, key);
            } else {
                if (!isExpected(id)) return new Ended.WithNothing();
                if (isOver(start, id) && room.leave(id)) break;
                if (turn % REMINDED_EVERY == 0) call.say(HOW_IT_GOES_ON);
                else call.say(BREATHE_SLOWLY);
            }
            waits(booked.patient()); // a service that was frozen has another lease since
        }
        return withACall(NOBODY_FREE_YET, id);
    }

    private void pressed(Call call, long id, char key) {
        switch (key) {
            case '0' -> person(call, id);
            case '#' -> call.say(HOW_IT_GOES_ON);
            case '*' -> {} // a peer is about to be joined
            default -> call.say(WRONG_KEY);
        }
    }

    /** Meanwhile no peer is joined to them. */
    private void person(Call call, long id) {
        if (!room.leave(id)) return;
        call.person();
        sit(call, id);
    }

    private void sit(Call call, long id) {
        call.leg().hideNumber();
        room.enter(id, call.leg());
    }

    private boolean isExpected(long id) {
        var state = callbacks.get(id).state();
        return state.isOpen() && state != State.UNKNOWN;
    }

    private boolean isOver(Instant start, long id) {
        return !clock.instant().isBefore(start.plus(inHand.holds(id) ? WHILE_OFFERED : PATIENCE));
    }

    private Ended withACall(Prompt why, long id) {
        return new Ended.WithACall(why, callbacks.get(id));
    }
}
