package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.time.InstantSource;
import warmline.call.Call;
import warmline.call.Clip;
import warmline.call.Menu;
import warmline.call.Question;
import warmline.call.Typed;
import warmline.callback.Callback;
import warmline.callback.Callbacks;
import warmline.peer.Roster;

/** After a call: a note for whoever calls the same person next, and of which one colleague may be told. */
final class LeaveNote {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_TRIES = 3;

    enum Choice {
        LEAVE,
        NOTHING
    }

    static final Menu<Choice> MENU = Menu.<Choice>asking()
            .on(1, Choice.LEAVE, TO_LEAVE_A_NOTE)
            .back(Choice.NOTHING, TO_GO_BACK)
            .otherwise(Choice.NOTHING);

    static final Menu<Choice> FOR_A_COLLEAGUE = Menu.<Choice>asking()
            .on(1, Choice.LEAVE, TO_TELL_A_COLLEAGUE)
            .back(Choice.NOTHING, TO_GO_BACK)
            .otherwise(Choice.NOTHING);

    static final Question COLLEAGUE = Question.of(4, COLLEAGUES_NUMBER);

    private final Callbacks callbacks;
    private final Roster roster;
    private final InstantSource clock;

    LeaveNote(Callbacks callbacks, Roster roster, InstantSource clock) {
        this.callbacks = callbacks;
        this.roster = roster;
        this.clock = clock;
    }

    /** After a call in which nobody talked; hanging up is fine. */
    void offer(Call call, Callback called) {
        switch (call.choose(MENU)) {
            case LEAVE -> on(call, called);
            case NOTHING -> {}
        }
    }

    void on(Call call, Callback called) {
        if (OwnVoice.on(call, SAY_YOUR_NOTE, LONGEST, beside(called), NOTE_IS_KEPT)) colleague(call, called);
    }

    private void colleague(Call call, Callback called) {
        for (int turn = 0; turn < MOST_TRIES; turn++)
            switch (call.choose(FOR_A_COLLEAGUE)) {
                case LEAVE -> {
                    if (call.digits(COLLEAGUE) instanceof Typed.Digits(String number) && isTold(call, called, number))
                        return;
                }
                case NOTHING -> {
                    return;
                }
            }
    }

    private boolean isTold(Call call, Callback called, String number) {
        var colleague = roster.team().stream()
                .filter(peer -> peer.number().equals(number))
                .findFirst();
        colleague.ifPresent(peer -> callbacks.notes().tell(called.id(), peer.id()));
        call.say(colleague.isPresent() ? THEY_HEAR_OF_IT : NOBODY_HAS_THAT_NUMBER);
        return colleague.isPresent();
    }

    private OwnVoice.Place beside(Callback called) {
        return new OwnVoice.Place() {
            @Override
            public boolean keep(Clip said) {
                return callbacks.notes().keep(called.id(), said, clock.instant());
            }

            @Override
            public void erase() {
                callbacks.notes().drop(called.id());
            }
        };
    }
}
