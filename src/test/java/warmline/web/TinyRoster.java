package warmline.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import warmline.call.Phone;
import warmline.peer.Duty;
import warmline.peer.Peer;
import warmline.peer.Roster;
import warmline.peer.Shift;

/** Who is on duty, as a test says; the console asks for nothing else. */
final class TinyRoster implements Roster {
    private final List<Duty> duties = new CopyOnWriteArrayList<>();

    @Override
    public SignIn signIn(String number, String pin, Instant now) {
        return new SignIn.Unknown();
    }

    @Override
    public Optional<Peer> find(long peer) {
        return Optional.empty();
    }

    @Override
    public List<Shift> shifts() {
        return List.of();
    }

    @Override
    public Optional<Phone> phone(long peer) {
        return Optional.empty();
    }

    @Override
    public void goOnDuty(long peer, Phone at, Instant now) {
        duties.add(new Duty(peer, at, now, now));
    }

    @Override
    public void goOffDuty(long peer, Instant now) {
        duties.removeIf(duty -> duty.peer() == peer);
    }

    @Override
    public Optional<Duty> duty(long peer) {
        return duties.stream().filter(duty -> duty.peer() == peer).findFirst();
    }

    @Override
    public List<Duty> onDuty() {
        return List.copyOf(duties);
    }

    @Override
    public void rest(long peer, Instant until) {
        duties.replaceAll(d -> d.peer() == peer ? new Duty(peer, d.at(), d.since(), until) : d);
    }
}
