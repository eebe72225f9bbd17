package warmline.dialogue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import warmline.call.Phone;
import warmline.callback.Callbacks;
import warmline.peer.Duty;
import warmline.peer.Roster;
import warmline.peer.Roster.Present;
import warmline.prompt.Language;

/** Who may be rung at this moment: on duty, on shift, rested, and not on another call. */
public final class FreePeers {
    /** Of those due: where so many are, nobody is left. */
    private static final int MOST = 30;

    private final Roster roster;
    private final OnTheLine<Long> onTheLine;
    private final ZoneId zone;

    /** @param zone the centre's */
    public FreePeers(Roster roster, OnTheLine<Long> onTheLine, ZoneId zone) {
        this.roster = roster;
        this.onTheLine = onTheLine;
        this.zone = zone;
    }

    public Present present(Instant now) {
        return roster.present(now, zone);
    }

    /** As {@link Roster#speaking}; for English nobody needs to be asked. */
    public Set<Long> speaking(Language language) {
        return language == Language.EN ? Set.of() : roster.speaking(language);
    }

    /** Whoever rested longest first. */
    public SequencedSet<Long> among(Present present, Set<Long> busy, Instant now) {
        return present.onDuty().stream()
                .filter(duty -> !now.isBefore(duty.notBefore()))
                .map(Duty::peer)
                .filter(peer -> !busy.contains(peer) && !onTheLine.holds(peer))
                .filter(present.onShift()::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether one is left for this patient, once each callback of others that is due has had its turn. */
    boolean isOneLeft(Callbacks callbacks, Phone patient, Instant now) {
        var look = callbacks.look(now, MOST, 0);
        long others = look.due().stream()
                .filter(due -> !due.patient().equals(patient))
                .count();
        return look.due().size() < MOST && among(present(now), look.busy(), now).size() > others;
    }
}
