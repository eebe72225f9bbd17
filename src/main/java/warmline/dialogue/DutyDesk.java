package warmline.dialogue;

import static warmline.prompt.Prompt.*;

import java.time.InstantSource;
import java.util.Optional;
import warmline.call.Call;
import warmline.call.Menu;
import warmline.call.Phone;
import warmline.peer.Peer;
import warmline.peer.Roster;

/** On duty or off: at the telephone the peer rings from, or at their own. */
final class DutyDesk {
    enum Where {
        HERE,
        MINE,
        NOWHERE
    }

    static final Menu<Where> MENU = Menu.<Where>asking()
            .on(1, Where.HERE, AT_THIS_TELEPHONE)
            .on(2, Where.MINE, AT_MY_TELEPHONE)
            .back(Where.NOWHERE)
            .otherwise(Where.NOWHERE);

    private final Centre centre;
    private final Roster roster;
    private final InstantSource clock;

    DutyDesk(Centre centre, Roster roster, InstantSource clock) {
        this.centre = centre;
        this.roster = roster;
        this.clock = clock;
    }

    void on(Call call, Peer peer) {
        if (roster.duty(peer.id()).isPresent()) {
            roster.goOffDuty(peer.id(), clock.instant());
            return;
        }
        where(call, peer).ifPresent(at -> begin(call, peer, at));
    }

    private void begin(Call call, Peer peer, Phone at) {
        roster.goOnDuty(peer.id(), at, clock.instant());
        if (!roster.onShift(peer.id(), clock.instant(), centre.zone())) call.say(NO_SHIFT_NOW);
    }

    private Optional<Phone> where(Call call, Peer peer) {
        var here = call.phone();
        var mine = roster.phone(peer.id());
        if (here.isEmpty() || mine.isEmpty() || here.equals(mine)) return mine.or(() -> here);
        return switch (call.choose(MENU)) {
            case HERE -> here;
            case MINE -> mine;
            case NOWHERE -> Optional.empty();
        };
    }
}
