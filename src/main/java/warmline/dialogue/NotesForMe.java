package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.InstantSource;
import java.time.ZoneId;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.callback.Callbacks;
import warmline.callback.PeerNotes.ForPeer;
import warmline.peer.Peer;
import warmline.prompt.Words.Number;

/** Notes that colleagues have left for one peer, and that are there until that peer erases them. */
final class NotesForMe {
    /** Whoever has more hears the others when these are erased. */
    private static final int MOST = 20;

    enum Choice {
        NEXT,
        ERASE,
        BACK
    }

    static final Menu<Choice> MENU = Menu.<Choice>asking()
            .on(1, Choice.NEXT, TO_HEAR_THE_NEXT_NOTE)
            .on(2, Choice.ERASE, TO_ERASE_IT)
            .back(Choice.BACK, TO_GO_BACK)
            .otherwise(Choice.BACK);

    private final Callbacks callbacks;
    private final ZoneId zone;
    private final InstantSource clock;

    /** @param zone whose days are told */
    NotesForMe(Callbacks callbacks, ZoneId zone, InstantSource clock) {
        this.callbacks = callbacks;
        this.zone = zone;
        this.clock = clock;
    }

    boolean areThere(Peer peer) {
        return !callbacks.notes().toldTo(peer.id(), 1).isEmpty();
    }

    /** Nothing is said where there is none. */
    void announce(Call call, Peer peer) {
        int notes = callbacks.notes().toldTo(peer.id(), MOST).size();
        if (notes > 0) call.say(NOTES_FOR_YOU, new Number(notes));
    }

    void on(Call call, Peer peer) {
        for (var told : callbacks.notes().toldTo(peer.id(), MOST)) {
            hear(call, told);
            switch (call.choose(MENU)) {
                case NEXT -> {}
                case ERASE -> {
                    callbacks.notes().strikeOff(told.callback(), peer.id());
                    call.say(IT_IS_ERASED);
                }
                case BACK -> {
                    return;
                }
            }
        }
        call.say(THAT_WAS_THE_LAST_NOTE);
    }

    private void hear(Call call, ForPeer told) {
        callbacks.wishes().name(told.callback()).ifPresent(name -> {
            call.say(THE_NAME_IS);
            call.say(name);
        });
        call.say(A_PEER_SAID);
        call.say(told.note().said());
        call.say(DaysAgo.words(told.note().at(), clock.instant(), zone));
    }
}
