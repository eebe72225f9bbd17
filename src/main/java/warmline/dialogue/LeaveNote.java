package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.Duration;
import java.time.InstantSource;
import warmline.call.Call;
import warmline.call.Clip;
import warmline.call.Menu;
import warmline.callback.Callback;
import warmline.callback.PeerNotes;

/** After a call: a note for whoever calls the same person next. */
final class LeaveNote {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    enum Choice {
        LEAVE,
        NOTHING
    }

    static final Menu<Choice> MENU = Menu.<Choice>asking()
            .on(1, Choice.LEAVE, TO_LEAVE_A_NOTE)
            .back(Choice.NOTHING, TO_GO_BACK)
            .otherwise(Choice.NOTHING);

    private final PeerNotes notes;
    private final InstantSource clock;

    LeaveNote(PeerNotes notes, InstantSource clock) {
        this.notes = notes;
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
        OwnVoice.on(call, SAY_YOUR_NOTE, LONGEST, beside(called), NOTE_IS_KEPT);
    }

    private OwnVoice.Place beside(Callback called) {
        return new OwnVoice.Place() {
            @Override
            public boolean keep(Clip said) {
                return notes.keep(called.id(), said, clock.instant());
            }

            @Override
            public void erase() {
                notes.drop(called.id());
            }
        };
    }
}
