package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.InstantSource;
import java.util.Optional;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.call.Question;
import warmline.call.Typed;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.peer.Peer;
import warmline.peer.Roster;
import warmline.peer.Roster.SignIn;
import warmline.prompt.Words.Number;

/** The team's line: sign in, duty, the next call, what is waiting. All of it with an ordinary telephone. */
public final class TeamLine {
    private static final int MOST_TRIES = 3;
    private static final int MOST_TURNS = 50;
    private static final int PIN_DIGITS = 6;

    /** Enough to say "many"; nobody counts further by ear. */
    private static final int MOST_COUNTED = 59;

    static final Question TEAM_NUMBER_QUESTION = Question.of(4, TEAM_NUMBER);
    static final Question PIN_QUESTION = Question.of(PIN_DIGITS, TEAM_PIN);

    enum Choice {
        DUTY,
        NEXT,
        WAITING,
        NOTHING
    }

    private final Centre centre;
    private final Roster roster;
    private final Callbacks callbacks;
    private final ReturnCall returnCall;
    private final OnTheLine<Long> onTheLine;
    private final InstantSource clock;

    public TeamLine(
            Centre centre,
            Roster roster,
            Callbacks callbacks,
            ReturnCall returnCall,
            OnTheLine<Long> onTheLine,
            InstantSource clock) {
        this.centre = centre;
        this.roster = roster;
        this.callbacks = callbacks;
        this.returnCall = returnCall;
        this.onTheLine = onTheLine;
        this.clock = clock;
    }

    public void on(Call call) {
        for (int tries = 0; tries < MOST_TRIES; tries++)
            switch (signIn(call)) {
                case SignIn.Welcome(var peer) -> {
                    call.say(TEAM_SIGNED_IN);
                    atDesk(call, peer);
                }
                case SignIn.Unknown _ -> call.say(TEAM_UNKNOWN);
                case SignIn.Wait _ -> call.part(TEAM_WAIT);
            }
        call.part(TEAM_WAIT);
    }

    private SignIn signIn(Call call) {
        if (!(call.digits(TEAM_NUMBER_QUESTION) instanceof Typed.Digits(String number))) return new SignIn.Unknown();
        if (!(call.digits(PIN_QUESTION) instanceof Typed.Digits(String pin))) return new SignIn.Unknown();
        return roster.signIn(number, pin, clock.instant());
    }

    private void atDesk(Call call, Peer peer) {
        onTheLine.join(peer.id());
        try {
            desk(call, peer);
        } finally {
            onTheLine.leave(peer.id());
        }
    }

    private void desk(Call call, Peer peer) {
        for (int turn = 0; turn < MOST_TURNS; turn++)
            switch (call.choose(menu(roster.duty(peer.id()).isPresent()))) {
                case DUTY -> new DutyDesk(centre, roster, clock).on(call, peer);
                case NEXT -> next(call, peer);
                case WAITING -> waiting(call);
                case NOTHING -> call.part(TEAM_GOODBYE);
            }
        call.part(TEAM_GOODBYE);
    }

    static Menu<Choice> menu(boolean onDuty) {
        return Menu.<Choice>asking(onDuty ? YOU_ARE_ON_DUTY : YOU_ARE_OFF_DUTY)
                .on(1, Choice.DUTY, onDuty ? TO_GO_OFF_DUTY : TO_GO_ON_DUTY)
                .on(2, Choice.NEXT, TO_TAKE_NEXT)
                .on(3, Choice.WAITING, TO_HEAR_WAITING)
                .otherwise(Choice.NOTHING);
    }

    private void next(Call call, Peer peer) {
        claimNext(peer)
                .ifPresentOrElse(claimed -> returnCall.onLine(call, claimed, peer.id()), () -> call.say(NONE_DUE));
    }

    private Optional<Callback> claimNext(Peer peer) {
        var now = clock.instant();
        if (!roster.onShift(peer.id(), now, centre.zone())) return Optional.empty();
        return callbacks.due(now, 10).stream()
                .flatMap(due -> returnCall.claim(due, peer.id()).stream())
                .findFirst();
    }

    private void waiting(Call call) {
        var waiting = callbacks.waiting(MOST_COUNTED);
        if (waiting.isEmpty()) {
            call.say(NONE_WAITING);
            return;
        }
        call.say(
                CALLS_WAITING,
                new Number(waiting.size()),
                NEXT_IS_DUE,
                centre.words(waiting.getFirst().window(), clock.instant()));
    }
}
