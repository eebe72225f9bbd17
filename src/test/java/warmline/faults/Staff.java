package warmline.faults;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import warmline.call.Phone;
import warmline.peer.Peer;
import warmline.peer.Shift;
import warmline.store.StoredRoster;
import warmline.telephone.Behaviour;
import warmline.telephone.Network;

/** Peers enough to be interrupted in numbers. They come and go in groups, so that nobody is needed who still stands in the last fault. */
final class Staff {
    private static final int GROUPS = 3;
    private static final String PIN = "357913";

    private final StoredRoster roster;
    private final Network network;
    private final List<List<Peer>> groups = new ArrayList<>();
    private final int each;
    private int turn;

    /** @param each how many are on duty at a time */
    Staff(StoredRoster roster, Network network, int each) {
        this.roster = roster;
        this.network = network;
        this.each = each;
        for (int group = 0; group < GROUPS; group++) groups.add(recruit(group));
    }

    private List<Peer> recruit(int group) {
        var peers = new ArrayList<Peer>();
        for (int place = 0; place < each; place++) {
            var number = Integer.toString(100 + group * each + place);
            var peer = roster.add(number, "Peer " + number, PIN, new Phone(phone(number)), Instant.now());
            for (var day : DayOfWeek.values())
                roster.add(new Shift(peer.id(), day, LocalTime.MIDNIGHT, Duration.ofHours(24)));
            peers.add(peer);
        }
        return peers;
    }

    private static String phone(String number) {
        return "5551" + number;
    }

    void nobodyOnDuty() {
        roster.onDuty().forEach(duty -> roster.goOffDuty(duty.peer(), Instant.now()));
    }

    /** The next group, rested, all of whom do this when they are rung. */
    void onDuty(Behaviour whenRung) {
        come(groups.get(turn++ % GROUPS), whenRung);
    }

    void allOnDuty(Behaviour whenRung) {
        nobodyOnDuty();
        groups.forEach(group -> come(group, whenRung));
    }

    private void come(List<Peer> group, Behaviour whenRung) {
        for (var peer : group) {
            network.when(phone(peer.number()), whenRung);
            roster.goOnDuty(peer.id(), new Phone(phone(peer.number())), Instant.now());
        }
    }
}
