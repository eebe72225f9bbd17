package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.call.Question;
import warmline.call.Typed;
import warmline.callback.Callbacks;
import warmline.peer.Peer;
import warmline.peer.Roster;
import warmline.peer.Roster.SignIn;

/** The team's line: sign in, duty, the next call, what is waiting. All of it with an ordinary telephone. */
public final class TeamLine {
    private static final int MOST_TRIES = 3;
    private static final int MOST_TURNS = 50;
    private static final int PIN_DIGITS = 6;

    static final Question TEAM_NUMBER_QUESTION = Question.of(4, TEAM_NUMBER);
    static final Question PIN_QUESTION = Question.of(PIN_DIGITS, TEAM_PIN);

    enum Choice {
        DUTY,
        NEXT,
        WAITING,
        MORE,
        NOTHING
    }

    private final Centre centre;
    private final Roster roster;
    private final Callbacks callbacks;
    private final NextDue nextDue;
    private final ReturnCall returnCall;
    private final OnTheLine<Long> onTheLine;
    private final NotesForMe notes;
    private final RandomGenerator dice;
    private final InstantSource clock;

    /** @param dice throws new PINs */
    public TeamLine(
            Centre centre,
            Roster roster,
            Callbacks callbacks,
            NextDue nextDue,
            ReturnCall returnCall,
            OnTheLine<Long> onTheLine,
            RandomGenerator dice,
            InstantSource clock) {
        this.centre = centre;
        this.roster = roster;
        this.callbacks = callbacks;
        this.nextDue = nextDue;
        this.returnCall = returnCall;
        this.onTheLine = onTheLine;
        this.notes = new NotesForMe(callbacks, centre.zone(), clock);
        this.dice = dice;
        this.clock = clock;
    }

    public void on(Call call) {
        for (int tries = 0; tries < MOST_TRIES; tries++)
            switch (signIn(call)) {
                case SignIn.Welcome(var peer) -> {
                    call.say(TEAM_SIGNED_IN);
                    notes.announce(call, peer);
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
            switch (call.choose(menu(centre, Readiness.of(roster.duty(peer.id()), clock.instant())))) {
                case DUTY -> new DutyDesk(centre, roster, clock).on(call, peer);
                case NEXT -> next(call, peer);
                case WAITING -> new WhatIsWaiting(centre, callbacks, clock).on(call);
                case MORE -> new MoreForPeers(roster, notes, dice, clock).on(call, peer);
                case NOTHING -> call.part(TEAM_GOODBYE);
            }
        call.part(TEAM_GOODBYE);
    }

    static Menu<Choice> menu(Centre centre, Readiness peer) {
        return Menu.<Choice>asking(peer.words(centre))
                .on(1, Choice.DUTY, peer.onDuty() ? TO_GO_OFF_DUTY : TO_GO_ON_DUTY)
                .on(2, Choice.NEXT, TO_TAKE_NEXT)
                .on(3, Choice.WAITING, TO_HEAR_WAITING)
                .on(4, Choice.MORE, TO_OTHER_THINGS)
                .otherwise(Choice.NOTHING);
    }

    private void next(Call call, Peer peer) {
        nextDue.claim(peer.id())
                .ifPresentOrElse(claimed -> returnCall.onLine(call, claimed, peer.id()), () -> call.say(NONE_DUE));
    }
}
