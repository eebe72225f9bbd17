package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.peer.Duty;
import warmline.peer.Peer;
import warmline.peer.Roster;

/** Key 4 of the team's line: what is needed now and then. */
final class MoreForPeers {
    enum Choice {
        BREAK,
        CALLS_AGAIN,
        NEW_PIN,
        HELLO,
        NOTES,
        NOTHING
    }

    private final Roster roster;
    private final NotesForMe notes;
    private final RandomGenerator dice;
    private final InstantSource clock;

    MoreForPeers(Roster roster, NotesForMe notes, RandomGenerator dice, InstantSource clock) {
        this.roster = roster;
        this.notes = notes;
        this.dice = dice;
        this.clock = clock;
    }

    void on(Call call, Peer peer) {
        switch (call.choose(menu(Readiness.of(roster.duty(peer.id()), clock.instant()), notes.areThere(peer)))) {
            case BREAK -> {
                roster.rest(peer.id(), clock.instant().plus(Duty.BREAK));
                call.say(HAVE_A_GOOD_BREAK);
            }
            case CALLS_AGAIN -> endBreak(peer);
            case NEW_PIN -> new NewPin(roster, dice).on(call, peer);
            case HELLO -> new MyHello(roster).on(call, peer);
            case NOTES -> notes.on(call, peer);
            case NOTHING -> {}
        }
    }

    /** Who is off duty needs no break; one that goes on can be ended. With notes the star is not said: five are too many. */
    static Menu<Choice> menu(Readiness peer, boolean hasNotes) {
        var menu = Menu.<Choice>asking();
        if (peer.restsUntil().isPresent()) menu.on(1, Choice.CALLS_AGAIN, TO_HAVE_CALLS_AGAIN);
        else if (peer.onDuty()) menu.on(1, Choice.BREAK, TO_TAKE_A_BREAK);
        menu.on(2, Choice.NEW_PIN, TO_CHANGE_PIN).on(3, Choice.HELLO, TO_RECORD_HELLO);
        if (hasNotes) menu.on(4, Choice.NOTES, TO_HEAR_YOUR_NOTES).back(Choice.NOTHING);
        else menu.back(Choice.NOTHING, TO_GO_BACK);
        return menu.otherwise(Choice.NOTHING);
    }

    private void endBreak(Peer peer) {
        roster.duty(peer.id()).ifPresent(duty -> roster.goOnDuty(peer.id(), duty.at(), clock.instant()));
    }
}
